#pragma once

#include <array>

#include "core/body/joints.h"
#include "core/body/skinning.h"

namespace lay {

/// How far one posed body is from another, mm. Joints and vertices are compared about the root (both
/// pelvises at the origin), as the benchmarks do: MPJPE, PA-MPJPE and PVE of Kanazawa et al. 2018.
struct BodyDifference {
  float mpjpe = 0;     ///< mean over the 24 joints
  float pa_mpjpe = 0;  ///< the same after the best similarity transform
  float pve = 0;       ///< mean over the vertices; NaN when the surfaces have other vertices
  float root = 0;      ///< of the pelvises from each other, camera frame
  std::array<float, kSmplJointCount> joints{};  ///< of each joint, about the root
  Eigen::VectorXf vertices;  ///< (V) of each vertex, about the root; empty where pve is NaN

  /// The joint that is furthest away.
  [[nodiscard]] int worstJoint() const;
};

/// @param body, reference of 24 joints each.
/// @throws std::invalid_argument when one has fewer.
[[nodiscard]] BodyDifference differenceBetween(const PosedBody& body, const PosedBody& reference);

}  // namespace lay
