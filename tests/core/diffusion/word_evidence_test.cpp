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

TEST_F(WordEvidenceTest, WhatHoldsPullsAtNothing) {
  const WordEvidence words(saying(elbow(StatementClass::SlightlyBent), Author::Vlm));
  const PosedJoints posed = poseJoints(*body_, state_);
  EXPECT_EQ(words.rows(posed).error.size(), 0);
  EXPECT_EQ(words.energy(posed), 0);
  EXPECT_EQ(wordGradient(words.rows(posed)).norm(), 0);
}

TEST_F(WordEvidenceTest, RowsAreTheSlopeOfTheEnergy) {
  for (const Author author : {Author::Vlm, Author::Person}) {
    const WordEvidence words(saying(elbow(StatementClass::RightAngle), author));
    const PosedJoints posed = poseJoints(*body_, state_);
    const auto gradient = wordGradient(words.rows(posed));
    EXPECT_GT(gradient.norm(), 0.1F);
    for (const int at : {3 * kLeftElbow, 3 * kLeftElbow + 1, 3 * kLeftShoulder + 2}) {
      constexpr float kStep = 2e-3F;
      TangentVector change = TangentVector::Zero();
      change[at] = kStep;
      const float up = words.energy(poseJoints(*body_, retract(state_, change)));
      const float down = words.energy(poseJoints(*body_, retract(state_, -change)));
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

TEST_F(WordEvidenceTest, AModelsFarFetchedWordsLoseTheirPullAndAPersonsDoNot) {
  const PosedJoints posed = poseJoints(*body_, state_);
  const auto pull = [&](StatementClass value, Author author) {
    return wordGradient(WordEvidence(saying(elbow(value), author)).rows(posed)).norm();
  };
  EXPECT_LT(pull(StatementClass::FullyBent, Author::Vlm),
            pull(StatementClass::PartlyBent, Author::Vlm));
  EXPECT_GT(pull(StatementClass::FullyBent, Author::Person),
            pull(StatementClass::PartlyBent, Author::Person));
}

TEST_F(WordEvidenceTest, NothingSaidIsEmpty) {
  EXPECT_TRUE(WordEvidence(PartDescriptions()).empty());
}

}  // namespace
}  // namespace lay
