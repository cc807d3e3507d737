#include "core/train/body/bend_poses.h"

#include <gtest/gtest.h>

#include "core/geometry/rotation.h"
#include "core/train/body/dual_quaternion.h"

namespace lay {
namespace {

constexpr float kDegree = 0.017453293F;

/// Where +x, +y or +z of a bone at the joint goes.
Eigen::Vector3f turned(const Bend& bend, float angle, const Eigen::Vector3f& direction) {
  return axisAngleToMatrix(bentPose(bend, angle).row(bend.joint).transpose()) * direction;
}

TEST(BendPoses, BendAsLimbsDo) {
  const auto& bends = judgedBends();
  ASSERT_EQ(bends.size(), 5U);
  EXPECT_GT(turned(bends[0], 90, {1, 0, 0}).z(), 0.99F);    // the forearm comes forwards
  EXPECT_LT(turned(bends[1], 90, {0, -1, 0}).z(), -0.99F);  // the shin goes back
  EXPECT_GT(turned(bends[2], 90, {0, -1, 0}).z(), 0.99F);   // the thigh comes up in front
  EXPECT_GT(turned(bends[3], 90, {1, 0, 0}).z(), 0.99F);
  EXPECT_LT(turned(bends[4], 90, {1, 0, 0}).y(), -0.99F);  // the arm hangs down
}

TEST(BendPoses, RandomBendsAreRepeatableAndReachFar) {
  const auto poses = randomBends(400, 3);
  ASSERT_EQ(poses.size(), 400U);
  EXPECT_EQ(poses[17], randomBends(400, 3)[17]);
  for (const int joint :
       {kLeftElbow, kRightElbow, kLeftKnee, kRightKnee, kLeftHip, kRightShoulder}) {
    float most = 0;
    int straight = 0;
    for (const auto& pose : poses) {
      most = std::max(most, pose.row(joint).norm());
      straight += pose.row(joint).norm() < 1e-3F ? 1 : 0;
    }
    EXPECT_GT(most, 110 * kDegree) << kSmplJointNames[static_cast<std::size_t>(joint)];
    EXPECT_NEAR(straight, 200, 50);
  }
  for (const auto& pose : poses) EXPECT_EQ(pose.row(kSpine2).norm(), 0);
}

}  // namespace
}  // namespace lay
