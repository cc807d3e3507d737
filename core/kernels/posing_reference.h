#pragma once

#include <vector>

#include <Eigen/Core>

#include "core/kernels/packed_body.h"

namespace lay {

// The plain definition of posing in double precision, against which the kernels are tested. It
// reads the model as it is (BodySource, not a PackedBody), so that the packing is tested too, and
// is written to be checked by eye, not to be fast.

/// One pose, or a direction in the space of poses, or a gradient in it.
struct ReferencePose {
  std::vector<Eigen::Matrix3d> rotations;  ///< (J) parent_from_joint; nine free numbers each
  Eigen::VectorXd betas;                   ///< (at most B)
  Eigen::Vector3d transl{0, 0, 0};         ///< m
};

/// A posed body, or its derivative along a direction.
struct ReferencePosed {
  Eigen::MatrixX3d vertices;               ///< (V, 3) m, camera frame
  Eigen::MatrixX3d joints;                 ///< (J, 3) m, camera frame
  std::vector<Eigen::Matrix3d> rotations;  ///< (J) camera_from_joint
};

/// SMPL (Loper et al. 2015), eq. 2-10.
[[nodiscard]] ReferencePosed referencePose(const BodySource& source, const ReferencePose& pose);

/// The Jacobian-vector product: d posed / d t of pose + t * direction at t = 0, by the product rule
/// line by line.
[[nodiscard]] ReferencePosed referenceDerivative(const BodySource& source,
                                                 const ReferencePose& pose,
                                                 const ReferencePose& direction);

/// The vector-Jacobian product as its definition has it: each number of the pose in turn, its
/// derivative times the cotangents (V, 3) and (J, 3).
[[nodiscard]] ReferencePose referencePullBack(const BodySource& source,
                                              const ReferencePose& pose,
                                              const Eigen::MatrixX3d& vertex_cotangents,
                                              const Eigen::MatrixX3d& joint_cotangents);

}  // namespace lay
