#include "core/body/smpl_params.h"

#include "core/body/skinning.h"
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
