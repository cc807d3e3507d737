#pragma once

#include <Eigen/Core>

namespace lay {

/// Row-major so that a row is one contiguous point: what npz files, OpenGL and LibTorch expect.
using MatrixX3f = Eigen::Matrix<float, Eigen::Dynamic, 3, Eigen::RowMajor>;
using MatrixX3i = Eigen::Matrix<int, Eigen::Dynamic, 3, Eigen::RowMajor>;
using MatrixX2f = Eigen::Matrix<float, Eigen::Dynamic, 2, Eigen::RowMajor>;
using Vector6f = Eigen::Matrix<float, 6, 1>;

}  // namespace lay
