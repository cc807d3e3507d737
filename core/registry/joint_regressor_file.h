#pragma once

#include <filesystem>
#include <string>

#include "core/body/point_regressor.h"

namespace lay {

/// A point regressor of which the data set is known: what SPIN's J_regressor_h36m.npy and its like
/// hold.
struct JointRegressor {
  std::string layout;  ///< "h36m17", "coco17", "halpe26", "lsp14", "j19" or "extra9"
  std::string family;  ///< whose vertices it takes: "smpl" (6,890), "smplx" (10,475), or ""
  PointRegressor points;
};

/// Reads and checks an `.npy` of (J, V) numbers (see loadPointRegressor). The layout follows from
/// its number of rows and, for 17, from its name ("h36m" or "coco").
/// @throws ModelError listing what is wrong and what is expected; FileError.
[[nodiscard]] JointRegressor loadJointRegressor(const std::filesystem::path& path);

}  // namespace lay
