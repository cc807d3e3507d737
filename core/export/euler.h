#pragma once

#include <Eigen/Core>

namespace lay {

/// Angles (x, y, z) in degrees with R = Rz(z) Ry(y) Rx(x): FBX's order "XYZ", and the channels
/// "Zrotation Yrotation Xrotation" of BVH. Of the angles that give the same rotation those nearest
/// to `previous` are chosen, so that a curve through them does not jump.
[[nodiscard]] Eigen::Vector3d eulerDegrees(const Eigen::Matrix3d& rotation,
                                           const Eigen::Vector3d& previous);

/// The rotation of such angles.
[[nodiscard]] Eigen::Matrix3d rotationOfEuler(const Eigen::Vector3d& degrees);

}  // namespace lay
