#pragma once

#include <array>

#include <Eigen/Geometry>

#include "core/body/body_model.h"

namespace lay {

/// Where each joint's frame has gone: posed_from_rest, for vertices and joints of the rest pose.
using JointTransforms = std::array<Eigen::Isometry3f, kSmplJointCount>;

/// Forward kinematics with the root unturned and unmoved.
/// @param pose (24, 3) axis-angle, rad, parent frame; row 0 is ignored. @param rest_joints (24, 3)
/// m.
[[nodiscard]] JointTransforms jointTransforms(const Eigen::Ref<const MatrixX3f>& pose,
                                              const MatrixX3f& rest_joints);

/// A rigid motion as a unit dual quaternion.
struct DualQuaternion {
  Eigen::Vector4f real;  ///< x y z w
  Eigen::Vector4f dual;  ///< x y z w
};
using DualQuaternions = std::array<DualQuaternion, kSmplJointCount>;

[[nodiscard]] DualQuaternion dualQuaternion(const Eigen::Isometry3f& transform);
[[nodiscard]] DualQuaternions dualQuaternions(const JointTransforms& transforms);

/// Blends rigid motions at one vertex as dual quaternions (Kavan, Collins, Zara and O'Sullivan
/// 2008): the blend is itself rigid, so a twisted or bent limb keeps its girth.
/// @param rest m, rest pose.
[[nodiscard]] Eigen::Vector3f blendedPoint(const Eigen::Vector3f& rest,
                                           const SkinWeights& weights,
                                           std::size_t vertex,
                                           const DualQuaternions& motions);

/// Linear blend of the transforms at one vertex.
[[nodiscard]] Eigen::Affine3f linearBlend(const SkinWeights& weights,
                                          std::size_t vertex,
                                          const JointTransforms& transforms);

}  // namespace lay
