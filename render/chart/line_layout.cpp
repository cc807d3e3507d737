#include "render/chart/line_layout.h"

#include "render/chart/curve_thinning.h"
#include "render/chart/drawing_builder.h"
#include "render/chart/legend.h"
#include "render/chart/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <utility>

namespace lay {
namespace {

constexpr double kMargin = 24;
constexpr double kColumnGap = 34;
constexpr double kRowGap = 22;
constexpr double kNarrowestCell = 260;
constexpr double kPixelsBetweenYTicks = 34;
constexpr double kTickGap = 7;  // below the axis: the lowest label of y hangs over its end
constexpr double kCurveWidth = 1.8;
constexpr ChartTextStyle kChartTitle{13, true};
constexpr ChartTextStyle kTick{11, false};

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void add(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
};

/// Of the points that are drawn.
Range rangeOf(const LineChart& chart, std::vector<double> LineSeries::*coordinate) {
  Range range;
  for (const LineSeries& series : chart.series) {
    for (std::size_t i = 0; i < series.x.size(); ++i) {
      if (!std::isnan(series.y[i])) {
        range.add((series.*coordinate)[i]);
      }
    }
  }
  return range;
}

/// The value at exactly this x; NaN when there is none.
double valueAt(const LineSeries& series, double x) {
  const auto found = std::find(series.x.begin(), series.x.end(), x);
  return found == series.x.end() ? std::nan("")
                                 : series.y[static_cast<std::size_t>(found - series.x.begin())];
}

std::string fourDigits(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", value);
  return text.data();
}

/// One chart of the grid.
class LineCell {
 public:
  LineCell(const LineChart& chart, Range x, double plot_height, const MeasureText& measure)
      : chart_(chart), x_range_(x), measure_(measure) {
    const Range y = rangeOf(chart, &LineSeries::y);
    const int count = std::max(3, static_cast<int>(plot_height / kPixelsBetweenYTicks) + 1);
    y_ticks_ = chart.y_scale == AxisScale::Linear ? linearTicks(y.low, y.high, count)
                                                  : logTicks(y.low, y.high, count);
  }

  /// Width of the labels at the y axis.
  [[nodiscard]] double gutter() const {
    double widest = 0;
    for (const std::string& label : y_ticks_.labels) {
      widest = std::max(widest, measure_(label, kTick));
    }
    return widest + 8;
  }

  /// Title and legend. @return where they end, y.
  double addHeader(DrawingBuilder& builder, double left, double top, double width) const {
    const std::string unit = chart_.unit.empty() ? "" : " (" + chart_.unit + ")";
    if (!(chart_.title + unit).empty()) {
      top = builder.paragraph(left, top, width, chart_.title + unit, kChartTitle, kChartInk) + 2;
    }
    return addLegend(builder, legendItems(), left, top, width) + 10;
  }

  /// Axes and curves. @param plot where the axes are.
  void addPlot(DrawingBuilder& builder, const ChartBox& plot, double cell_left) const {
    // Labels may reach half the gap to the neighbour.
    const AxisRoom room{plot.left, plot.right(), cell_left, plot.right() + kColumnGap / 2 - 4};
    const ChartAxis x =
        horizontalAxis(chart_.x_scale, x_range_.low, x_range_.high, room, kTick, measure_);
    const ChartAxis y(chart_.y_scale, y_ticks_, plot.bottom(), plot.top);
    addXAxis(builder, x, plot, room);
    addYAxis(builder, y, plot);
    if (chart_.marked_x && *chart_.marked_x >= x.ticks().low &&
        *chart_.marked_x <= x.ticks().high) {
      builder.verticalLine(
          x.at(*chart_.marked_x), plot.top, plot.bottom(), kChartQuietInk, ChartDash::Dashed);
    }
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      addCurve(builder, x, y, i);
    }
    for (std::size_t i = 0; chart_.marked_x && i < chart_.series.size(); ++i) {
      const double value = valueAt(chart_.series[i], *chart_.marked_x);
      if (!std::isnan(value)) {
        builder.disc({x.at(*chart_.marked_x), y.at(value)}, 3.2, seriesColour(i));
      }
    }
  }

  /// Height of what stands below the axes.
  [[nodiscard]] double footer() const {
    return kTickGap + lineHeight(kTick) * (chart_.x_label.empty() ? 1 : 2);
  }

 private:
  [[nodiscard]] std::vector<LegendItem> legendItems() const {
    std::vector<LegendItem> items;
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      const LineSeries& series = chart_.series[i];
      const double value = chart_.marked_x ? valueAt(series, *chart_.marked_x) : std::nan("");
      items.push_back({LegendMark::Line,
                       seriesColour(i),
                       seriesDash(i),
                       series.name + (std::isnan(value) ? "" : ": " + fourDigits(value))});
    }
    return items;
  }

