#include "core/refine/pose_constraints.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

std::string complaint(const PoseConstraints& constraints) {
  return errorText<InvalidOptions>([&] { constraints.validate(); });
}

TEST(PoseConstraints, ANewTargetKeepsWhatItLeavesOpen) {
  PoseConstraints constraints;
  EXPECT_TRUE(constraints.empty());
  constraints.put({kLeftWrist, Eigen::Vector2f(100, 200), {}});
  constraints.put({kLeftWrist, {}, -0.2F});
  constraints.put({kRightWrist, Eigen::Vector2f(1, 2), {}});
  ASSERT_EQ(constraints.targets.size(), 2U);
  ASSERT_NE(constraints.targetOf(kLeftWrist), nullptr);
  EXPECT_EQ(*constraints.targetOf(kLeftWrist)->pixel, Eigen::Vector2f(100, 200));
  EXPECT_EQ(*constraints.targetOf(kLeftWrist)->depth_from_root, -0.2F);
  constraints.remove(kLeftWrist);
  EXPECT_EQ(constraints.targetOf(kLeftWrist), nullptr);
  constraints.remove(kLeftWrist);  // nothing to remove
  EXPECT_EQ(constraints.targets.size(), 1U);
  EXPECT_FALSE(constraints.empty());
}

TEST(PoseConstraints, TargetsOfSeveralJointsGoTogetherAndLocksStay) {
  PoseConstraints constraints;
  constraints.put({kLeftWrist, Eigen::Vector2f(100, 200), {}});
  constraints.put({kLeftElbow, {}, 0.1F});
  constraints.put({kRightWrist, Eigen::Vector2f(1, 2), {}});
  constraints.locked.set(kLeftWrist);
  JointMask arm;
  arm.set(kLeftWrist).set(kLeftElbow);
  constraints.remove(arm);
  ASSERT_EQ(constraints.targets.size(), 1U);
  EXPECT_EQ(constraints.targets[0].joint, kRightWrist);
  EXPECT_TRUE(constraints.locked.test(kLeftWrist));
}

TEST(PoseConstraints, LocksAloneAreNotNothing) {
  PoseConstraints constraints;
  constraints.locked.set(kHead);
  EXPECT_FALSE(constraints.empty());
  EXPECT_NO_THROW(constraints.validate());
}

TEST(PoseConstraints, NonsenseIsNamed) {
  PoseConstraints constraints;
  constraints.targets = {{99, Eigen::Vector2f(1, 1), {}}};
  EXPECT_THAT(complaint(constraints), testing::HasSubstr("joint 99"));
  constraints.targets = {{kHead, {}, {}}};
  EXPECT_THAT(complaint(constraints), testing::HasSubstr("head says nothing"));
  constraints.targets = {{kHead, {}, std::numeric_limits<float>::quiet_NaN()}};
  EXPECT_THAT(complaint(constraints), testing::HasSubstr("not finite"));
  constraints.targets = {{kHead, {}, 0.1F}, {kHead, {}, 0.2F}};
  EXPECT_THAT(complaint(constraints), testing::HasSubstr("two targets for head"));
}

}  // namespace
}  // namespace lay
