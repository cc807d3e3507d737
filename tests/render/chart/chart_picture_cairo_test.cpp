#include "core/base/error.h"
#include "render/chart/chart_picture.h"
#include "render/chart/palette.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::HasSubstr;

class ChartPicture : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string reason = whyNoCharts(); !reason.empty()) {
      GTEST_SKIP() << reason;
    }
  }
};

TEST_F(ChartPicture, MeasuresTextAsItsSize) {
  const double width = chartTextWidth("Initial Prediction", {12, false});
  EXPECT_GT(width, 12 * 18 * 0.3);
  EXPECT_LT(width, 12 * 18 * 0.8);
  EXPECT_NEAR(chartTextWidth("Initial Prediction", {24, false}), 2 * width, 0.02 * width);
  EXPECT_GT(chartTextWidth("Initial Prediction", {12, true}), width);
  EXPECT_EQ(chartTextWidth("", {12, false}), 0);
}

TEST_F(ChartPicture, IsPng) {
  ChartDrawing drawing{40, 30, {}};
  drawing.elements.emplace_back(ChartRectangle{{5, 5, 10, 10}, seriesColour(1)});
  drawing.elements.emplace_back(ChartStroke{{{0, 0}, {40, 30}}, kChartInk, 1, ChartDash::Dotted});
  drawing.elements.emplace_back(ChartStroke{{}, kChartInk, 1, ChartDash::Dashed});
  drawing.elements.emplace_back(ChartDisc{{20, 20}, 3, seriesColour(0)});
  ChartText text;
  text.text = "a";
  text.baseline = {3, 20};
  text.has_halo = true;
  drawing.elements.emplace_back(text);
  EXPECT_TRUE(chartPng(drawing, 1).starts_with("\x89PNG"));
  EXPECT_EQ(chartPng(drawing, 1), chartPng(drawing, 1)) << "the same drawing gives the same bytes";
  EXPECT_NE(chartPng(drawing, 1), chartPng(drawing, 2));
}

TEST_F(ChartPicture, RefusesScalesAndSizesBeyondMemory) {
  const ChartDrawing drawing{1000, 9000, {}};
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)chartPng(drawing, 2); }),
              HasSubstr("18000 pixels"));
  EXPECT_THROW((void)chartPng(drawing, 0), InvalidOptions);
  EXPECT_THROW((void)chartPng(drawing, std::nan("")), InvalidOptions);
  EXPECT_THROW((void)chartPng({0, 10, {}}, 1), InvalidOptions);
  EXPECT_THROW((void)chartPng({std::nan(""), 10, {}}, 1), InvalidOptions);
}

}  // namespace
}  // namespace lay
