#include "render/chart/axis.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lay {
namespace {

constexpr double kPixelsBetweenLabels = 10;

/// Ends the axis where the data end rather than at the next round number, which may be far away.
void endAt(double high, ChartTicks& ticks) {
  const double limit = high + 1e-9 * (ticks.high - ticks.low);  // 3 * 0.1 is more than 0.3
  const auto beyond = std::upper_bound(ticks.positions.begin(), ticks.positions.end(), limit) -
                      ticks.positions.begin();
  if (beyond < 2) {
    return;  // too little would be left
  }
  ticks.positions.resize(static_cast<std::size_t>(beyond));
  ticks.labels.resize(static_cast<std::size_t>(beyond));
  ticks.high = high;
}

ChartTicks ticksFor(AxisScale scale, double low, double high, int max_count) {
  if (scale == AxisScale::Logarithmic) {
    return logTicks(low, high, max_count);
  }
  ChartTicks ticks = linearTicks(low, high, max_count);
  if (low < high) {
    endAt(high, ticks);
  }
  return ticks;
}

bool labelsAreApart(const ChartAxis& axis,
                    const AxisRoom& room,
                    const ChartTextStyle& style,
                    const MeasureText& measure) {
  const std::vector<double> lefts =
      tickLabelLefts(axis, style, measure, room.label_low, room.label_high);
  for (std::size_t i = 1; i < lefts.size(); ++i) {
    const double right = lefts[i - 1] + measure(axis.ticks().labels[i - 1], style);
    if (lefts[i] - right < kPixelsBetweenLabels) {
      return false;
    }
  }
  return true;
}

/// Labels that would touch the one before them are left out.
ChartTicks withoutTouchingLabels(const ChartAxis& axis,
                                 const AxisRoom& room,
                                 const ChartTextStyle& style,
                                 const MeasureText& measure) {
  ChartTicks ticks = axis.ticks();
  const std::vector<double> lefts =
      tickLabelLefts(axis, style, measure, room.label_low, room.label_high);
  double free_from = room.label_low;
  for (std::size_t i = 0; i < lefts.size(); ++i) {
    if (lefts[i] < free_from) {
      ticks.labels[i].clear();
    } else {
      free_from = lefts[i] + measure(ticks.labels[i], style) + kPixelsBetweenLabels;
    }
  }
  return ticks;
}

}  // namespace

ChartAxis::ChartAxis(AxisScale scale, ChartTicks ticks, double start, double end)
    : scale_(scale), ticks_(std::move(ticks)), start_(start), end_(end) {}

double ChartAxis::at(double value) const {
  double share = 0;
  if (scale_ == AxisScale::Linear) {
    share = (value - ticks_.low) / (ticks_.high - ticks_.low);
  } else if (value > 0) {
    share =
        (std::log(value) - std::log(ticks_.low)) / (std::log(ticks_.high) - std::log(ticks_.low));
  }
  return start_ + share * (end_ - start_);
}

std::vector<double> tickLabelLefts(const ChartAxis& axis,
                                   const ChartTextStyle& style,
                                   const MeasureText& measure,
                                   double low,
                                   double high) {
  std::vector<double> lefts;
  for (std::size_t i = 0; i < axis.ticks().positions.size(); ++i) {
    const double width = measure(axis.ticks().labels[i], style);
    const double left = axis.at(axis.ticks().positions[i]) - width / 2;
    lefts.push_back(std::max(low, std::min(left, high - width)));
  }
  return lefts;
}

ChartAxis horizontalAxis(AxisScale scale,
                         double low,
                         double high,
                         const AxisRoom& room,
                         const ChartTextStyle& style,
                         const MeasureText& measure) {
  constexpr int kFewest = 3;
  int count = std::max(kFewest, static_cast<int>((room.end - room.start) / room.tick_distance) + 1);
  for (;; --count) {
    ChartAxis axis(scale, ticksFor(scale, low, high, count), room.start, room.end);
    if (labelsAreApart(axis, room, style, measure)) {
      return axis;
    }
    if (count == kFewest) {
      return {scale, withoutTouchingLabels(axis, room, style, measure), room.start, room.end};
    }
  }
}

}  // namespace lay
