#pragma once

#include "core/nn/skeleton_layer.h"

namespace lay {

/// Joints about the root of the mean shape, (N, 24, 3) m, differentiable. @param rotations (N, 24,
/// 3, 3).
[[nodiscard]] torch::Tensor meanShapeJoints(const SkeletonLayer& skeleton,
                                            const torch::Tensor& rotations);

/// Distances of points (..., 3) -> (...), with a slope where they are zero.
[[nodiscard]] torch::Tensor pointDistances(const torch::Tensor& a, const torch::Tensor& b);

/// How much decoded rotations differ from the truth, a scalar: the squared Frobenius distance of
/// the 24 matrices, plus ten times the mean distance of the joints in metres. Both (N, 24, 3, 3),
/// without their headings.
[[nodiscard]] torch::Tensor poseError(const SkeletonLayer& skeleton,
                                      const torch::Tensor& decoded,
                                      const torch::Tensor& truth);

}  // namespace lay
