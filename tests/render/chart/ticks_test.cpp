#include "render/chart/ticks.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <random>
#include <set>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// The number that a label says.
double valueOf(const std::string& label) {
  const double number = std::stod(label);
  return label.ends_with("k") ? 1e3 * number : label.ends_with("M") ? 1e6 * number : number;
}

void expectHonest(const ChartTicks& ticks, double tolerance) {
  ASSERT_EQ(ticks.labels.size(), ticks.positions.size());
  EXPECT_EQ(std::set<std::string>(ticks.labels.begin(), ticks.labels.end()).size(),
            ticks.labels.size())
      << testing::PrintToString(ticks.labels);
  for (std::size_t i = 0; i < ticks.positions.size(); ++i) {
    EXPECT_NEAR(valueOf(ticks.labels[i]), ticks.positions[i], tolerance) << ticks.labels[i];
    EXPECT_GE(ticks.positions[i], ticks.low * (1 - 1e-9) - tolerance);
    EXPECT_LE(ticks.positions[i], ticks.high * (1 + 1e-9) + tolerance);
  }
}

TEST(Ticks, AreRoundNumbers) {
  EXPECT_THAT(linearTicks(0, 61.7, 6).labels, ElementsAre("0", "20", "40", "60", "80"));
  EXPECT_THAT(linearTicks(0.012, 0.047, 6).labels,
              ElementsAre("0.01", "0.02", "0.03", "0.04", "0.05"));
  EXPECT_THAT(linearTicks(-1, 1, 5).labels, ElementsAre("-1.0", "-0.5", "0", "0.5", "1.0"));
  EXPECT_THAT(linearTicks(500, 60000, 5).labels, ElementsAre("0", "20k", "40k", "60k"));
  EXPECT_THAT(linearTicks(0, 3.1e7, 5).labels, ElementsAre("0", "10M", "20M", "30M", "40M"));
}

TEST(Ticks, OfAnyRangeCoverItEvenlyAndSayWhereTheyAre) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> exponent(-12, 12);
  std::uniform_real_distribution<double> offset(-3, 3);
  for (int trial = 0; trial < 3000; ++trial) {
    const double span = std::pow(10, exponent(random));
    const double low = offset(random) * span;
    const int most = 3 + trial % 12;
    const ChartTicks ticks = linearTicks(low, low + span, most);
    ASSERT_GE(ticks.positions.size(), 2U);
    ASSERT_LE(ticks.positions.size(), static_cast<std::size_t>(most));
    const double step = ticks.positions[1] - ticks.positions[0];
    EXPECT_LE(ticks.low, low + 1e-6 * step);
    EXPECT_GE(ticks.high, low + span - 1e-6 * step);
    EXPECT_NEAR(ticks.positions.front(), ticks.low, 1e-9 * step);
    EXPECT_NEAR(ticks.positions.back(), ticks.high, 1e-9 * step);
    for (std::size_t i = 1; i < ticks.positions.size(); ++i) {
      EXPECT_NEAR(ticks.positions[i] - ticks.positions[i - 1], step, 1e-6 * step);
    }
    const double mantissa = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
    EXPECT_TRUE(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
                std::abs(mantissa - 5) < 1e-6)
        << step;
    expectHonest(ticks, 1e-6 * step);
  }
}

TEST(Ticks, FillTheAxisAsFarAsTheyMay) {
  for (const double span : {1.0, 1.9, 3.3, 7.0, 9.99}) {
    EXPECT_GE(linearTicks(0, span, 11).positions.size(), 5U) << span;
  }
}

TEST(Ticks, OfOneValueSurroundIt) {
  for (const double value : {0.0, 5.0, -3e-8, 1e12, 1e-300}) {
    const ChartTicks ticks = linearTicks(value, value, 5);
    EXPECT_LT(ticks.low, value);
    EXPECT_GT(ticks.high, value);
    EXPECT_LE(ticks.positions.size(), 5U);
  }
  // What rounding leaves of a constant is no range either.
  EXPECT_GT(linearTicks(1e9, std::nextafter(1e9, 2e9), 5).high, 1.01e9);
}

TEST(Ticks, OfLogarithmicAxesArePowersOfTen) {
  EXPECT_THAT(logTicks(0.002, 60, 5).labels, ElementsAre("0.01", "0.1", "1", "10"));
  EXPECT_THAT(logTicks(1, 40, 6).labels, ElementsAre("1", "2", "5", "10", "20"));
  EXPECT_THAT(logTicks(1000, 1e6, 5).labels, ElementsAre("1000", "10k", "100k", "1M"));
  EXPECT_THAT(logTicks(1e-12, 1, 5).labels, ElementsAre("1e-12", "1e-09", "1e-06", "0.001", "1"));
}

TEST(Ticks, OfAnyLogarithmicRangeCoverIt) {
  std::mt19937 random(8);
  std::uniform_real_distribution<double> exponent(-9, 9);
  for (int trial = 0; trial < 2000; ++trial) {
    const double low = std::pow(10, exponent(random));
    const double high = low * std::pow(10, std::abs(exponent(random)));
    const int most = 3 + trial % 8;
    const ChartTicks ticks = logTicks(low, high, most);
    EXPECT_GT(ticks.low, 0);
    EXPECT_LE(ticks.low, low * (1 + 1e-9));
    EXPECT_GE(ticks.high, high * (1 - 1e-9));
    EXPECT_GE(ticks.positions.size(), 1U) << low << " to " << high;
    EXPECT_LE(ticks.positions.size(), static_cast<std::size_t>(most));
    ASSERT_EQ(ticks.labels.size(), ticks.positions.size());
    for (std::size_t i = 0; i < ticks.positions.size(); ++i) {
      EXPECT_NEAR(valueOf(ticks.labels[i]), ticks.positions[i], 1e-6 * ticks.positions[i]);
    }
    for (const double minor : ticks.minor) {
      EXPECT_GE(minor, ticks.low * (1 - 1e-8));
      EXPECT_LE(minor, ticks.high * (1 + 1e-8));
    }
  }
}

TEST(Ticks, RefuseWhatIsNoRange) {
  const double nan = std::nan("");
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)linearTicks(nan, 1, 5); }), HasSubstr("nan"));
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)linearTicks(0, infinity, 5); }),
              HasSubstr("inf"));
  EXPECT_THROW((void)linearTicks(2, 1, 5), InvalidOptions);
  EXPECT_THROW((void)linearTicks(0, 1e308, 5), InvalidOptions);
  EXPECT_THROW((void)linearTicks(0, 1, 2), InvalidOptions);
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)logTicks(0, 1, 5); }),
              HasSubstr("positive number"));
  EXPECT_NO_THROW((void)linearTicks(-1e300, 1e300, 5));
  EXPECT_NO_THROW((void)logTicks(1e-289, 1e300, 5));
}

}  // namespace
}  // namespace lay
