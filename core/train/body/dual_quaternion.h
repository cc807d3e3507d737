#pragma once

#include <array>
#include <span>

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

/// Blends rigid motions as dual quaternions (Kavan, Collins, Zara and O'Sullivan 2008): the blend
/// is itself rigid, so a twisted or bent limb keeps its girth.
/// @param vertices (V, 3) rest pose, m. @return (V, 3) m.
[[nodiscard]] MatrixX3f dualQuaternionSkinning(const MatrixX3f& vertices,
                                               const SkinWeights& weights,
                                               const JointTransforms& transforms);

/// Linear blend of the transforms at one vertex.
[[nodiscard]] Eigen::Affine3f linearBlend(const SkinWeights& weights,
                                          std::size_t vertex,
                                          const JointTransforms& transforms);

}  // namespace lay
