#include "core/refine/polish.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

class PolishTest : public testing::Test {
 protected:
  const BodyModelPtr body_ = makeToyBody();
  const ToyProblem toy_ =
      makeToyProblem(*body_, randomPose(1, 0.25F), disturbed(randomPose(1, 0.25F), 2, 0.15F));

  /// Random poses do not care for the ranges of joints.
  [[nodiscard]] static PolishModel anyPose() {
    PolishModel model;
    model.plausibility.has_limits = false;
    return model;
  }

  [[nodiscard]] float reprojection(const BodyState& state) const {
    return reprojectionError(
        toy_.problem.keypoints, poseJoints(*body_, state).keypoints_in_camera, toy_.problem.camera);
  }
};

TEST_F(PolishTest, EnergyFallsAtEveryStep) {
  PolishModel loose;  // the start is an initial prediction here, not a refined one
  loose.anchor_scale = 0.5F;
  Polish polish(*body_, toy_.problem, toBodyState(toy_.problem.initial), loose);
  float energy = polish.energy();
  const float before = reprojection(polish.state());
  for (int i = 0; i < 30; ++i) {
    const bool more = polish.step();
    EXPECT_LE(polish.energy(), energy);
    energy = polish.energy();
    if (!more) break;
  }
  EXPECT_LT(reprojection(polish.state()), 0.5F * before);
}

TEST_F(PolishTest, ATightAnchorHoldsTheBodyStill) {
  PolishModel tight;
  tight.anchor_scale = 1e-3F;
  tight.transl_scale = 1e-3F;
  Polish polish(*body_, toy_.problem, toBodyState(toy_.problem.initial), tight);
  for (int i = 0; i < 10; ++i) (void)polish.step();
  const SmplParams result = toSmplParams(polish.state());
  EXPECT_LT((result.body_pose - toy_.problem.initial.body_pose).cwiseAbs().maxCoeff(), 0.02F);
}

TEST_F(PolishTest, AtTheTruthItHasConverged) {
  RefinementProblem solved = toy_.problem;
  solved.initial = toy_.truth;
  solved.initial.betas.setZero();
  solved.keypoints.points =
      solved.camera.project(poseJoints(*body_, toBodyState(solved.initial)).keypoints_in_camera);
  Polish polish(*body_, solved, toBodyState(solved.initial), anyPose());
  EXPECT_FALSE(polish.step());
}

TEST_F(PolishTest, WithoutKeypointsTheAnchorIsKept) {
  RefinementProblem blind = toy_.problem;
  blind.keypoints.confidence.setZero();
  Polish polish(*body_, blind, toBodyState(blind.initial), anyPose());
  for (int i = 0; i < 5; ++i) (void)polish.step();
  EXPECT_LT(
      (toSmplParams(polish.state()).body_pose - blind.initial.body_pose).cwiseAbs().maxCoeff(),
      1e-2F);
}

}  // namespace
}  // namespace lay
