#include "core/refine/plausibility.h"

#include <gtest/gtest.h>

#include "core/refine/polish.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

class PlausibilityTest : public testing::Test {
 protected:
  const BodyModelPtr body_ = makeToyBody();
  const std::shared_ptr<const BodySpheres> spheres_ =
      std::make_shared<BodySpheres>(*body_, Eigen::VectorXf::Zero(body_->numBetas()));
  const Plausibility plausibility_{spheres_, {}};

  /// A knee bent backwards and shins through each other.
  [[nodiscard]] static SmplParams impossible() {
    SmplParams params;
    params.transl = {0, 0, 3.5F};
    params.body_pose.row(kLeftHip - 1) << 0.05F, 0, -0.26F;
    params.body_pose.row(kRightHip - 1) << 0, 0.1F, 0.26F;
    params.body_pose.row(kRightKnee - 1) << -0.7F, 0.1F, 0;
    return params;
  }
};

TEST_F(PlausibilityTest, AStandingBodyHasNoRows) {
  SmplParams params;
  const BodyState state = toBodyState(params);
  EXPECT_EQ(plausibility_.energy(state, poseJoints(*body_, state)), 0);
  EXPECT_EQ(plausibility_.rows(state, poseJoints(*body_, state)).error.size(), 0);
}

TEST_F(PlausibilityTest, TheEnergyIsHalfTheRowsSquared) {
  const BodyState state = toBodyState(impossible());
  const PosedJoints posed = poseJoints(*body_, state);
  const MeasurementRows rows = plausibility_.rows(state, posed);
  ASSERT_GT(rows.error.size(), 3);
  EXPECT_NEAR(plausibility_.energy(state, posed), rows.error.squaredNorm() / 2, 1e-3F);
}

TEST_F(PlausibilityTest, RowsAreTheDerivativesOfWhatTheyMeasure) {
  const BodyState state = toBodyState(impossible());
  const PosedJoints posed = poseJoints(*body_, state);
  const MeasurementRows rows = plausibility_.rows(state, posed);
  const TangentVector gradient = rows.jacobian.transpose() * rows.error;
  constexpr float kStep = 1e-3F;
  for (int i = 0; i < 3 * kSmplJointCount; ++i) {
    const auto energyAt = [&](float step) {
      const BodyState moved = retract(state, step * TangentVector::Unit(i));
      return plausibility_.energy(moved, poseJoints(*body_, moved));
    };
    const float slope = (energyAt(kStep) - energyAt(-kStep)) / (2 * kStep);
    EXPECT_NEAR(gradient[i], slope, 0.02F * std::abs(slope) + 0.3F) << i;
  }
}

TEST_F(PlausibilityTest, EitherTermCanBeLeftOut) {
  const BodyState state = toBodyState(impossible());
  const PosedJoints posed = poseJoints(*body_, state);
  const float both = plausibility_.energy(state, posed);
  const float limits = Plausibility(spheres_, {.has_overlaps = false}).energy(state, posed);
  const float overlaps = Plausibility(spheres_, {.has_limits = false}).energy(state, posed);
  EXPECT_GT(limits, 0);
  EXPECT_GT(overlaps, 0);
  EXPECT_NEAR(both, limits + overlaps, 1e-3F);
  EXPECT_EQ(Plausibility(nullptr, {.has_limits = false}).energy(state, posed), 0);
}

TEST_F(PlausibilityTest, ThePolishPullsLimbsApartAndKneesRight) {
  const SmplParams start = impossible();
  ToyProblem toy = makeToyProblem(*body_, start, start);
  PolishModel loose;
  loose.anchor_scale = 0.5F;
  Polish polish(*body_, toy.problem, toBodyState(toy.problem.initial), loose, nullptr, spheres_);
  const auto wrong = [&] {
    return plausibility_.energy(polish.state(), poseJoints(*body_, polish.state()));
  };
  const float before = wrong();
  for (int i = 0; i < 20 && polish.step(); ++i) {
  }
  EXPECT_LT(wrong(), 0.5F * before);
}

}  // namespace
}  // namespace lay
