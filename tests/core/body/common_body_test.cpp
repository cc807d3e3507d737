#include "core/body/common_body.h"

#include "core/body/skinning.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_family.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace lay {
namespace {

class CommonBody : public testing::TestWithParam<BodyFamily> {
 protected:
  BodyModelPtr full_ = makeToyFamilyBody(GetParam());
  BodyModelPtr common_ = commonBody(full_);
};

TEST_P(CommonBody, PosesTheSameSurfaceWithHandsAndFaceAtRest) {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const SmplParams params = randomFamilyPose(kSmplJointCount, seed, 0.6F);
    const ConvertedPose converted = convertPose(params, full_->numJoints());
    const PosedBody reduced = pose(*common_, params);
    const PosedBody whole = pose(*full_, converted.params);
    EXPECT_THAT(reduced.vertices_in_camera, MatrixNear(whole.vertices_in_camera, 1e-6))
        << "seed " << seed;
    EXPECT_THAT(reduced.joints_in_camera.topRows(kCommonJointCount).eval(),
                MatrixNear(whole.joints_in_camera.topRows(kCommonJointCount).eval(), 1e-6));
    EXPECT_THAT(poseJoints(*common_, params).keypoints_in_camera,
                MatrixNear(poseJoints(*full_, converted.params).keypoints_in_camera, 1e-6));
  }
}

TEST_P(CommonBody, HandsStandAtTheMiddleFingersFirstKnuckle) {
  const SmplParams params = randomFamilyPose(kSmplJointCount, 3, 0.5F);
  const MatrixX3f whole =
      pose(*full_, convertPose(params, full_->numJoints()).params).joints_in_camera;
  const MatrixX3f reduced = pose(*common_, params).joints_in_camera;
  for (int joint = kCommonJointCount; joint < full_->numJoints(); ++joint) {
    const std::string& name = full_->joint_names[joint];
    if (name == "left_middle1") {
      EXPECT_THAT(reduced.row(kLeftHand), MatrixNear(whole.row(joint), 1e-6));
    } else if (name == "right_middle1") {
      EXPECT_THAT(reduced.row(kRightHand), MatrixNear(whole.row(joint), 1e-6));
    }
  }
}

TEST_P(CommonBody, FollowsJointsOf24AndItsWeightsStillSumToOne) {
  EXPECT_EQ(common_->numJoints(), kSmplJointCount);
  EXPECT_EQ(common_->family, GetParam());
  EXPECT_EQ(common_->posedirs.size(), kSmplJointCount - 1U);
  for (int v = 0; v < common_->numVertices(); ++v) {
    float sum = 0;
    for (int slot = 0; slot < 4; ++slot) {
      EXPECT_LT(common_->skin_weights.joints[v][slot], kCommonJointCount);
      sum += common_->skin_weights.weights[v][slot];
    }
    EXPECT_NEAR(sum, 1, 1e-6);
  }
}

TEST_P(CommonBody, FingersMakeADifferenceToTheFullBody) {
  const SmplParams params = convertPose(SmplParams{}, full_->numJoints()).params;
  const MatrixX3f rest = pose(*full_, params).joints_in_camera;
  for (int joint = kCommonJointCount; joint < full_->numJoints(); ++joint) {
    if (full_->joint_names[joint].back() != '1') continue;
    SmplParams bent = params;
    bent.body_pose(joint - 1, 2) = 0.8F;
    EXPECT_GT((pose(*full_, bent).joints_in_camera - rest).norm(), 0.005F)
        << full_->joint_names[joint];
  }
}

TEST_P(CommonBody, GoingDownAndUpKeepsTheCommonJointsAndNamesTheLoss) {
  const SmplParams full = randomFamilyPose(full_->numJoints(), 5, 0.3F);
  const ConvertedPose down = convertPose(full, kSmplJointCount);
  EXPECT_GT(down.lost_angle, 0.1F);
  EXPECT_FALSE(down.lost_joint.empty());
  const ConvertedPose up = convertPose(down.params, full_->numJoints());
  EXPECT_EQ(up.lost_angle, 0) << "the hands came back at rest";
  EXPECT_EQ(up.params.body_pose.topRows(kCommonJointCount - 1),
            full.body_pose.topRows(kCommonJointCount - 1));
  EXPECT_TRUE(up.params.body_pose.bottomRows(full_->numJoints() - kCommonJointCount).isZero(0));
  EXPECT_EQ(up.params.betas, full.betas);
  EXPECT_EQ(up.params.transl, full.transl);
}

INSTANTIATE_TEST_SUITE_P(Families,
                         CommonBody,
                         testing::Values(BodyFamily::SmplH, BodyFamily::SmplX),
                         [](const auto& tested) { return std::string(toString(tested.param)); });

TEST(CommonBodyOfSmpl, IsTheBodyItself) {
  const BodyModelPtr body = makeToyFamilyBody(BodyFamily::Smpl);
  EXPECT_EQ(commonBody(body), body);
  const SmplParams params = randomFamilyPose(kSmplJointCount, 2, 0.5F);
  const ConvertedPose same = convertPose(params, kSmplJointCount);
  EXPECT_EQ(same.params.body_pose, params.body_pose);
  EXPECT_EQ(same.lost_angle, 0);
}

TEST(ConvertPose, TurnedHandsOf24JointsAreLostAndNamed) {
  SmplParams params;
  params.body_pose.row(kRightHand - 1) = Eigen::RowVector3f(0.3F, 0, 0.4F);
  const ConvertedPose converted = convertPose(params, kSmplXJointCount);
  EXPECT_FLOAT_EQ(converted.lost_angle, 0.5F);
  EXPECT_EQ(converted.lost_joint, "right_hand");
}

TEST(ConvertPose, FingersGoBetweenSmplHAndSmplX) {
  const SmplParams params = randomFamilyPose(kSmplHJointCount, 4, 0.4F);
  const ConvertedPose there = convertPose(params, kSmplXJointCount);
  EXPECT_EQ(there.lost_angle, 0);
  const ConvertedPose back = convertPose(there.params, kSmplHJointCount);
  EXPECT_EQ(back.params.body_pose, params.body_pose);
}

TEST(ConvertPose, AnUnknownTreeIsABug) {
  EXPECT_THROW(static_cast<void>(convertPose({}, 40)), std::logic_error);
}

}  // namespace
}  // namespace lay
