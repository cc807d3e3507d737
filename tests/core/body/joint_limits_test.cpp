#include "core/body/joint_limits.h"

#include <cmath>
#include <tuple>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/geometry/rotation.h"

namespace lay {
namespace {

Eigen::Vector3f randomTurn(Random& random, float scale) {
  return scale * Eigen::Vector3f(random.normal(), random.normal(), random.normal());
}

TEST(SwingTwist, IsTheRotationAgainWhenPutTogether) {
  Random random(1);
  for (int i = 0; i < 200; ++i) {
    const Eigen::Matrix3f rotation = axisAngleToMatrix(randomTurn(random, 0.9F));
    for (int axis = 0; axis < 3; ++axis) {
      const Eigen::Matrix3f back = fromSwingTwist(swingTwist(rotation, axis), axis);
      EXPECT_LT(rotationAngleBetween(rotation, back), 2e-3F) << i << " about " << axis;
    }
  }
}

TEST(SwingTwist, ATurnAboutTheBoneIsAllTwist) {
  const Eigen::Vector3f parts = swingTwist(axisAngleToMatrix({0, 1.2F, 0}), 1);
  EXPECT_NEAR(parts.y(), 1.2F, 1e-5F);
  EXPECT_NEAR(parts.x(), 0, 1e-5F);
  const Eigen::Vector3f across = swingTwist(axisAngleToMatrix({0.7F, 0, -0.4F}), 1);
  EXPECT_NEAR(across.y(), 0, 1e-5F);
  EXPECT_NEAR(across.x(), 0.7F, 1e-5F);
  EXPECT_NEAR(across.z(), -0.4F, 1e-5F);
}

TEST(SwingTwist, AHalfTurnAcrossTheBoneIsFinite) {
  const Eigen::Vector3f parts = swingTwist(axisAngleToMatrix({3.14159265F, 0, 0}), 1);
  EXPECT_TRUE(parts.allFinite());
  EXPECT_NEAR(std::abs(parts.x()), 3.14159F, 1e-3F);
}

TEST(JointRange, RightIsLeftInTheMirror) {
  Random random(2);
  for (const int left : {kLeftHip, kLeftElbow, kLeftShoulder, kLeftWrist, kLeftAnkle}) {
    for (int i = 0; i < 20; ++i) {
      const Eigen::Vector3f turn = randomTurn(random, 1.2F);
      const Eigen::Vector3f mirrored(turn.x(), -turn.y(), -turn.z());
      EXPECT_NEAR(beyondRange(left, axisAngleToMatrix(turn)).norm(),
                  beyondRange(kSmplMirrorJoint[left], axisAngleToMatrix(mirrored)).norm(),
                  1e-4F);
    }
  }
}

TEST(JointRange, NothingIsBeyondItOnceMovedInside) {
  Random random(3);
  for (int j = 1; j < kSmplJointCount; ++j) {
    for (int i = 0; i < 20; ++i) {
      const Eigen::Matrix3f rotation = axisAngleToMatrix(randomTurn(random, 1.5F));
      const Eigen::Matrix3f inside = withinRange(j, rotation);
      EXPECT_LT(beyondRange(j, inside).norm(), 2e-3F) << kSmplJointNames[j];
      if (beyondRange(j, rotation).isZero()) {
        EXPECT_LT(rotationAngleBetween(rotation, inside), 2e-3F);
      }
    }
  }
}

TEST(JointLimits, NaturalBendsAreFree) {
  SmplParams params;
  params.body_pose.row(kLeftKnee - 1) << 1.5F, 0, 0;
  params.body_pose.row(kRightKnee - 1) << 0.3F, 0, 0;
  params.body_pose.row(kLeftElbow - 1) << 0, -1.5F, 0;
  params.body_pose.row(kRightElbow - 1) << 0, 1.5F, 0;
  EXPECT_EQ(jointLimitExcess(params), 0);
}

TEST(JointLimits, KneesAndElbowsDoNotBendBackwards) {
  for (const auto& [joint, axis, angle] : {std::tuple{kLeftKnee, 0, -1.0F},
                                           std::tuple{kRightElbow, 1, -1.0F},
                                           std::tuple{kLeftElbow, 1, 1.0F},
                                           std::tuple{kRightKnee, 0, -1.0F}}) {
    SmplParams params;
    params.body_pose(joint - 1, axis) = angle;
    EXPECT_GT(jointLimitExcess(params), 10) << kSmplJointNames[joint];
  }
}

TEST(JointLimits, TheSpineDoesNotFold) {
  SmplParams params;
  params.body_pose(kSpine2 - 1, 0) = 1.6F;
  EXPECT_GT(jointLimitExcess(params), 5);
}

}  // namespace
}  // namespace lay
