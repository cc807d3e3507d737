#include "core/refine/pose_edits.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "core/language/body_point.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class PoseEditsTest : public testing::Test {
 protected:
  PoseEditsTest() {
    params_ = randomPose(7, 0.25F);
    params_.betas.setZero();
    params_.transl = {0, 0, 3};
  }
  [[nodiscard]] MatrixX3f about(const SmplParams& params) const {
    const MatrixX3f joints = poseJoints(*body_, params).joints_in_camera;
    return joints.rowwise() - joints.row(0);
  }

  const BodyModelPtr body_ = makeToyBody();  // exactly symmetric
  SmplParams params_;
};

TEST_F(PoseEditsTest, AMirroredBodyIsTheMirrorImage) {
  const MatrixX3f before = about(params_);
  const MatrixX3f after = about(mirroredPose(params_));
  for (int j = 0; j < kSmplJointCount; ++j) {
    const Eigen::RowVector3f there = after.row(kSmplMirrorJoint[static_cast<std::size_t>(j)]);
    EXPECT_LT((Eigen::RowVector3f(-there.x(), there.y(), there.z()) - before.row(j)).norm(), 1e-4F)
        << kSmplJointNames[static_cast<std::size_t>(j)];
  }
  EXPECT_LT((mirroredPose(mirroredPose(params_)).body_pose - params_.body_pose).norm(), 1e-6F);
}

TEST_F(PoseEditsTest, AnArmLikeTheOtherLeavesEverythingElse) {
  const SmplParams changed = withLimbFromOtherSide(params_, BodyPart::LeftArm);
  const JointMask arm = jointsOfPart(BodyPart::LeftArm);
  for (int j = 1; j < kSmplJointCount; ++j) {
    const Eigen::RowVector3f now = changed.body_pose.row(j - 1);
    if (!arm.test(static_cast<std::size_t>(j))) {
      EXPECT_EQ(now, params_.body_pose.row(j - 1));
      continue;
    }
    const Eigen::RowVector3f other =
        params_.body_pose.row(kSmplMirrorJoint[static_cast<std::size_t>(j)] - 1);
    EXPECT_EQ(now, Eigen::RowVector3f(other.x(), -other.y(), -other.z()));
  }
}

TEST_F(PoseEditsTest, APartIsTakenBack) {
  const SmplParams before = randomPose(8, 0.3F);
  const SmplParams changed = withPartOf(params_, before, BodyPart::RightLeg);
  EXPECT_EQ(changed.body_pose.row(kRightKnee - 1), before.body_pose.row(kRightKnee - 1));
  EXPECT_EQ(changed.body_pose.row(kLeftKnee - 1), params_.body_pose.row(kLeftKnee - 1));
  EXPECT_EQ(changed.global_orient, params_.global_orient);
  const SmplParams all = withPartOf(params_, before, BodyPart::Overall);
  EXPECT_EQ(all.global_orient, before.global_orient);
  EXPECT_EQ(all.body_pose, before.body_pose);
  EXPECT_EQ(all.betas, params_.betas);
}

TEST_F(PoseEditsTest, PartsDoNotShareJoints) {
  JointMask all;
  for (const BodyPart part : {BodyPart::Head,
                              BodyPart::LeftArm,
                              BodyPart::RightArm,
                              BodyPart::Torso,
                              BodyPart::LeftLeg,
                              BodyPart::RightLeg}) {
    EXPECT_TRUE((all & jointsOfPart(part)).none());
    all |= jointsOfPart(part);
    EXPECT_EQ(mirrored(mirrored(part)), part);
  }
  all.set(kPelvis);
  EXPECT_TRUE(all.all());
}

TEST_F(PoseEditsTest, BothFeetStandOnTheLowerOnesGround) {
  SmplParams walking;
  walking.global_orient = {3.14159265F, 0, 0};  // upright in a camera that looks level
  walking.transl = {0, 0, 3};
  walking.body_pose.row(kLeftHip - 1) << -0.6F, 0, 0;
  walking.body_pose.row(kLeftKnee - 1) << 0.3F, 0, 0;
  const auto soleDistance = [&](const SmplParams& params) {
    const MatrixX3f surface = pose(*body_, params).vertices_in_camera;
    const MatrixX3f joints = poseJoints(*body_, params).joints_in_camera;
    float left = 0;
    float right = 0;
    for (int v = 0; v < surface.rows(); ++v) {
      float& side = (surface.row(v) - joints.row(kLeftFoot)).norm() <
                            (surface.row(v) - joints.row(kRightFoot)).norm()
                        ? left
                        : right;
      side = std::max(side, surface(v, 1));
    }
    return std::abs(left - right);
  };
  EXPECT_GT(soleDistance(walking), 0.03F);
  const SmplParams standing = withFeetOnGround(*body_, walking);
  EXPECT_LT(soleDistance(standing), 0.02F);
  EXPECT_EQ(standing.body_pose.row(kLeftShoulder - 1), walking.body_pose.row(kLeftShoulder - 1));
}

}  // namespace
}  // namespace lay
