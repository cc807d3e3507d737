#pragma once

#include "render/chart/text_layout.h"
#include "render/chart/ticks.h"

namespace lay {

enum class AxisScale { Linear, Logarithmic };

/// Values to pixels along one direction.
class ChartAxis {
 public:
  /// @param start, end pixels of the axis's low and high end; end < start on an axis that goes up.
  ChartAxis(AxisScale scale, ChartTicks ticks, double start, double end);

  [[nodiscard]] const ChartTicks& ticks() const { return ticks_; }

  /// The pixel of a value. A value that a logarithmic axis does not have lies at its start.
  [[nodiscard]] double at(double value) const;

 private:
  AxisScale scale_;
  ChartTicks ticks_;
  double start_;
  double end_;
};

/// Where the labels of a horizontal axis begin: centred at their ticks, but kept within low..high
/// pixels. One for each tick.
[[nodiscard]] std::vector<double> tickLabelLefts(const ChartAxis& axis,
                                                 const ChartTextStyle& style,
                                                 const MeasureText& measure,
                                                 double low,
                                                 double high);

/// Ends of a horizontal axis, pixels, and how far its labels may reach.
struct AxisRoom {
  double start = 0;
  double end = 0;
  double label_low = 0;
  double label_high = 0;
  double tick_distance = 60;  ///< ticks are at least about so far apart
};

/// A horizontal axis that ends at `high`, if that leaves two ticks, with as many ticks as have room
/// for their labels; where not even three labels have, some are empty.
/// @throws InvalidOptions as linearTicks() and logTicks().
[[nodiscard]] ChartAxis horizontalAxis(AxisScale scale,
                                       double low,
                                       double high,
                                       const AxisRoom& room,
                                       const ChartTextStyle& style,
                                       const MeasureText& measure);

}  // namespace lay
