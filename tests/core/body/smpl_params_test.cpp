#include "core/body/smpl_params.h"

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <limits>

namespace lay {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

TEST(SmplParams, DefaultIsFinite) {
  EXPECT_TRUE(isFinite(SmplParams{}));
}

TEST(SmplParams, AnyBadNumberIsNoticed) {
  SmplParams params;
  params.betas[9] = kNan;
  EXPECT_FALSE(isFinite(params));
  params = {};
  params.body_pose(22, 2) = kInfinity;
  EXPECT_FALSE(isFinite(params));
  params = {};
  params.global_orient.y() = -kInfinity;
  EXPECT_FALSE(isFinite(params));
  params = {};
  params.transl.z() = kNan;
  EXPECT_FALSE(isFinite(params));
}

TEST(SmplParams, BlendedBodiesTurnTheShortestWayAtEvenSpeed) {
  SmplParams a;
  SmplParams b;
  a.global_orient = {0, 0, 3.0F};  // 3 and -3 rad are 0.28 apart, over pi
  b.global_orient = {0, 0, -3.0F};
  a.body_pose.row(3) = Eigen::RowVector3f(0.2F, 0, 0);
  b.body_pose.row(3) = Eigen::RowVector3f(1.0F, 0, 0);
  b.betas[2] = 2;
  b.transl = {0, 0, 4};
  const SmplParams quarter = blended(a, b, 0.25F);
  EXPECT_NEAR(quarter.global_orient.norm(), 3.0F + 0.25F * (2 * 3.14159265F - 6), 1e-4);
  EXPECT_NEAR(quarter.body_pose(3, 0), 0.4F, 1e-5);
  EXPECT_FLOAT_EQ(quarter.betas[2], 0.5F);
  EXPECT_FLOAT_EQ(quarter.transl.z(), 1);
}

TEST(SmplParams, BlendingOfAnyTwoRotationsIsSymmetricAndDividesTheAngle) {
  const SmplParams a = randomPose(3, 0.8F);
  const SmplParams b = randomPose(4, 0.8F);
  EXPECT_EQ(blended(a, b, 0).body_pose, a.body_pose);
  EXPECT_EQ(blended(a, b, 1).body_pose, b.body_pose);
  const SmplParams mixed = blended(a, b, 0.3F);
  EXPECT_TRUE(blended(b, a, 0.7F).body_pose.isApprox(mixed.body_pose, 1e-4F));
  for (Eigen::Index row = 0; row < a.body_pose.rows(); ++row) {
    const Eigen::Matrix3f from = axisAngleToMatrix(a.body_pose.row(row).transpose());
    const Eigen::Matrix3f to = axisAngleToMatrix(b.body_pose.row(row).transpose());
    const Eigen::Matrix3f at = axisAngleToMatrix(mixed.body_pose.row(row).transpose());
    EXPECT_NEAR(rotationAngleBetween(from, at), 0.3F * rotationAngleBetween(from, to), 2e-3)
        << "joint " << row + 1;
  }
}

TEST(SmplParams, BodiesOfOtherJointsAreNotBlended) {
  SmplParams other;
  other.body_pose = MatrixX3f::Zero(51, 3);
  EXPECT_THROW((void)blended(SmplParams(), other, 0.5F), std::invalid_argument);
}

TEST(SmplParams, MirroringTwiceChangesNothing) {
  const SmplParams params = randomPose(3, 0.5f);
  const SmplParams twice = mirrored(mirrored(params));
  EXPECT_EQ(twice.body_pose, params.body_pose);
  EXPECT_EQ(twice.global_orient, params.global_orient);
  EXPECT_EQ(twice.transl, params.transl);
  EXPECT_EQ(twice.betas, params.betas);
}

TEST(SmplParams, MirroredBodyIsTheMirrorImage) {
  const BodyModelPtr body = makeToyBody();
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const SmplParams params = randomPose(seed, 0.6f);
    const PosedJoints original = poseJoints(*body, params);
    const PosedJoints image = poseJoints(*body, mirrored(params));
    MatrixX3f expected_joints(kSmplJointCount, 3);
    for (int joint = 0; joint < kSmplJointCount; ++joint) {
      expected_joints.row(joint) = original.joints_in_camera.row(kSmplMirrorJoint[joint]);
    }
    MatrixX3f expected_keypoints(kKeypointCount, 3);
    for (int keypoint = 0; keypoint < kKeypointCount; ++keypoint) {
      expected_keypoints.row(keypoint) =
          original.keypoints_in_camera.row(kKeypointMirror[keypoint]);
    }
    expected_joints.col(0) *= -1;
    expected_keypoints.col(0) *= -1;
    EXPECT_THAT(image.joints_in_camera, MatrixNear(expected_joints, 2e-6));
    EXPECT_THAT(image.keypoints_in_camera, MatrixNear(expected_keypoints, 2e-6));
  }
}

}  // namespace
}  // namespace lay
