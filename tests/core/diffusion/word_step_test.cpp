#include "core/diffusion/word_step.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/language/statement_energy.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

constexpr double kAny = std::numeric_limits<double>::infinity();

/// Mean and variance of a normal belief that is told an interval with blurred ends, by sampling.
NormalBelief sampled(const NormalBelief& before, double low, double high, double edge) {
  Random random(5);
  double count = 0;
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < 400000; ++i) {
    const double value = before.mean + std::sqrt(before.variance) * random.normal();
    const double heard = value + edge * random.normal();
    if (heard < low || heard > high) continue;
    ++count;
    sum += value;
    squares += value * value;
  }
  const double mean = sum / count;
  return {mean, squares / count - mean * mean};
}

TEST(Told, AgreesWithSampling) {
  const struct {
    NormalBelief before;
    double low, high, edge;
  } cases[] = {{{80, 100}, 75, 105, 5},
               {{70, 100}, 75, 105, 5},
               {{100, 400}, 75, 105, 2},
               {{0.02, 0.01}, 0.1, kAny, 0.05},
               {{0.02, 0.01}, -kAny, -0.1, 0.05}};
  for (const auto& c : cases) {
    const NormalBelief expected = sampled(c.before, c.low, c.high, c.edge);
    const NormalBelief after = told(c.before, c.low, c.high, c.edge, 1.0);
    const double sigma = std::sqrt(c.before.variance);
    EXPECT_NEAR(after.mean, expected.mean, 0.02 * sigma) << c.before.mean;
    EXPECT_NEAR(after.variance, expected.variance, 0.02 * c.before.variance) << c.before.mean;
  }
}

TEST(Told, WhatIsFarFromTheBeliefIsTakenForWrong) {
  const NormalBelief before{170, 25};
  const NormalBelief near = told(before, 135, 160, 5, 0.95);
  EXPECT_LT(near.mean, 169);
  const NormalBelief far = told(before, -kAny, 45, 5, 0.95);
  EXPECT_NEAR(far.mean, before.mean, 0.1);
  EXPECT_NEAR(far.variance, before.variance, 1);
}

TEST(Told, SayingNothingNewChangesNothing) {
  const NormalBelief after = told({90, 4}, -kAny, kAny, 5, 0.95);
  EXPECT_NEAR(after.mean, 90, 1e-9);
  EXPECT_NEAR(after.variance, 4, 1e-9);
}

class WordStepTest : public testing::Test {
 protected:
  WordStepTest() {
    SmplParams params;
    params.global_orient = {3.14159265F, 0, 0};
    params.transl = {0, 0, 3};
    params.body_pose(kLeftElbow - 1, 1) = -1.0F;  // 123 degrees between the bones
    state_ = toBodyState(params);
    posed_ = poseJoints(*body_, state_);
  }
  [[nodiscard]] double elbowAfter(const std::vector<StatementTerm>& terms) const {
    const TangentVector step = wordStep(terms, posed_, nothing_, 0.5F * tangentSigma(3));
    return measure(kElbow, skeletonPose(poseJoints(*body_, retract(state_, step))));
  }
  static constexpr Measure kElbow{MeasureKind::BendAngle, BodyPoint::LeftElbow};
  const BodyModelPtr body_ = makeToyBody();
  const MeasurementRows nothing_{Eigen::MatrixXf(0, kTangentSize), Eigen::VectorXf(0)};
  BodyState state_;
  PosedJoints posed_;
};

TEST_F(WordStepTest, MovesTheMeasureTowardsWhatIsSaid) {
  const double before = measure(kElbow, skeletonPose(posed_));
  const double bent = elbowAfter({{kElbow, 75, 105}});
  EXPECT_LT(bent, before - 5);
  EXPECT_GT(bent, 90);
  EXPECT_GT(elbowAfter({{kElbow, 135, 160}}), before + 5);
}

TEST_F(WordStepTest, SayingItTwiceIsLessThanTwiceAsMuch) {
  const double once = elbowAfter({{kElbow, 75, 105}});
  const double twice = elbowAfter({{kElbow, 75, 105}, {kElbow, 75, 105}});
  const double before = measure(kElbow, skeletonPose(posed_));
  EXPECT_LT(std::abs(twice - once), 0.7 * std::abs(once - before));
}

TEST_F(WordStepTest, ShapeAndPlaceStay) {
  const TangentVector step =
      wordStep({{kElbow, 75, 105}}, posed_, nothing_, 0.5F * tangentSigma(3));
  EXPECT_EQ(step.tail(kTangentSize - 3 * kSmplJointCount).norm(), 0);
  EXPECT_GT(step.segment<3>(3 * kLeftElbow).norm(), 0.05F);
  EXPECT_LT(step.segment<3>(3 * kRightElbow).norm(), 1e-6F);
}

// What the photo shows, words do not move: the step keeps out of the keypoints' rows.
TEST_F(WordStepTest, EvidenceHoldsTheBody) {
  MeasurementRows sure{Eigen::MatrixXf::Zero(3, kTangentSize), Eigen::VectorXf::Zero(3)};
  for (int axis = 0; axis < 3; ++axis) sure.jacobian(axis, 3 * kLeftElbow + axis) = 1000;
  const TangentVector step = wordStep({{kElbow, 75, 105}}, posed_, sure, 0.5F * tangentSigma(3));
  EXPECT_LT(step.segment<3>(3 * kLeftElbow).norm(), 0.01F);
}

TEST_F(WordStepTest, NothingSaidMovesNothing) {
  EXPECT_EQ(wordStep({}, posed_, nothing_, tangentSigma(3)).norm(), 0);
}

}  // namespace
}  // namespace lay
