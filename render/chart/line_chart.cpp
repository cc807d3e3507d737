#include "render/chart/line_chart.h"

#include "core/base/error.h"
#include "core/base/require_range.h"
#include "render/chart/chart_checks.h"
#include "render/chart/palette.h"

#include <cmath>

namespace lay {
namespace {

constexpr std::size_t kMostCharts = 24;
constexpr std::size_t kMostPoints = 2'000'000;
constexpr double kLargest = 1e300;

[[noreturn]] void refuse(const LineSeries& series, const std::string& what) {
  throw InvalidOptions(strCat("The curve '", series.name, "' ", what));
}

/// Refuses NaN, too.
void checkCoordinate(const LineSeries& series, const char* name, double value, AxisScale scale) {
  if (!(std::abs(value) <= kLargest)) {
    refuse(series,
           strCat("has ", name, " = ", value, "; a finite number within 1e300 was expected."));
  }
  if (scale == AxisScale::Logarithmic && value <= 0) {
    refuse(series,
           strCat("has ",
                  name,
                  " = ",
                  value,
                  ", which a logarithmic axis cannot show. Use a linear axis."));
  }
}

/// @return how many points can be drawn.
std::size_t checkSeries(const LineChart& chart, const LineSeries& series) {
  requireShortText("The curve's name", series.name);
  if (series.x.size() != series.y.size() || series.x.size() > kMostPoints) {
    refuse(series,
           strCat("has ",
                  series.x.size(),
                  " x and ",
                  series.y.size(),
                  " y; as many of one as of the other were expected, at most ",
                  kMostPoints,
                  "."));
  }
  std::size_t drawn = 0;
  for (std::size_t i = 0; i < series.x.size(); ++i) {
    checkCoordinate(series, "x", series.x[i], chart.x_scale);
    if (i > 0 && series.x[i] < series.x[i - 1]) {
      refuse(series,
             strCat("goes back from x = ",
                    series.x[i - 1],
                    " to ",
                    series.x[i],
                    "; ascending ones were expected. Sort the points."));
    }
    if (!std::isnan(series.y[i])) {
      checkCoordinate(series, "y", series.y[i], chart.y_scale);
      ++drawn;
    }
  }
  return drawn;
}

void checkChart(const LineChart& chart) {
  requireShortText("The chart's title", chart.title);
  requireShortText("The unit", chart.unit);
  requireShortText("The axis's name", chart.x_label);
  requireCount("curves", chart.series.size(), kSeriesLooks);
  std::size_t drawn = 0;
  for (const LineSeries& series : chart.series) {
    drawn += checkSeries(chart, series);
  }
  if (drawn == 0) {
    throw InvalidOptions(strCat(
        "The chart '", chart.title, "' has no value; at least one is needed. Leave it out."));
  }
}

}  // namespace

void LineChartGrid::validate() const {
  requireChartWidth(width);
  requireRange("plot_height", plot_height, 60.0, 2000.0);
  requireRange("columns", columns, 1, 8);
  requireShortText("The title", title);
  requireShortText("The subtitle", subtitle);
  requireCount("charts", charts.size(), kMostCharts);
  for (const LineChart& chart : charts) {
    checkChart(chart);
  }
}

}  // namespace lay
