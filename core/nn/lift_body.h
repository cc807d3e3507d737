#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/nn/lifter.h"

namespace lay {

/// The body translation (m) that brings the projected keypoints nearest to the seen ones:
/// Gauss-Newton on three unknowns with robust weights, from the one given. The depth stays within a
/// factor of three of its start.
[[nodiscard]] Eigen::Vector3f fitTransl(const MatrixX3f& keypoints_in_camera,
                                        const Eigen::Vector3f& transl,
                                        const Keypoints2d& keypoints,
                                        const PersonBox& box,
                                        const PinholeCamera& camera);

/// A body from one row of the lifter's output, its translation fitted to the keypoints.
/// @param x 157 numbers: 6D pose, betas, crop camera.
[[nodiscard]] SmplParams liftedBody(const BodyModel& body,
                                    const float* x,
                                    const Keypoints2d& keypoints,
                                    const PersonBox& box,
                                    const PinholeCamera& camera);

}  // namespace lay
