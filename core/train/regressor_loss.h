#pragma once

#include "core/train/predicted_body.h"

namespace lay {

/// The lambdas of arXiv 2502.03836, eq. 1, which the paper does not print: those that the group's
/// earlier code uses for the same terms.
struct RegressorLossWeights {
  float rotations = 1.0F;  ///< of lambda_smpl's pose: mean squared distance of rotation matrices
  float betas = 0.001F;    ///< of lambda_smpl's shape: mean square
  float joints = 5.0F;     ///< lambda_joint: mean square about the root, m
  float image = 10.0F;     ///< lambda_reproj: mean square, box sides
};

/// Eq. 1 of arXiv 2502.03836: L = lambda_smpl |[beta, theta] - [..]|^2 + lambda_joint |J_3D - ..|^2
/// + lambda_reproj |Pi(J_3D) - J_2D|^2, of predicted states against the truth; differentiable.
/// Rotations are compared as matrices, since 6D numbers that mean one rotation are many. A point
/// that is further off than 1.2 sides of the box pulls no more, or a first guess behind the camera
/// would rule the batch.
class RegressorLoss {
 public:
  RegressorLoss(const SkeletonLayer& skeleton, const RegressorLossWeights& weights)
      : skeleton_(skeleton), weights_(weights) {}

  /// @param x (N, 157) predicted state. @return (N).
  [[nodiscard]] torch::Tensor operator()(const torch::Tensor& x, const TruthBatch& truth) const;

 private:
  const SkeletonLayer& skeleton_;
  RegressorLossWeights weights_;
};

}  // namespace lay
