#pragma once

#include "core/train/predicted_body.h"

namespace lay {

/// Weights of the training loss's terms (`method` P1, 2.5.6, with distances instead of their
/// squares for joints and image points, so that a few bad samples do not rule the batch).
struct BodyLossWeights {
  float rotations = 1.0F;  ///< mean squared Frobenius distance of the 24 rotation matrices
  float joints = 10.0F;    ///< mean joint distance about the root, m
  float image = 4.0F;      ///< mean distance of the 26 keypoints to their exact places, box sides
  float state =
      0.05F;  ///< mean square of the whitened state (eq. 4: plain denoising score matching)
};

/// Error of predicted states against the truth, differentiable; (N).
class BodyLoss {
 public:
  BodyLoss(const SkeletonLayer& skeleton, const BodyLossWeights& weights)
      : skeleton_(skeleton), weights_(weights) {}

  /// @param x (N, 157) predicted state. @param sigma (157) unit of the state term.
  [[nodiscard]] torch::Tensor operator()(const torch::Tensor& x,
                                         const TruthBatch& truth,
                                         const torch::Tensor& sigma) const;

 private:
  const SkeletonLayer& skeleton_;
  BodyLossWeights weights_;
};

}  // namespace lay
