#include "core/train/pose_error.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(PoseError, IsNothingForTheTruthAndCountsRotationsAndJoints) {
  const SkeletonLayer skeleton(makeToyBody());
  const torch::Tensor truth = torch::eye(3).expand({2, kSmplJointCount, 3, 3}).contiguous();
  EXPECT_LT(poseError(skeleton, truth, truth).item<float>(), 2e-3F);
  torch::Tensor wrong = truth.clone();
  wrong.index_put_(
      {0, kLeftHand},
      torch::diag(torch::tensor({-1.0F, -1.0F, 1.0F})));  // half a turn of an end joint
  // Only its own matrix: |R - I|^2 = 8 in one of two bodies; no joint moves.
  EXPECT_NEAR(poseError(skeleton, wrong, truth).item<float>(), 8.0F / (2 * kSmplJointCount), 2e-3F);
  wrong = truth.clone();
  wrong.index_put_({0, kLeftElbow}, torch::diag(torch::tensor({1.0F, -1.0F, -1.0F})));
  const torch::Tensor moved =
      pointDistances(meanShapeJoints(skeleton, wrong), meanShapeJoints(skeleton, truth));
  EXPECT_NEAR(poseError(skeleton, wrong, truth).item<float>(),
              8.0F / (2 * kSmplJointCount) + 10 * moved.mean().item<float>(),
              2e-3F);
}

TEST(PoseError, HasASlopeAtTheTruth) {
  const SkeletonLayer skeleton(makeToyBody());
  torch::Tensor same =
      torch::eye(3).expand({1, kSmplJointCount, 3, 3}).contiguous().requires_grad_();
  poseError(skeleton, same, same.detach()).backward();
  EXPECT_TRUE(torch::isfinite(same.grad()).all().item<bool>());
}

}  // namespace
}  // namespace lay
