#pragma once

#include <array>

#include <Eigen/Core>

#include "core/body/skinning.h"
#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"

namespace lay {

/// The diffused state x: 24 x 6 pose (contiguous-column 6D, joint 0 = global orientation), 10
/// betas, 3 crop camera (s, t_x, t_y).
inline constexpr int kPoseSize = 6 * kSmplJointCount;
inline constexpr int kStateSize = kPoseSize + kNumBetas + 3;
inline constexpr int kBetasOffset = kPoseSize;
inline constexpr int kCameraOffset = kPoseSize + kNumBetas;

using StateVector = Eigen::Matrix<float, kStateSize, 1>;

/// A body with its joint rotations as matrices: what the sampler's arithmetic works on, free of
/// axis-angle singularities.
struct BodyState {
  std::array<Eigen::Matrix3f, kSmplJointCount>
      rotations;  ///< parent frame; [0] is camera_from_body
  Eigen::Matrix<float, kNumBetas, 1> betas;
  Eigen::Vector3f transl;  ///< m, camera frame
};

[[nodiscard]] BodyState toBodyState(const SmplParams& params);
[[nodiscard]] SmplParams toSmplParams(const BodyState& state);

/// BodyState -> x (157). transl.z must be positive.
[[nodiscard]] StateVector encodeState(const BodyState& state,
                                      const PersonBox& box,
                                      const PinholeCamera& camera);

/// x (157) -> BodyState; the 6D blocks are made orthonormal and the crop scale is kept above 0.05.
[[nodiscard]] BodyState decodeState(const StateVector& x,
                                    const PersonBox& box,
                                    const PinholeCamera& camera);

}  // namespace lay
