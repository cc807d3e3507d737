#include "core/train/regressor_loss.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class RegressorLossTest : public testing::Test {
 protected:
  RegressorLossTest() {
    JointRotations pose = JointRotations::Zero();
    pose.row(0) << 1.5707963F, 0, 0;
    pose.row(kRightKnee) << 0.6F, 0, 0;
    for (std::uint64_t i = 0; i < 4; ++i) {
      samples_.push_back(makeBenchmarkSample(*body_, pose, {}, 3, i));
    }
    truth_ = truthBatch(*body_, samples_);
  }

  const BodyModelPtr body_ = makeToyBody();
  const SkeletonLayer skeleton_{body_};
  std::vector<BenchmarkSample> samples_;
  TruthBatch truth_;
};

TEST_F(RegressorLossTest, TheTruthCostsNothing) {
  EXPECT_LT(RegressorLoss(skeleton_, {})(truth_.x, truth_).max().item<float>(), 1e-5F);
}

TEST_F(RegressorLossTest, EachTermIsAMeanSquare) {
  const torch::Tensor initial = initialStates(samples_);
  const torch::Tensor joints = RegressorLoss(
      skeleton_, {.rotations = 0, .betas = 0, .joints = 1, .image = 0})(initial, truth_);
  const torch::Tensor betas = RegressorLoss(
      skeleton_, {.rotations = 0, .betas = 1, .joints = 0, .image = 0})(initial, truth_);
  for (std::size_t i = 0; i < samples_.size(); ++i) {
    const BenchmarkSample& sample = samples_[i];
    const MatrixX3f a = poseJoints(*body_, sample.initial).joints_in_camera;
    const MatrixX3f b = poseJoints(*body_, sample.truth).joints_in_camera;
    const MatrixX3f off = (a.rowwise() - a.row(0)) - (b.rowwise() - b.row(0));
    const auto row = static_cast<std::int64_t>(i);
    EXPECT_NEAR(joints[row].item<float>(), off.array().square().mean(), 1e-5F);
    EXPECT_NEAR(betas[row].item<float>(),
                (sample.initial.betas - sample.truth.betas).array().square().mean(),
                1e-4F);
  }
}

TEST_F(RegressorLossTest, GradientDescentLowersIt) {
  const RegressorLoss loss(skeleton_, {});
  torch::Tensor x = initialStates(samples_).clone().requires_grad_();
  const torch::Tensor before = loss(x, truth_).mean();
  before.backward();
  EXPECT_LT(loss(x.detach() - 1e-2 * x.grad(), truth_).mean().item<float>(), before.item<float>());
}

TEST_F(RegressorLossTest, APointFarOutsideTheBoxDoesNotRule) {
  const RegressorLoss image_only(skeleton_, {.rotations = 0, .betas = 0, .joints = 0, .image = 1});
  torch::Tensor x = truth_.x.clone();
  x.select(1, kCameraOffset + 1).add_(100);  // m to the right
  EXPECT_EQ(image_only(x, truth_).max().item<float>(), 0.0F);
}

}  // namespace
}  // namespace lay
