#pragma once

#include <array>

#include <Eigen/Core>

#include "core/body/keypoint_layout.h"
#include "core/geometry/pinhole_camera.h"

namespace lay {

/// 2D evidence for one person in the Halpe-26 layout. A point of confidence 0 is missing.
struct Keypoints2d {
  Eigen::Matrix<float, kKeypointCount, 2, Eigen::RowMajor> points =
      Eigen::Matrix<float, kKeypointCount, 2, Eigen::RowMajor>::Zero();       ///< px
  Eigen::Array<float, kKeypointCount, 1> confidence = Eigen::Array<float, kKeypointCount, 1>::Zero();  ///< [0, 1]

  [[nodiscard]] int numPresent() const { return static_cast<int>((confidence > 0).count()); }
};

/// The square box the networks see: centred on the present keypoints, its side 1.25 times their larger extent, but
/// at least 0.8 times the length that the visible bones suggest, so that a half-hidden person does not get a tiny box.
/// @throws Error when fewer than 3 keypoints are present.
[[nodiscard]] PersonBox boxFromKeypoints(const Keypoints2d& keypoints);

/// Mean distance (px) between present keypoints and their projections, weighted by confidence. 0 when none is present.
[[nodiscard]] float reprojectionError(const Keypoints2d& keypoints, const MatrixX3f& keypoints_in_camera, const PinholeCamera& camera);

}  // namespace lay