  void addXAxis(DrawingBuilder& builder,
                const ChartAxis& axis,
                const ChartBox& plot,
                const AxisRoom& room) const {
    for (const double position : axis.ticks().minor) {
      builder.verticalLine(axis.at(position), plot.top, plot.bottom(), kChartFineGrid);
    }
    const std::vector<double> lefts =
        tickLabelLefts(axis, kTick, measure_, room.label_low, room.label_high);
    const double centre = plot.bottom() + kTickGap + lineHeight(kTick) / 2;
    for (std::size_t i = 0; i < lefts.size(); ++i) {
      builder.verticalLine(axis.at(axis.ticks().positions[i]), plot.top, plot.bottom(), kChartGrid);
      builder.text({lefts[i], baselineFor(centre, kTick)},
                   ChartAlign::Left,
                   axis.ticks().labels[i],
                   kTick,
                   kChartQuietInk);
    }
    if (!chart_.x_label.empty()) {
      builder.text({plot.left + plot.width / 2, baselineFor(centre + lineHeight(kTick), kTick)},
                   ChartAlign::Centre,
                   chart_.x_label,
                   kTick,
                   kChartQuietInk);
    }
  }

  static void addYAxis(DrawingBuilder& builder, const ChartAxis& axis, const ChartBox& plot) {
    for (const double position : axis.ticks().minor) {
      builder.horizontalLine(axis.at(position), plot.left, plot.right(), kChartFineGrid);
    }
    for (std::size_t i = 0; i < axis.ticks().positions.size(); ++i) {
      const double y = axis.at(axis.ticks().positions[i]);
      builder.horizontalLine(y, plot.left, plot.right(), kChartGrid);
      builder.text({plot.left - 6, baselineFor(y, kTick)},
                   ChartAlign::Right,
                   axis.ticks().labels[i],
                   kTick,
                   kChartQuietInk);
    }
    builder.horizontalLine(plot.bottom(), plot.left, plot.right(), kChartQuietInk);
  }

  /// A stroke for each stretch without gaps; a point between gaps is a disc.
  void addCurve(DrawingBuilder& builder,
                const ChartAxis& x,
                const ChartAxis& y,
                std::size_t index) const {
    const LineSeries& series = chart_.series[index];
    std::vector<ChartPoint> stretch;
    for (std::size_t i = 0; i <= series.x.size(); ++i) {
      if (i < series.x.size() && !std::isnan(series.y[i])) {
        stretch.push_back({x.at(series.x[i]), y.at(series.y[i])});
        continue;
      }
      if (stretch.size() == 1) {
        builder.disc(stretch.front(), 2.6, seriesColour(index));
      } else if (stretch.size() > 1) {
        builder.stroke(thinnedCurve(stretch), seriesColour(index), kCurveWidth, seriesDash(index));
      }
      stretch.clear();
    }
  }

  const LineChart& chart_;
  Range x_range_;
  const MeasureText& measure_;
  ChartTicks y_ticks_;
};

std::vector<LineCell> cellsOf(const LineChartGrid& grid, const MeasureText& measure) {
  Range shared;
  for (const LineChart& chart : grid.charts) {
    const Range x = rangeOf(chart, &LineSeries::x);
    shared.add(x.low);
    shared.add(x.high);
  }
  std::vector<LineCell> cells;
  for (const LineChart& chart : grid.charts) {
    const Range x = grid.shares_x ? shared : rangeOf(chart, &LineSeries::x);
    cells.emplace_back(chart, x, grid.plot_height, measure);
  }
  return cells;
}

}  // namespace

ChartDrawing layOutLineCharts(const LineChartGrid& grid, const MeasureText& measure) {
  grid.validate();
  const std::vector<LineCell> cells = cellsOf(grid, measure);
  const std::size_t columns = std::min(static_cast<std::size_t>(grid.columns), cells.size());
  const double gaps = static_cast<double>(columns - 1) * kColumnGap;
  std::vector<double> gutters(columns, 0);  // one for a column, so that its axes stand in line
  double widest = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    gutters[i % columns] = std::max(gutters[i % columns], cells[i].gutter());
    widest = std::max(widest, gutters[i % columns]);
  }
  const auto count = static_cast<double>(columns);
  const double width = std::max(grid.width, count * (kNarrowestCell + widest) + gaps + 2 * kMargin);
  const double cell_width = (width - 2 * kMargin - gaps) / count;

  DrawingBuilder builder(measure);
  double y =
      addHeading(builder, grid.title, grid.subtitle, {kMargin, kMargin, width - 2 * kMargin, 0});
  for (std::size_t first = 0; first < cells.size(); first += columns) {
    const std::size_t end = std::min(first + columns, cells.size());
    double plot_top = y;
    double footer = 0;
    const auto leftOf = [&](std::size_t i) {
      return kMargin + static_cast<double>(i - first) * (cell_width + kColumnGap);
    };
    for (std::size_t i = first; i < end; ++i) {
      plot_top = std::max(plot_top, cells[i].addHeader(builder, leftOf(i), y, cell_width));
      footer = std::max(footer, cells[i].footer());
    }
    for (std::size_t i = first; i < end; ++i) {
      const double gutter = gutters[i - first];
      cells[i].addPlot(builder,
                       {leftOf(i) + gutter, plot_top, cell_width - gutter, grid.plot_height},
                       leftOf(i));
    }
    y = plot_top + grid.plot_height + footer + (end < cells.size() ? kRowGap : kMargin / 2);
  }
  return builder.finish(width, y);
}

}  // namespace lay
