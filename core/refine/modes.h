#pragma once

#include <vector>

#include "core/geometry/types.h"

namespace lay {

/// Hypotheses that are nearly the same body are one mode; those that really differ, as where a limb
/// may as well point away from the camera, are alternatives.
struct ModeLimits {
  float mean_mm = 30;   ///< of the joints' distances: below it two bodies look alike ...
  float joint_mm = 90;  ///< ... unless a single joint is further off than this
};

/// @param skeletons (24, 3) m, joints about the root, best first.
/// @return the mode of each, counted from 0 in the order of their best members; each mode is as
/// near as the limits to its best member.
[[nodiscard]] std::vector<int> modesOf(const std::vector<MatrixX3f>& skeletons,
                                       const ModeLimits& limits = {});

}  // namespace lay
