#include "render/chart/bar_layout.h"

#include "core/base/error.h"
#include "render/chart/chart_picture.h"
#include "render/chart/palette.h"
#include "tests/render/chart/inspect_drawing.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lay {
namespace {

using testing::HasSubstr;

constexpr std::array kArrangements = {BarArrangement::Grouped, BarArrangement::Panels};

bool hasColour(const ChartColour& a, const ChartColour& b) {
  return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

/// The bars, without the stripes behind the rows and the swatches of the legend.
std::vector<ChartBox> barsOf(const ChartDrawing& drawing) {
  std::vector<ChartBox> bars;
  for (const ChartRectangle& rectangle : marksOf<ChartRectangle>(drawing)) {
    if (!hasColour(rectangle.fill, kChartStripe) && rectangle.box.width != 12) {
      bars.push_back(rectangle.box);
    }
  }
  return bars;
}

ChartText textNamed(const ChartDrawing& drawing, const std::string& name) {
  for (const ChartText& text : textsOf(drawing)) {
    if (text.text == name) {
      return text;
    }
  }
  ADD_FAILURE() << "no text '" << name << "'";
  return {};
}

TEST(BarLayout, KeepsEverythingApartAndInside) {
  for (const BarArrangement arrangement : kArrangements) {
    for (const double width : {300.0, 640.0, 1000.0, 2400.0}) {
      BarChart chart = exampleBars(arrangement);
      chart.width = width;
      expectSound(layOutBarChart(chart, plainTextWidth));
    }
  }
}

TEST(BarLayout, KeepsEverythingApartInTheFontThatIsDrawn) {
  if (const std::string reason = whyNoCharts(); !reason.empty()) {
    GTEST_SKIP() << reason;
  }
  for (const BarArrangement arrangement : kArrangements) {
    expectSound(layOutBarChart(exampleBars(arrangement), chartTextWidth));
  }
}

TEST(BarLayout, CutsNoLabelOff) {
  BarChart chart = exampleBars(BarArrangement::Grouped);
  chart.rows[5].label = "w/ keypoints, a rather long remark on how this row came about, and more";
  chart.rows[6].label = std::string(200, 'x');
  const ChartDrawing drawing = layOutBarChart(chart, plainTextWidth);
  expectSound(drawing);
  const std::string all = joinedTexts(drawing);
  EXPECT_THAT(all, HasSubstr("w/ keypoints, a rather long remark on how this row came about, and"));
  EXPECT_EQ(std::count(all.begin(), all.end(), 'x'),
            200 + std::count_if(chart.rows.begin(), chart.rows.end(), [](const BarRow& row) {
              return row.label.find("G_text") != std::string::npos || row.label == "w/ text";
            }));
}

TEST(BarLayout, DrawsBarsAsLongAsTheirValues) {
  BarChart chart;
  chart.series = {{"error", {}}};
  chart.rows = {
      {"a", {BarValue{10, 10, 10}}}, {"b", {BarValue{40, 35, 45}}}, {"c", {std::nullopt}}};
  const ChartDrawing drawing = layOutBarChart(chart, plainTextWidth);
  const std::vector<ChartBox> bars = barsOf(drawing);
  ASSERT_EQ(bars.size(), 2U);
  EXPECT_NEAR(bars[1].width, 4 * bars[0].width, 1e-9);
  EXPECT_EQ(bars[0].left, bars[1].left);
  EXPECT_GT(textNamed(drawing, "10.0").box().left, bars[0].right());
  EXPECT_GT(textNamed(drawing, "no value").box().left, bars[0].left);
  // The value stands behind the whisker, which is longer than the bar.
  EXPECT_GT(textNamed(drawing, "40.0").box().left, bars[0].left + 4.5 * bars[0].width);
}

TEST(BarLayout, DrawsTheReferenceThroughAllRows) {
  for (const BarArrangement arrangement : kArrangements) {
    const BarChart chart = exampleBars(arrangement);
    const ChartDrawing drawing = layOutBarChart(chart, plainTextWidth);
    const std::vector<ChartBox> bars = barsOf(drawing);
    int dashed = 0;
    for (const ChartStroke& stroke : marksOf<ChartStroke>(drawing)) {
      if (stroke.dash == ChartDash::Dashed && stroke.points[0].x == stroke.points[1].x) {
        ++dashed;
        const double x = stroke.points[0].x;
        EXPECT_TRUE(std::any_of(bars.begin(), bars.end(), [x](const ChartBox& bar) {
          return std::abs(bar.right() - x) <= 0.5;
        })) << "no bar ends at the line";
        EXPECT_LE(stroke.points[0].y, bars.front().top);
        EXPECT_GE(stroke.points[1].y, bars.back().bottom());
      }
    }
    EXPECT_EQ(dashed, 3);
    EXPECT_TRUE(std::any_of(
        drawing.elements.begin(), drawing.elements.end(), [](const ChartElement& element) {
          const auto* text = std::get_if<ChartText>(&element);
          return text != nullptr && text->text == "Initial Prediction" && text->style.bold;
        }));
  }
}

TEST(BarLayout, ExplainsWhatIsDrawn) {
  const std::string grouped =
      joinedTexts(layOutBarChart(exampleBars(BarArrangement::Grouped), plainTextWidth));
  for (const char* text : {"Refinement and its parts",
                           "1,000 poses",
                           "MPJPE",
                           "PA-MPJPE",
                           "MPJPE goal 28.0",
                           "95 % interval",
                           "mm"}) {
    EXPECT_THAT(grouped, HasSubstr(text));
  }
  BarChart bare = exampleBars(BarArrangement::Panels);
  for (BarRow& row : bare.rows) {
    for (auto& bar : row.values) {
      bar->low = bar->high = bar->value;
    }
  }
  EXPECT_THAT(joinedTexts(layOutBarChart(bare, plainTextWidth)),
              testing::Not(HasSubstr("95 % interval")));
}

TEST(BarLayout, GivesPanelsAxesThatCanBeCompared) {
  BarChart chart = exampleBars(BarArrangement::Panels);
  for (BarRow& row : chart.rows) {
    row.values.assign(3, row.values.front());
  }
  const std::vector<ChartBox> bars = barsOf(layOutBarChart(chart, plainTextWidth));
  ASSERT_EQ(bars.size(), 3 * chart.rows.size());
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    EXPECT_NEAR(bars[i].width, bars[i + chart.rows.size()].width, 1e-9);
    EXPECT_EQ(bars[i].top, bars[i + chart.rows.size()].top);
  }
}

TEST(BarLayout, DrawsExtremes) {
  BarChart chart;
  chart.series = {{"error", {}}};
  chart.rows = {{"", {BarValue{0, 0, 0}}}};
  expectSound(layOutBarChart(chart, plainTextWidth));
  chart.rows = {{"big", {BarValue{1e12, 1e12, 1e12}}}, {"small", {BarValue{1e-9, 1e-9, 1e-9}}}};
  expectSound(layOutBarChart(chart, plainTextWidth));
  chart.series.resize(6, {"a series with a long name", 1e11});
  chart.rows.resize(200, {"row", std::vector<std::optional<BarValue>>(6, BarValue{5, 4, 6})});
  for (BarRow& row : chart.rows) {
    row.values.resize(6);
  }
  for (const BarArrangement arrangement : kArrangements) {
    chart.arrangement = arrangement;
    expectSound(layOutBarChart(chart, plainTextWidth));
  }
}

TEST(BarLayout, RefusesWhatValidateRefuses) {
  EXPECT_THROW((void)layOutBarChart({}, plainTextWidth), InvalidOptions);
}

}  // namespace
}  // namespace lay
