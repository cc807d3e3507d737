#include "ui/panels/histogram.h"

#include <QTest>

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(Histogram, BinsAreRoundWholeAndHoldEachValueOnce) {
  for (const double largest : {0.003, 0.7, 9.9, 10.0, 137.0, 4000.0}) {
    std::vector<Histogram::Value> values;
    for (int i = 0; i <= 50; ++i) {
      values.push_back({largest * i / 50, i, {}});
    }
    const auto bins = Histogram::binsOf(values, 14);
    ASSERT_FALSE(bins.empty());
    EXPECT_LE(bins.size(), 14U) << largest;
    EXPECT_EQ(bins.front().from, 0);
    EXPECT_GE(bins.back().to, largest * (1 - 1e-9));
    std::size_t count = 0;
    for (std::size_t i = 0; i < bins.size(); ++i) {
      const double width = bins[i].to - bins[i].from;
      const double digit = width / std::pow(10.0, std::floor(std::log10(width) + 1e-9));
      EXPECT_TRUE(std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 ||
                  std::abs(digit - 5) < 1e-6)
          << width;
      for (const Histogram::Value& value : bins[i].values) {
        EXPECT_GE(value.value, bins[i].from - 1e-9);
        EXPECT_LE(value.value, bins[i].to + 1e-9);
      }
      count += bins[i].values.size();
    }
    EXPECT_EQ(count, values.size());
  }
}

TEST(Histogram, NegativeValuesAndWhatIsNoNumber) {
  const auto bins =
      Histogram::binsOf({{-3, 0, {}}, {4, 1, {}}, {std::nan(""), 2, {}}}, 10);
  EXPECT_LE(bins.front().from, -3);
  EXPECT_EQ(bins.front().values.size(), 1U);
  EXPECT_EQ(bins.back().values.size(), 1U);
  EXPECT_TRUE(Histogram::binsOf({}, 10).empty());
  EXPECT_TRUE(Histogram::binsOf({{std::numeric_limits<double>::infinity(), 0, {}}}, 10).empty());
  EXPECT_EQ(Histogram::binsOf({{0, 0, {}}}, 10).size(), 1U);
}

TEST(Histogram, AClickOnABarTellsWhatIsInIt) {
  Histogram histogram;
  histogram.resize(240, 90);
  histogram.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&histogram));
  histogram.setValues({{0.5, 7, "a"}, {9.5, 8, "b"}, {9.6, 9, "c"}}, " px", {});
  std::vector<int> clicked;
  QObject::connect(
      &histogram, &Histogram::barClicked, [&](const std::vector<int>& ids) { clicked = ids; });
  const int last = static_cast<int>(histogram.bins().size()) - 1;
  QTest::mouseClick(&histogram, Qt::LeftButton, {}, histogram.barRect(last).center().toPoint());
  EXPECT_EQ(clicked, (std::vector<int>{8, 9}));
  QTest::mouseClick(&histogram, Qt::LeftButton, {}, histogram.barRect(0).center().toPoint());
  EXPECT_EQ(clicked, (std::vector<int>{7}));
  EXPECT_GT(histogram.barRect(last).height(), histogram.barRect(0).height() * 1.9);
}

}  // namespace
}  // namespace lay
