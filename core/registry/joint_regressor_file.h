#pragma once

#include <filesystem>
#include <string>

#include <Eigen/Core>

namespace lay {

/// Points of a data set as means of a body's vertices: what SPIN's J_regressor_h36m.npy and its
/// like hold.
struct JointRegressor {
  std::string layout;       ///< "h36m17", "halpe26", "lsp14" or "coco17"
  std::string family;       ///< whose vertices it takes: "smpl" (6,890), "smplx" (10,475), or ""
  Eigen::MatrixXf weights;  ///< (J, V), each row sums to 1
};

/// Reads and checks an `.npy` of (J, V) numbers. The layout follows from its number of rows and,
/// for 17, from its name ("h36m" or "coco").
/// @throws ModelError listing what is wrong and what is expected; FileError.
[[nodiscard]] JointRegressor loadJointRegressor(const std::filesystem::path& path);

}  // namespace lay
