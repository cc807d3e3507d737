#include "render/chart/bar_layout.h"

#include "render/chart/axis.h"
#include "render/chart/drawing_builder.h"
#include "render/chart/legend.h"
#include "render/chart/palette.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <utility>

namespace lay {
namespace {

constexpr double kMargin = 24;
constexpr double kLabelGap = 12;  // between labels and bars
constexpr double kPanelGap = 22;
constexpr double kValueGap = 5;    // between a bar's end and its value
constexpr double kRowPadding = 4;  // above and below a row's bars
constexpr double kBarGap = 1;
constexpr double kNarrowestAxis = 90;
constexpr double kLabelShare = 0.36;  // of the picture's width at most
constexpr ChartTextStyle kPanelTitle{12.5, true};
constexpr ChartTextStyle kTick{11, false};

struct Row {
  double top = 0;
  double height = 0;
  std::vector<std::string> lines;
};

struct Panel {
  std::vector<std::size_t> series;
  double left = 0;
  double right = 0;
};

class BarLayout {
 public:
  BarLayout(const BarChart& chart, const MeasureText& measure)
      : chart_(chart),
        builder_(measure),
        is_grouped_(chart.arrangement == BarArrangement::Grouped),
        value_style_{chart.series.size() > 1 && is_grouped_ ? 10.0 : 11.0, false},
        bar_height_(chart.series.size() > 1 && is_grouped_ ? 11.0 : 13.0) {}

  ChartDrawing run() {
    placeColumns();
    double y = addHeading(builder_, chart_.title, chart_.subtitle, {kMargin, kMargin, inner(), 0});
    y = addLegend(builder_, legendItems(), kMargin, y, inner()) + 12;
    if (!is_grouped_) {
      y = addPanelTitles(y) + 4;
    }
    placeRows(y);
    addStripesAndLabels();
    for (const Panel& panel : panels_) {
      addPanel(panel);
    }
    const double axis_end = rows_.back().top + rows_.back().height + 4 + lineHeight(kTick);
    const double caption = chart_.unit.empty() ? 0 : lineHeight(kTick);
    return builder_.finish(width_, axis_end + caption + kMargin / 2);
  }

 private:
  [[nodiscard]] double inner() const { return width_ - 2 * kMargin; }

  [[nodiscard]] bool isReference(std::size_t row) const { return chart_.reference_row == row; }

  [[nodiscard]] ChartTextStyle labelStyle(std::size_t row) const { return {12, isReference(row)}; }

  [[nodiscard]] std::string valueText(const std::optional<BarValue>& bar) const {
    if (!bar) {
      return "no value";
    }
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", chart_.decimals, bar->value);
    return text.data();
  }

  /// Room for values beyond the longest bar.
  [[nodiscard]] double valueRoom() const {
    double widest = 0;
    for (const BarRow& row : chart_.rows) {
      for (const auto& bar : row.values) {
        widest = std::max(widest, builder_.measure()(valueText(bar), value_style_));
      }
    }
    return widest + kValueGap + 2;
  }

  [[nodiscard]] double longestBar() const {
    double longest = 0;
    for (const BarRow& row : chart_.rows) {
      for (const auto& bar : row.values) {
        longest = std::max(longest, bar ? bar->high : 0);
      }
    }
    for (const BarSeries& series : chart_.series) {
      longest = std::max(longest, series.goal.value_or(0));
    }
    return longest > 0 ? longest : 1;
  }

  /// Labels to the left, panels beside each other: everything that is horizontal.
  void placeColumns() {
    const double most = kLabelShare * chart_.width;
    double label_width = 0;
    rows_.resize(chart_.rows.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const ChartTextStyle style = labelStyle(i);
      rows_[i].lines = wrapText(chart_.rows[i].label, style, most, builder_.measure());
      for (const std::string& line : rows_[i].lines) {
        label_width = std::max(label_width, builder_.measure()(line, style));
      }
    }
    std::vector<std::size_t> all(chart_.series.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (is_grouped_) {
      panels_ = {{all}};
    } else {
      for (const std::size_t series : all) {
        panels_.push_back({{series}});
      }
    }
    const auto count = static_cast<double>(panels_.size());
    const double gaps = (count - 1) * kPanelGap;
    const double left = kMargin + label_width + kLabelGap;
    value_room_ = valueRoom();
    width_ = std::max(chart_.width, left + count * (kNarrowestAxis + value_room_) + gaps + kMargin);
    const double panel_width = (width_ - kMargin - left - gaps) / count;
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      panels_[i].left = left + static_cast<double>(i) * (panel_width + kPanelGap);
      panels_[i].right = panels_[i].left + panel_width;
    }
  }

