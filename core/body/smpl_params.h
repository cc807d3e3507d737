#pragma once

#include <Eigen/Core>

#include "core/body/joints.h"
#include "core/geometry/types.h"

namespace lay {

/// Parameters of one posed body of SMPL's family, camera at the origin. By default those of 24
/// joints and 10 betas; a body of J joints takes J - 1 rotations.
struct SmplParams {
  Eigen::VectorXf betas = Eigen::VectorXf::Zero(kNumBetas);  ///< (B) shape, standard deviations
  MatrixX3f body_pose =
      MatrixX3f::Zero(kSmplJointCount - 1, 3);  ///< (J-1, 3) axis-angle, rad, parent frame
  Eigen::Vector3f global_orient{0, 0, 0};       ///< axis-angle, rad, camera_from_body
  Eigen::Vector3f transl{0, 0, 0};              ///< m, camera frame
};

/// True when every number is finite.
[[nodiscard]] bool isFinite(const SmplParams& params);

/// A body between two others: every rotation goes the shortest way from one to the other at even
/// speed (SLERP, Shoemake 1985), shape and place straight.
/// @param share of `b`; 0 is `a` and 1 is `b`, number by number. @throws std::invalid_argument when
/// they have other numbers of joints or betas.
[[nodiscard]] SmplParams blended(const SmplParams& a, const SmplParams& b, float share);

/// The left/right mirror image of a pose of 24, 52 or 55 joints: limbs swapped, rotations reflected
/// at the body's x = 0 plane. The translation's x changes sign, so that the mirrored body projects
/// to the mirrored picture of a camera with a centred principal point.
[[nodiscard]] SmplParams mirrored(const SmplParams& params);

}  // namespace lay
