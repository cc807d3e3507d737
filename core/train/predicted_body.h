#pragma once

#include "core/nn/skeleton_layer.h"
#include "core/train/training_batch.h"

namespace lay {

/// What predicted states stand for before the cameras of a batch, differentiable.
struct PredictedBodies {
  torch::Tensor rotations;  ///< (N, 24, 3, 3) parent frame
  torch::Tensor betas;      ///< (N, 10)
  torch::Tensor joints;     ///< (N, 24, 3) m about the root, camera frame's axes
  torch::Tensor image;      ///< (N, 26, 2) keypoints about the box centre, in box sides
};

/// Poses states (N, 157) and projects them. The crop camera's scale is kept above 0.05 and what is
/// nearer than 0.2 m is projected as if it were there, so that no state makes an infinite gradient.
[[nodiscard]] PredictedBodies predictedBodies(const SkeletonLayer& skeleton,
                                              const torch::Tensor& x,
                                              const TruthBatch& truth);

/// Where a batch's cameras see points, (N, P, 3) m in the camera's frame -> (N, P, 2) about the box
/// centre, in box sides. What is nearer than 0.2 m is projected as if it were there.
[[nodiscard]] torch::Tensor seenInBox(const torch::Tensor& points, const TruthBatch& truth);

/// (N, 24, 3) -> the same about joint 0.
[[nodiscard]] torch::Tensor aboutRoot(const torch::Tensor& joints);

}  // namespace lay
