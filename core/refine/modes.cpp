#include "core/refine/modes.h"

namespace lay {

std::vector<int> modesOf(const std::vector<MatrixX3f>& skeletons, const ModeLimits& limits) {
  std::vector<std::size_t> best_of_mode;
  std::vector<int> modes;
  for (std::size_t i = 0; i < skeletons.size(); ++i) {
    std::size_t mode = 0;
    for (; mode < best_of_mode.size(); ++mode) {
      const auto distances =
          1000 * (skeletons[i] - skeletons[best_of_mode[mode]]).rowwise().norm().array();
      if (distances.mean() < limits.mean_mm && distances.maxCoeff() < limits.joint_mm) break;
    }
    if (mode == best_of_mode.size()) best_of_mode.push_back(i);
    modes.push_back(static_cast<int>(mode));
  }
  return modes;
}

}  // namespace lay