  [[nodiscard]] std::vector<LegendItem> legendItems() const {
    std::vector<LegendItem> items;
    for (std::size_t i = 0; is_grouped_ && chart_.series.size() > 1 && i < chart_.series.size();
         ++i) {
      items.push_back({LegendMark::Swatch, seriesColour(i), {}, chart_.series[i].name});
    }
    if (chart_.reference_row) {
      items.push_back({LegendMark::Line,
                       kChartInk,
                       ChartDash::Dashed,
                       chart_.rows[*chart_.reference_row].label});
    }
    for (const BarSeries& series : chart_.series) {
      if (series.goal) {
        const std::string name = chart_.series.size() > 1 ? series.name + " goal " : "goal ";
        const std::string goal = valueText(BarValue{*series.goal, 0, 0});
        items.push_back({LegendMark::Line, goalColour(), ChartDash::Solid, name + goal});
      }
    }
    if (hasWhiskers() && !chart_.interval_name.empty()) {
      items.push_back({LegendMark::Whisker, kChartInk, {}, chart_.interval_name});
    }
    return items;
  }

  [[nodiscard]] bool hasWhiskers() const {
    return std::any_of(chart_.rows.begin(), chart_.rows.end(), [](const BarRow& row) {
      return std::any_of(row.values.begin(), row.values.end(), [](const auto& bar) {
        return bar && bar->high > bar->low;
      });
    });
  }

  static ChartColour goalColour() { return seriesColour(3); }

  double addPanelTitles(double top) {
    double end = top;
    for (const Panel& panel : panels_) {
      const std::size_t series = panel.series.front();
      end = std::max(end,
                     builder_.paragraph(panel.left,
                                        top,
                                        panel.right - panel.left,
                                        chart_.series[series].name,
                                        kPanelTitle,
                                        darker(seriesColour(series), 0.2)));
    }
    return end;
  }

  void placeRows(double top) {
    const auto bars = static_cast<double>(panels_.front().series.size());
    const double bars_height = bars * bar_height_ + (bars - 1) * kBarGap;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const double text = static_cast<double>(rows_[i].lines.size()) * lineHeight(labelStyle(i));
      rows_[i].top = top;
      rows_[i].height = std::max(bars_height, text) + 2 * kRowPadding;
      top += rows_[i].height;
    }
  }

