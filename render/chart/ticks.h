#pragma once

#include <string>
#include <vector>

namespace lay {

/// Where an axis has its marks, ascending, and what stands at them.
struct ChartTicks {
  double low = 0;  ///< the axis's ends, which hold the data
  double high = 1;
  std::vector<double> positions;
  std::vector<std::string> labels;  ///< one for each position, all different
  std::vector<double> minor;        ///< unlabelled marks between them: of logarithmic axes
};

/// Round numbers (1, 2 or 5 times a power of ten apart) around low..high; the axis begins and ends
/// with one. A range of one value is widened.
/// @param max_count at least 3, because a range around zero needs them.
/// @throws InvalidOptions when the range is not finite (or beyond 1e300) or not ascending.
[[nodiscard]] ChartTicks linearTicks(double low, double high, int max_count);

/// Ticks of a logarithmic axis: powers of ten, with 2 and 5 (or 3) between them where there is
/// room, every n-th power where there is not. The axis is a little longer than the range. Less than
/// a power of ten is divided as linearTicks() would.
/// @throws InvalidOptions as linearTicks(), and when `low` is not positive.
[[nodiscard]] ChartTicks logTicks(double low, double high, int max_count);

/// A tick's label: as many decimals as neighbours `step` apart need to differ; "20k" and "1.5M" for
/// thousands and millions when `largest`, the largest number of the axis, has five digits or more.
[[nodiscard]] std::string tickLabel(double value, double step, double largest);

}  // namespace lay
