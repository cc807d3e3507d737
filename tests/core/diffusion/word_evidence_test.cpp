#include "core/diffusion/word_evidence.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

Statement elbow(StatementClass value) {
  Statement statement;
  statement.kind = StatementKind::Bend;
  statement.subject = BodyPoint::LeftElbow;
  statement.value = value;
  return statement;
}

PartDescriptions saying(const Statement& statement, Author author) {
  PartDescriptions descriptions;
  descriptions[BodyPart::LeftArm].statements = {statement};
  descriptions[BodyPart::LeftArm].author = author;
  return descriptions;
}

class WordEvidenceTest : public testing::Test {
 protected:
  WordEvidenceTest() {
    SmplParams params;
    params.global_orient = {3.14159265F, 0, 0};
    params.transl = {0, 0, 3};
    params.body_pose(kLeftElbow - 1, 1) = -0.5F;  // 151 degrees between the bones: slightly bent
    state_ = toBodyState(params);
  }
  const BodyModelPtr body_ = makeToyBody();
  BodyState state_;
};

/// The slope of the energy with respect to the rotations.
Eigen::VectorXf slopeOf(const MeasurementRows& rows) {
  return rows.jacobian.leftCols(3 * kSmplJointCount).transpose() * rows.error;
}

TEST_F(WordEvidenceTest, WhatHoldsPullsAtNothing) {
  const WordEvidence words(saying(elbow(StatementClass::SlightlyBent), Author::Person));
  const PosedJoints posed = poseJoints(*body_, state_);
  EXPECT_EQ(words.rows(posed).error.size(), 0);
  EXPECT_EQ(words.energy(posed), 0);
}

TEST_F(WordEvidenceTest, AModelsSingleMeasuresAreSoftAndTheRestHasRows) {
  const PosedJoints posed = poseJoints(*body_, state_);
  const WordEvidence model(saying(elbow(StatementClass::RightAngle), Author::Vlm));
  EXPECT_EQ(model.softTerms().size(), 1U);
  EXPECT_EQ(model.rows(posed).error.size(), 0);
  EXPECT_GT(model.energy(posed), 0);
  EXPECT_EQ(model.hardEnergy(posed), 0);
  const WordEvidence person(saying(elbow(StatementClass::RightAngle), Author::Person));
  EXPECT_TRUE(person.softTerms().empty());
  EXPECT_EQ(person.rows(posed).error.size(), 1);
  EXPECT_EQ(person.hardEnergy(posed), person.energy(posed));
  const WordEvidence posture(
      saying(statementFromText("posture body sitting").value(), Author::Vlm));
  EXPECT_TRUE(posture.softTerms().empty());
  EXPECT_GT(posture.rows(posed).error.size(), 0);
}

TEST_F(WordEvidenceTest, FeaturesTellWhereInsideWhatIsSaidTheBodyIs) {
  const WordEvidence words(saying(elbow(StatementClass::SlightlyBent), Author::Vlm));
  const PosedJoints posed = poseJoints(*body_, state_);
  const double degrees = words.statements().check(skeletonPose(posed)).front().measured;
  const int slot = *wordSlotOf({MeasureKind::BendAngle, BodyPoint::LeftElbow});
  const WordFeatures features = words.features(posed);
  EXPECT_EQ(features[3 * slot], 1);
  EXPECT_NEAR(features[3 * slot + 1], (degrees - 135) / 5, 1e-4);
  EXPECT_NEAR(features[3 * slot + 2], (160 - degrees) / 5, 1e-4);
  EXPECT_EQ((features.array() != 0).count(), 3);
}

TEST_F(WordEvidenceTest, FeaturesOfOpenEndsAreBounded) {
  const WordEvidence words(saying(elbow(StatementClass::FullyBent), Author::Vlm));
  const int slot = *wordSlotOf({MeasureKind::BendAngle, BodyPoint::LeftElbow});
  const WordFeatures features = words.features(poseJoints(*body_, state_));
  EXPECT_EQ(features[3 * slot + 1], WordEvidence::kMaxWordFeature);
  EXPECT_EQ(features[3 * slot + 2], -WordEvidence::kMaxWordFeature);
}

TEST_F(WordEvidenceTest, RowsAreTheSlopeOfTheHardEnergy) {
  const Statement sitting = statementFromText("posture body sitting").value();
  for (const auto& [statement, author] :
       {std::pair{elbow(StatementClass::RightAngle), Author::Person},
        std::pair{sitting, Author::Vlm}}) {
    const WordEvidence words(saying(statement, author));
    const PosedJoints posed = poseJoints(*body_, state_);
    const Eigen::VectorXf gradient = slopeOf(words.rows(posed));
    EXPECT_GT(gradient.norm(), 0.1F);
    if (author == Author::Vlm) continue;  // its robust weight is held fixed in the rows
    for (const int at : {3 * kLeftElbow, 3 * kLeftElbow + 1, 3 * kLeftShoulder + 2}) {
      constexpr float kStep = 2e-3F;
      TangentVector change = TangentVector::Zero();
      change[at] = kStep;
      const float up = words.hardEnergy(poseJoints(*body_, retract(state_, change)));
      const float down = words.hardEnergy(poseJoints(*body_, retract(state_, -change)));
      EXPECT_NEAR(gradient[at], (up - down) / (2 * kStep), 0.02F * gradient.norm() + 0.02F) << at;
    }
  }
}

TEST_F(WordEvidenceTest, GaussNewtonStepsBendTheElbow) {
  const WordEvidence words(saying(elbow(StatementClass::RightAngle), Author::Person));
  for (int i = 0; i < 12; ++i) {
    const PosedJoints posed = poseJoints(*body_, state_);
    state_ = retract(state_, gaussNewtonStep(words.rows(posed), tangentSigma(3)));
  }
  const StatementCheck check =
      words.statements().check(skeletonPose(poseJoints(*body_, state_))).front();
  EXPECT_TRUE(check.is_satisfied) << check.measured;
}

TEST_F(WordEvidenceTest, APersonsFarFetchedWordsKeepTheirPull) {
  const PosedJoints posed = poseJoints(*body_, state_);
  const auto pull = [&](StatementClass value) {
    return slopeOf(WordEvidence(saying(elbow(value), Author::Person)).rows(posed)).norm();
  };
  EXPECT_GT(pull(StatementClass::FullyBent), pull(StatementClass::PartlyBent));
}

TEST_F(WordEvidenceTest, NothingSaidIsEmpty) {
  EXPECT_TRUE(WordEvidence(PartDescriptions()).empty());
}

}  // namespace
}  // namespace lay
