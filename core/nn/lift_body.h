#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/nn/lifter.h"

namespace lay {

/// A body from one row of the lifter's output, its translation fitted to the keypoints.
/// @param x 157 numbers: 6D pose, betas, crop camera.
[[nodiscard]] SmplParams liftedBody(const BodyModel& body,
                                    const float* x,
                                    const Keypoints2d& keypoints,
                                    const PersonBox& box,
                                    const PinholeCamera& camera);

}  // namespace lay
