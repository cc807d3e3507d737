#pragma once

#include "core/geometry/pinhole_camera.h"
#include "core/geometry/types.h"
#include "core/image/keypoints.h"

namespace lay {

/// The body translation (m) that brings the projected keypoints nearest to the seen ones:
/// Gauss-Newton on three unknowns with robust weights, from the one given. The depth stays within a
/// factor of three of its start.
[[nodiscard]] Eigen::Vector3f fitTransl(const MatrixX3f& keypoints_in_camera,
                                        const Eigen::Vector3f& transl,
                                        const Keypoints2d& keypoints,
                                        const PersonBox& box,
                                        const PinholeCamera& camera);

}  // namespace lay
