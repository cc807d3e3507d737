#include "render/chart/line_layout.h"

#include "core/base/error.h"
#include "render/chart/chart_picture.h"
#include "render/chart/palette.h"
#include "tests/render/chart/inspect_drawing.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <cstdio>

namespace lay {
namespace {

using testing::HasSubstr;
using testing::Not;

LineChart curves(const std::string& title, int count, double size) {
  LineChart chart;
  chart.title = title;
  chart.unit = "mm";
  chart.x_label = "step";
  for (int k = 0; k < count; ++k) {
    LineSeries series{"val words PA-MPJPE " + std::to_string(k), {}, {}};
    for (int step = 500; step <= 60000; step += 500) {
      series.x.push_back(step);
      series.y.push_back(size * (1 + k + 2 * std::exp(-step / 9000.0)));
    }
    chart.series.push_back(series);
  }
  return chart;
}

LineChartGrid exampleGrid() {
  LineChartGrid grid;
  grid.title = "Training of the denoiser";
  grid.charts = {curves("Losses", 2, 0.01), curves("Errors", 8, 10), curves("Shares", 6, 1e4)};
  grid.charts[0].y_scale = AxisScale::Logarithmic;
  for (LineChart& chart : grid.charts) {
    chart.marked_x = 42000;
  }
  return grid;
}

TEST(LineLayout, KeepsEverythingApartAndInside) {
  for (const int columns : {1, 2, 3}) {
    for (const double width : {300.0, 1000.0, 2000.0}) {
      LineChartGrid grid = exampleGrid();
      grid.columns = columns;
      grid.width = width;
      expectSound(layOutLineCharts(grid, plainTextWidth));
    }
  }
}

TEST(LineLayout, KeepsEverythingApartInTheFontThatIsDrawn) {
  if (const std::string reason = whyNoCharts(); !reason.empty()) {
    GTEST_SKIP() << reason;
  }
  expectSound(layOutLineCharts(exampleGrid(), chartTextWidth));
}

TEST(LineLayout, DrawsCurvesWhereTheirValuesAre) {
  LineChartGrid grid;
  grid.charts = {LineChart{}};
  grid.charts[0].series = {{"a", {0, 50, 100}, {0, 10, 0}}};
  const auto strokes = marksOf<ChartStroke>(layOutLineCharts(grid, plainTextWidth));
  const ChartStroke& curve = strokes.back();
  ASSERT_EQ(curve.points.size(), 3U);
  EXPECT_NEAR(curve.points[1].x - curve.points[0].x, curve.points[2].x - curve.points[1].x, 1e-9);
  EXPECT_NEAR(curve.points[0].y - curve.points[1].y, grid.plot_height, 1e-9);  // up is more
  EXPECT_EQ(curve.points[0].y, curve.points[2].y);
}

TEST(LineLayout, LeavesGapsWhereThereAreNoValues) {
  const double nan = std::nan("");
  LineChartGrid grid;
  grid.charts = {LineChart{}};
  grid.charts[0].series = {{"a", {1, 2, 3, 4, 5, 6}, {1, 2, nan, 5, nan, 7}},
                           {"b", {1, 2, 3, 4, 5, 6}, {2, 2, 2, nan, 3, 3}}};
  const ChartDrawing drawing = layOutLineCharts(grid, plainTextWidth);
  int strokes = 0;
  for (const ChartStroke& stroke : marksOf<ChartStroke>(drawing)) {
    const bool is_curve = stroke.width > 1 && stroke.width < 2;
    strokes += is_curve ? 1 : 0;
  }
  EXPECT_EQ(strokes, 3);
  EXPECT_EQ(marksOf<ChartDisc>(drawing).size(), 2U);  // 5 and 7 of a stand alone
}

TEST(LineLayout, MarksAPointOnEachCurveAndSaysItsValue) {
  LineChartGrid grid = exampleGrid();
  grid.charts.resize(2);
  grid.charts.erase(grid.charts.begin());
  const double value = 10 * (1 + 2 * std::exp(-42000 / 9000.0));
  std::array<char, 32> expected{};
  std::snprintf(expected.data(), expected.size(), "PA-MPJPE 0: %.4g", value);
  const ChartDrawing drawing = layOutLineCharts(grid, plainTextWidth);
  EXPECT_EQ(marksOf<ChartDisc>(drawing).size(), 8U);
  EXPECT_THAT(joinedTexts(drawing), HasSubstr(expected.data()));

  grid.charts[0].marked_x = 42001;  // no curve has a value there
  EXPECT_TRUE(marksOf<ChartDisc>(layOutLineCharts(grid, plainTextWidth)).empty());
  grid.charts[0].marked_x = 1e9;  // beyond the axis
  expectSound(layOutLineCharts(grid, plainTextWidth));
}

TEST(LineLayout, SharesTheStepsWhereAskedTo) {
  LineChartGrid grid;
  grid.charts = {LineChart{}, LineChart{}};
  grid.charts[0].series = {{"a", {0, 100}, {1, 2}}};
  grid.charts[1].series = {{"b", {0, 50000}, {1, 2}}};
  EXPECT_THAT(joinedTexts(layOutLineCharts(grid, plainTextWidth)), Not(HasSubstr(" 100 ")));
  grid.shares_x = false;
  EXPECT_THAT(joinedTexts(layOutLineCharts(grid, plainTextWidth)), HasSubstr(" 100 "));
}

TEST(LineLayout, DrawsExtremes) {
  LineChartGrid grid;
  grid.charts = {LineChart{}};
  grid.charts[0].series = {{"one point", {7}, {3}}};
  const ChartDrawing drawing = layOutLineCharts(grid, plainTextWidth);
  expectSound(drawing);
  EXPECT_EQ(marksOf<ChartDisc>(drawing).size(), 1U);
  grid.charts[0].series = {{"wide", {0, 1e299}, {-1e299, 1e299}}};
  expectSound(layOutLineCharts(grid, plainTextWidth));
  grid.charts[0].series = {{std::string(300, 'w'), {1, 2}, {1e-200, 1e200}}};
  grid.charts[0].y_scale = AxisScale::Logarithmic;
  expectSound(layOutLineCharts(grid, plainTextWidth));
  grid.charts.resize(24, grid.charts[0]);
  expectSound(layOutLineCharts(grid, plainTextWidth));
}

TEST(LineLayout, StaysSmallHoweverManySteps) {
  LineChartGrid grid;
  grid.charts = {LineChart{}};
  LineSeries series{"loss", {}, {}};
  for (int i = 0; i < 500000; ++i) {
    series.x.push_back(i);
    series.y.push_back(std::sin(0.1 * i));
  }
  grid.charts[0].series = {series};
  std::size_t points = 0;
  for (const ChartStroke& stroke : marksOf<ChartStroke>(layOutLineCharts(grid, plainTextWidth))) {
    points += stroke.points.size();
  }
  EXPECT_LT(points, 5000U);
}

TEST(LineLayout, RefusesWhatValidateRefuses) {
  EXPECT_THROW((void)layOutLineCharts({}, plainTextWidth), InvalidOptions);
}

}  // namespace
}  // namespace lay
