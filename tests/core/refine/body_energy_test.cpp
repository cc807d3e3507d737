#include "core/refine/body_energy.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

TEST(BodyEnergy, TheTruthHasNoReprojectionError) {
  const BodyModelPtr body = makeToyBody();
  const ToyProblem toy = makeToyProblem(*body, randomPose(1, 0.2F), randomPose(2, 0.2F));
  const BodyEnergy truth = bodyEnergy(*body, toy.problem, toy.truth);
  const BodyEnergy start = bodyEnergy(*body, toy.problem, toy.problem.initial);
  EXPECT_LT(truth.reprojection_px, 0.01F);
  EXPECT_GT(start.reprojection_px, 5);
  EXPECT_LT(truth.total(), start.total());
}

TEST(BodyEnergy, TermsKeepTheirNamesAndOrder) {
  const std::vector<GuidanceLoss> terms = BodyEnergy().terms();
  ASSERT_EQ(terms.size(), 5U);
  EXPECT_EQ(terms[0].term, "reprojection_px");
  EXPECT_EQ(terms[1].term, "evidence");
  EXPECT_EQ(terms[2].term, "joint_limits");
  EXPECT_EQ(terms[3].term, "shape");
  EXPECT_EQ(terms[4].term, "from_mean_mm");
}

TEST(BodyEnergy, TheHypothesisNearestToTheMeanIsPreferredAmongEquals) {
  const BodyModelPtr body = makeToyBody();
  RefinementProblem blind = makeToyProblem(*body, randomPose(1, 0.2F), randomPose(2, 0.2F)).problem;
  blind.keypoints.confidence.setZero();
  std::vector<SmplParams> hypotheses(3, SmplParams());
  for (SmplParams& params : hypotheses) params.transl.z() = 3;
  hypotheses[0].body_pose(kLeftShoulder - 1, 2) = -0.6F;
  hypotheses[1].body_pose(kLeftShoulder - 1, 2) = 0.6F;
  const std::vector<BodyEnergy> energies = bodyEnergies(*body, blind, hypotheses);
  EXPECT_GT(energies[0].from_mean_mm, 20);
  EXPECT_LT(energies[2].from_mean_mm, 0.5F * energies[0].from_mean_mm);
  EXPECT_LT(energies[2].total(), energies[0].total());
  EXPECT_EQ(bodyEnergies(*body, blind, {hypotheses[0]})[0].from_mean_mm, 0);
}

TEST(BodyEnergy, JointsAboutTheRootDoNotTellWhereTheBodyIs) {
  const BodyModelPtr body = makeToyBody();
  SmplParams here = randomPose(1, 0.2F);
  SmplParams there = here;
  there.transl += Eigen::Vector3f(0.4F, -0.2F, 1);
  const MatrixX3f joints = jointsAboutRoot(*body, here);
  EXPECT_EQ(joints.row(0).norm(), 0);
  EXPECT_TRUE(joints.isApprox(jointsAboutRoot(*body, there), 1e-5F));
}

TEST(BodyEnergy, AmongEqualsTheOneWithoutNoiseLeads) {
  const BodyModelPtr body = makeToyBody();
  const RefinementProblem problem =
      makeToyProblem(*body, randomPose(1, 0.2F), randomPose(1, 0.2F)).problem;
  const std::vector<BodyEnergy> energies =
      bodyEnergies(*body, problem, std::vector<SmplParams>(3, problem.initial));
  EXPECT_FLOAT_EQ(energies[1].total() - energies[0].total(), BodyEnergy::kLeadOfNoNoise);
  EXPECT_FLOAT_EQ(energies[1].total(), energies[2].total());
}

}  // namespace
}  // namespace lay
