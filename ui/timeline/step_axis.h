#pragma once

#include <algorithm>
#include <cmath>

namespace lay {

/// Where steps are along the timeline's width; the slider and the curves share one, so that they
/// stand exactly over each other.
struct StepAxis {
  static constexpr double kLeft = 52;   ///< px, room for the value axis
  static constexpr double kRight = 16;  ///< px

  int num_slots = 1;  ///< steps that are, or are expected
  double width = 0;   ///< px of the widget

  [[nodiscard]] double x(double step) const {
    return kLeft + (width - kLeft - kRight) * (num_slots > 1 ? step / (num_slots - 1) : 0.0);
  }
  [[nodiscard]] int stepAt(double x) const {
    const double span = std::max(1.0, width - kLeft - kRight);
    return static_cast<int>(std::lround((x - kLeft) / span * (num_slots - 1)));
  }
};

}  // namespace lay
