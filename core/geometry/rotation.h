#pragma once

#include <Eigen/Core>

#include "core/geometry/types.h"

namespace lay {

/// Rotation matrix of an axis-angle vector (rad); exact to first order at 0. Rodrigues' formula.
[[nodiscard]] Eigen::Matrix3f axisAngleToMatrix(const Eigen::Vector3f& axis_angle);

/// Axis-angle (rad, angle in [0, pi]) of a rotation matrix; stable at 0 and at pi.
[[nodiscard]] Eigen::Vector3f matrixToAxisAngle(const Eigen::Matrix3f& rotation);

/// The 6D representation of Zhou et al. (CVPR 2019). Ours everywhere inside the program: the first column
/// of the matrix, then the second (as 4D-Humans and ScoreHMR lay it out).
[[nodiscard]] Vector6f matrixToSixd(const Eigen::Matrix3f& rotation);

/// Gram-Schmidt of the two columns; any six finite numbers give a rotation (norms are guarded with 1e-8).
[[nodiscard]] Eigen::Matrix3f sixdToMatrix(const Vector6f& sixd);

/// Layouts of 6D numbers found in files; convert at the file's edge.
enum class SixdLayout {
  Columns,      ///< r00 r10 r20 r01 r11 r21: ours
  Interleaved,  ///< r00 r01 r10 r11 r20 r21: SPIN, CLIFF, the usual smpl_mean_params.npz
  Rows          ///< r00 r01 r02 r10 r11 r12: PyTorch3D
};
[[nodiscard]] Eigen::Matrix3f sixdToMatrix(const Vector6f& sixd, SixdLayout layout);
[[nodiscard]] Vector6f matrixToSixd(const Eigen::Matrix3f& rotation, SixdLayout layout);

/// The rotation nearest to `matrix` in the Frobenius norm (determinant +1).
[[nodiscard]] Eigen::Matrix3f nearestRotation(const Eigen::Matrix3f& matrix);

/// Angle (rad, [0, pi]) between two rotations.
[[nodiscard]] float rotationAngleBetween(const Eigen::Matrix3f& a, const Eigen::Matrix3f& b);

}  // namespace lay