  void addStripesAndLabels() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Row& row = rows_[i];
      if (i % 2 == 0) {
        builder_.rectangle({kMargin - 8, row.top, inner() + 16, row.height}, kChartStripe);
      }
      const ChartTextStyle style = labelStyle(i);
      const double text = static_cast<double>(row.lines.size()) * lineHeight(style);
      double centre = row.top + (row.height - text + lineHeight(style)) / 2;
      for (const std::string& line : row.lines) {
        builder_.text(
            {kMargin, baselineFor(centre, style)}, ChartAlign::Left, line, style, kChartInk);
        centre += lineHeight(style);
      }
    }
  }

  void addPanel(const Panel& panel) {
    const AxisRoom room{panel.left,
                        panel.right - value_room_,
                        panel.left - kPanelGap / 2 + 2,
                        panel.right + kPanelGap / 2 - 2,
                        is_grouped_ ? 60.0 : 36.0};
    const ChartAxis axis =
        horizontalAxis(AxisScale::Linear, 0, longestBar(), room, kTick, builder_.measure());
    const double top = rows_.front().top;
    const double bottom = rows_.back().top + rows_.back().height;
    addGrid(axis, room, top, bottom);
    eachBar(panel, [&](std::size_t row, std::size_t series, double bar_top) {
      addBar(axis, row, series, bar_top);
    });
    addLines(axis, panel, top, bottom);
    eachBar(panel, [&](std::size_t row, std::size_t series, double bar_top) {
      addWhiskerAndValue(axis, chart_.rows[row].values[series], bar_top);
    });
  }

  void addGrid(const ChartAxis& axis, const AxisRoom& room, double top, double bottom) {
    const std::vector<double> lefts =
        tickLabelLefts(axis, kTick, builder_.measure(), room.label_low, room.label_high);
    const double centre = bottom + 4 + lineHeight(kTick) / 2;
    for (std::size_t i = 0; i < lefts.size(); ++i) {
      const double position = axis.ticks().positions[i];
      builder_.verticalLine(
          axis.at(position), top, bottom, position == 0 ? kChartQuietInk : kChartGrid);
      builder_.text({lefts[i], baselineFor(centre, kTick)},
                    ChartAlign::Left,
                    axis.ticks().labels[i],
                    kTick,
                    kChartQuietInk);
    }
    if (!chart_.unit.empty()) {
      builder_.text({(room.start + room.end) / 2, baselineFor(centre + lineHeight(kTick), kTick)},
                    ChartAlign::Centre,
                    chart_.unit,
                    kTick,
                    kChartQuietInk);
    }
  }

  /// Calls add(row, series, the bar's top) for each bar of a panel.
  template <typename Add>
  void eachBar(const Panel& panel, const Add& add) const {
    const auto bars = static_cast<double>(panel.series.size());
    const double bars_height = bars * bar_height_ + (bars - 1) * kBarGap;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      double top = rows_[row].top + (rows_[row].height - bars_height) / 2;
      for (const std::size_t series : panel.series) {
        add(row, series, top);
        top += bar_height_ + kBarGap;
      }
    }
  }

  void addBar(const ChartAxis& axis, std::size_t row, std::size_t series, double top) {
    if (const auto& bar = chart_.rows[row].values[series]) {
      const double left = axis.at(0);
      const ChartColour colour = lighter(seriesColour(series), isReference(row) ? 0.55 : 0.12);
      builder_.rectangle({left, top, axis.at(bar->value) - left, bar_height_}, colour);
    }
  }

  /// The reference row's values and the goals, through all rows.
  void addLines(const ChartAxis& axis, const Panel& panel, double top, double bottom) {
    for (const std::size_t series : panel.series) {
      const bool is_alone = panel.series.size() == 1;
      if (chart_.reference_row) {
        if (const auto& bar = chart_.rows[*chart_.reference_row].values[series]) {
          const ChartColour colour = is_alone ? kChartInk : darker(seriesColour(series), 0.45);
          builder_.verticalLine(axis.at(bar->value), top, bottom, colour, ChartDash::Dashed);
        }
      }
      if (const auto& goal = chart_.series[series].goal) {
        builder_.stroke(
            {{axis.at(*goal), top}, {axis.at(*goal), bottom}}, darker(goalColour(), 0.1), 1.6);
      }
    }
  }

  void addWhiskerAndValue(const ChartAxis& axis, const std::optional<BarValue>& bar, double top) {
    const double middle = top + bar_height_ / 2;
    if (bar && bar->high > bar->low) {
      const ChartColour ink = darker(kChartInk, 0.1);
      const double low = axis.at(bar->low);
      const double high = axis.at(bar->high);
      builder_.stroke({{low, middle}, {high, middle}}, ink, 1.2);
      for (const double x : {low, high}) {
        builder_.stroke({{x, middle - 3}, {x, middle + 3}}, ink, 1.2);
      }
    }
    const double end = bar ? axis.at(std::max(bar->value, bar->high)) : axis.at(0);
    builder_.text({end + kValueGap, baselineFor(middle, value_style_)},
                  ChartAlign::Left,
                  valueText(bar),
                  value_style_,
                  bar ? kChartInk : kChartQuietInk,
                  /*has_halo=*/true);
  }

  const BarChart& chart_;
  DrawingBuilder builder_;
  bool is_grouped_;
  ChartTextStyle value_style_;
  double bar_height_;
  double width_ = 0;
  double value_room_ = 0;
  std::vector<Row> rows_;
  std::vector<Panel> panels_;
};

}  // namespace

ChartDrawing layOutBarChart(const BarChart& chart, const MeasureText& measure) {
  chart.validate();
  return BarLayout(chart, measure).run();
}

}  // namespace lay
