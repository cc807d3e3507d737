#include "core/train/body/rigid_skinning.h"

#include <gmock/gmock.h>

#include "tests/support/eigen_matchers.h"

namespace lay {
namespace {

/// Three points on a left forearm 0.25 m long, all on the elbow joint: at the elbow, half way, at
/// the wrist.
class RigidSkinningOfAForearm : public testing::Test {
 protected:
  void SetUp() override {
    joints_.setZero(kSmplJointCount, 3);
    joints_.row(kLeftElbow) << 0.40F, 0.45F, 0;
    joints_.row(kLeftWrist) << 0.65F, 0.45F, 0;
    joints_.row(kRightElbow) << -0.40F, 0.45F, 0;
    joints_.row(kRightWrist) << -0.65F, 0.45F, 0;
    vertices_.resize(3, 3);
    vertices_ << 0.40F, 0.48F, 0, 0.54375F, 0.48F, 0, 0.65F, 0.48F, 0;
    weights_.joints.assign(3, {kLeftElbow, 0, 0, 0});
    weights_.weights.assign(3, {1, 0, 0, 0});
  }

  MatrixX3f joints_;
  MatrixX3f vertices_;
  SkinWeights weights_;
};

TEST_F(RigidSkinningOfAForearm, SharesTheTwistFromElbowToWrist) {
  const auto shares = forearmTwistShares(vertices_, joints_, weights_);
  EXPECT_EQ(shares[0], 0);
  EXPECT_NEAR(shares[1], 0.5F, 1e-4);
  EXPECT_NEAR(shares[2], 1, 1e-6);
}

TEST_F(RigidSkinningOfAForearm, TurnsTheSkinWithTheWrist) {
  const RigidSkinning skinning(vertices_, joints_, weights_);
  JointRotations pose = JointRotations::Zero();
  pose(kLeftWrist, 0) = 1.2F;
  const MatrixX3f posed = skinning.posed(pose, jointTransforms(pose, joints_));
  EXPECT_THAT(posed.row(0), MatrixNear(vertices_.row(0), 1e-6));
  for (const auto& [row, angle] : {std::pair{1, 0.6F}, std::pair{2, 1.2F}}) {
    const Eigen::RowVector3f expected(
        vertices_(row, 0), 0.45F + 0.03F * std::cos(angle), 0.03F * std::sin(angle));
    EXPECT_THAT(posed.row(row), MatrixNear(expected, 1e-4));
  }
}

TEST_F(RigidSkinningOfAForearm, LeavesItWhereItIsWhenTheWristOnlyBends) {
  const RigidSkinning skinning(vertices_, joints_, weights_);
  JointRotations pose = JointRotations::Zero();
  pose(kLeftWrist, 2) = 0.9F;
  EXPECT_THAT(skinning.posed(pose, jointTransforms(pose, joints_)), MatrixNear(vertices_, 1e-6));
}

}  // namespace
}  // namespace lay
