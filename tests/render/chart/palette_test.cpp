#include "render/chart/palette.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace lay {
namespace {

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

using Rgb = std::array<double, 3>;

Rgb linearRgb(const ChartColour& colour) {
  return {linear(colour.red), linear(colour.green), linear(colour.blue)};
}

/// Relative luminance.
double luminance(const ChartColour& colour) {
  const Rgb rgb = linearRgb(colour);
  return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double contrastWithPaper(const ChartColour& colour) {
  return (luminance(kChartPaper) + 0.05) / (luminance(colour) + 0.05);
}

/// Distance of two colours to somebody without one kind of cone, after Viénot, Brettel and Mollon
/// (1999): red and green become one mixture.
double distanceWithoutCone(const ChartColour& a, const ChartColour& b, bool is_protan) {
  const auto seen = [is_protan](const ChartColour& colour) {
    const Rgb rgb = linearRgb(colour);
    const double mixed =
        is_protan ? 0.11238 * rgb[0] + 0.88762 * rgb[1] : 0.29275 * rgb[0] + 0.70725 * rgb[1];
    return std::array{std::cbrt(mixed), std::cbrt(std::max(0.0, rgb[2]))};
  };
  const auto x = seen(a);
  const auto y = seen(b);
  return std::hypot(x[0] - y[0], x[1] - y[1]);
}

TEST(Palette, IsToldApartByEveryKindOfColourVision) {
  for (std::size_t i = 0; i < kSeriesColours; ++i) {
    for (std::size_t j = i + 1; j < kSeriesColours; ++j) {
      for (const bool is_protan : {true, false}) {
        EXPECT_GT(distanceWithoutCone(seriesColour(i), seriesColour(j), is_protan), 0.08)
            << i << " and " << j;
      }
    }
  }
}

TEST(Palette, IsReadOnPaper) {
  EXPECT_GT(contrastWithPaper(kChartInk), 12);
  EXPECT_GT(contrastWithPaper(kChartQuietInk), 4.5);
  for (std::size_t i = 0; i < kSeriesColours; ++i) {
    EXPECT_GT(contrastWithPaper(seriesColour(i)), 2) << i;
  }
  EXPECT_LT(contrastWithPaper(kChartGrid), 1.4);
  EXPECT_LT(contrastWithPaper(kChartFineGrid), contrastWithPaper(kChartGrid));
}

TEST(Palette, GivesEverySeriesALookOfItsOwn) {
  std::set<std::tuple<double, double, double, ChartDash>> looks;
  for (std::size_t i = 0; i < kSeriesLooks; ++i) {
    const ChartColour colour = seriesColour(i);
    looks.insert({colour.red, colour.green, colour.blue, seriesDash(i)});
  }
  EXPECT_EQ(looks.size(), kSeriesLooks);
  EXPECT_EQ(seriesDash(0), ChartDash::Solid);
}

TEST(Palette, MixesWithInkAndPaper) {
  const ChartColour blue = seriesColour(0);
  EXPECT_LT(luminance(darker(blue, 0.3)), luminance(blue));
  EXPECT_GT(luminance(lighter(blue, 0.3)), luminance(blue));
  EXPECT_DOUBLE_EQ(luminance(lighter(blue, 1)), 1);
  EXPECT_DOUBLE_EQ(luminance(darker(blue, 1)), 0);
}

}  // namespace
}  // namespace lay
