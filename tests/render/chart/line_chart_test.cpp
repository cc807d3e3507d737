#include "render/chart/line_chart.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <limits>

namespace lay {
namespace {

using testing::HasSubstr;

LineChartGrid exampleGrid() {
  LineChart chart;
  chart.title = "Loss";
  chart.series = {{"loss", {1, 2, 3}, {3, std::nan(""), 1}}};
  LineChartGrid grid;
  grid.charts = {chart, chart};
  return grid;
}

TEST(LineChart, TakesGapsAndRepeatedSteps) {
  LineChartGrid grid = exampleGrid();
  EXPECT_NO_THROW(grid.validate());
  grid.charts[0].series[0].x = {1, 1, 1};
  EXPECT_NO_THROW(grid.validate());
  grid.charts[0].series.push_back({"nothing", {}, {}});
  EXPECT_NO_THROW(grid.validate());
}

TEST(LineChart, RefusesWhatCannotBeDrawn) {
  const double nan = std::nan("");
  const double infinity = std::numeric_limits<double>::infinity();
  const struct {
    std::function<void(LineChartGrid&)> spoil;
    const char* expected;
  } cases[] = {
      {[](LineChartGrid& g) { g.charts.clear(); }, "0 charts"},
      {[](LineChartGrid& g) { g.charts.resize(25, g.charts[0]); }, "25 charts"},
      {[](LineChartGrid& g) { g.charts[1].series.clear(); }, "0 curves"},
      {[](LineChartGrid& g) { g.charts[1].series.resize(22, g.charts[0].series[0]); }, "22 curves"},
      {[](LineChartGrid& g) { g.charts[1].series[0].y.pop_back(); }, "3 x and 2 y"},
      {[](LineChartGrid& g) {
         g.charts[1].series[0].x = {1, 3, 2};
       },
       "goes back from x = 3 to 2"},
      {[&](LineChartGrid& g) { g.charts[1].series[0].x[1] = nan; }, "x = nan"},
      {[&](LineChartGrid& g) { g.charts[1].series[0].y[1] = infinity; }, "y = inf"},
      {[&](LineChartGrid& g) {
         g.charts[1].series[0].y = {nan, nan, nan};
       },
       "has no value"},
      {[](LineChartGrid& g) {
         g.charts[1].y_scale = AxisScale::Logarithmic;
         g.charts[1].series[0].y[2] = 0;
       },
       "logarithmic"},
      {[](LineChartGrid& g) { g.columns = 0; }, "columns is 0"},
      {[](LineChartGrid& g) { g.plot_height = 1e9; }, "plot_height"},
      {[](LineChartGrid& g) { g.title.assign(301, 'x'); }, "301 letters"},
  };
  for (const auto& [spoil, expected] : cases) {
    LineChartGrid grid = exampleGrid();
    spoil(grid);
    EXPECT_THAT(errorText<InvalidOptions>([&] { grid.validate(); }), HasSubstr(expected));
  }
}

}  // namespace
}  // namespace lay
