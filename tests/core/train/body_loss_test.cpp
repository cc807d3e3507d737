#include "core/train/body_loss.h"

#include <gtest/gtest.h>
#include <torch/autograd.h>

#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class BodyLossTest : public testing::Test {
 protected:
  BodyLossTest() {
    JointRotations pose = JointRotations::Zero();
    pose.row(0) << 1.5707963F, 0, 0;
    pose.row(kLeftElbow) << 0, -0.8F, 0;
    for (std::uint64_t i = 0; i < 4; ++i)
      samples_.push_back(makeBenchmarkSample(*body_, pose, {}, 2, i));
    truth_ = truthBatch(*body_, samples_);
  }

  const BodyModelPtr body_ = makeToyBody();
  const SkeletonLayer skeleton_{body_};
  const torch::Tensor sigma_ = torch::full({kStateSize}, 0.2);
  std::vector<BenchmarkSample> samples_;
  TruthBatch truth_;
};

TEST_F(BodyLossTest, TheTruthCostsNothing) {
  EXPECT_LT(BodyLoss(skeleton_, {})(truth_.x, truth_, sigma_).max().item<float>(), 5e-3F);
}

TEST_F(BodyLossTest, JointsAreMeasuredInMetresAboutTheRoot) {
  const BodyLoss joints_only(skeleton_, {.rotations = 0, .joints = 1, .image = 0, .state = 0});
  const torch::Tensor initial = initialStates(samples_);
  const torch::Tensor loss = joints_only(initial, truth_, sigma_);
  for (std::size_t i = 0; i < samples_.size(); ++i) {
    const MatrixX3f a = poseJoints(*body_, samples_[i].initial).joints_in_camera;
    const MatrixX3f b = poseJoints(*body_, samples_[i].truth).joints_in_camera;
    const float mean =
        ((a.rowwise() - a.row(0)) - (b.rowwise() - b.row(0))).rowwise().norm().mean();
    EXPECT_NEAR(loss[static_cast<std::int64_t>(i)].item<float>(), mean, 1e-3F);
  }
}

TEST_F(BodyLossTest, TheImageTermSeesTheTranslation) {
  const BodyLoss image_only(skeleton_, {.rotations = 0, .joints = 0, .image = 1, .state = 0});
  torch::Tensor moved = truth_.x.clone();
  moved.select(1, kCameraOffset + 1).add_(0.1);  // 10 cm to the right
  const torch::Tensor loss = image_only(moved, truth_, sigma_);
  for (std::size_t i = 0; i < samples_.size(); ++i) {
    const float expected = 0.1F * samples_[i].camera.focal_length /
                           (samples_[i].truth.transl.z() * samples_[i].box.size);
    EXPECT_NEAR(loss[static_cast<std::int64_t>(i)].item<float>(), expected, 0.2F * expected);
  }
}

TEST_F(BodyLossTest, GradientDescentLowersIt) {
  const BodyLoss loss(skeleton_, {});
  torch::Tensor x = initialStates(samples_).clone().requires_grad_();
  const torch::Tensor before = loss(x, truth_, sigma_).mean();
  before.backward();
  const torch::Tensor moved = x.detach() - 1e-3 * x.grad();
  EXPECT_LT(loss(moved, truth_, sigma_).mean().item<float>(), before.item<float>());
}

}  // namespace
}  // namespace lay
