#include "core/language/skeleton_pose.h"

#include "tests/core/language/test_poses.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SkeletonPose, ScaleIsTheBonesNotThePose) {
  const auto poses = toyPoses(2);
  SmplParams straight = poses[0];
  SmplParams bent = poses[1];
  bent.betas = straight.betas;
  EXPECT_NEAR(toySkeleton(straight).length_scale, toySkeleton(bent).length_scale, 1e-5);
  EXPECT_NEAR(toySkeleton(SmplParams()).length_scale, 1, 0.15);
}

TEST(SkeletonPose, UpIsMadeToHaveLengthOne) {
  const PosedJoints posed = poseJoints(*makeToyBody(), SmplParams());
  EXPECT_NEAR(skeletonPose(posed, {0, -3, 1}).up.norm(), 1, 1e-12);
  EXPECT_EQ(skeletonPose(posed).up, Eigen::Vector3d(0, -1, 0));
}

TEST(SkeletonPose, ADegenerateSkeletonStaysFinite) {
  EXPECT_DOUBLE_EQ(lengthScale(Eigen::Matrix<double, kSmplJointCount, 3, Eigen::RowMajor>::Zero()),
                   10);
}

}  // namespace
}  // namespace lay
