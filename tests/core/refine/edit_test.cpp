#include "core/refine/edit.h"

#include <gtest/gtest.h>

#include "core/refine/refinement_problem.h"

namespace lay {
namespace {

Statement said(const char* text) {
  return statementFromText(text).value();
}

bool moves(const JointMask& mask, SmplJoint joint) {
  return mask.test(static_cast<std::size_t>(joint));
}

TEST(Edit, AnElbowMovesItsArmAndNothingElse) {
  const JointMask mask = jointsMovedBy({said("bend left_elbow right_angle")});
  EXPECT_TRUE(moves(mask, kLeftElbow));
  EXPECT_TRUE(moves(mask, kLeftShoulder));
  EXPECT_FALSE(moves(mask, kRightElbow));
  EXPECT_FALSE(moves(mask, kSpine3));
  EXPECT_FALSE(moves(mask, kPelvis));
}

TEST(Edit, AHandGoesToTheTrunkAndBothHandsGoToEachOther) {
  const JointMask front = jointsMovedBy({said("depth left_hand torso front")});
  EXPECT_TRUE(moves(front, kLeftShoulder));
  EXPECT_FALSE(moves(front, kSpine1));
  const JointMask shoulder = jointsMovedBy({said("distance left_hand right_shoulder close")});
  EXPECT_FALSE(moves(shoulder, kRightShoulder));
  const JointMask together = jointsMovedBy({said("distance left_hand right_hand close")});
  EXPECT_TRUE(moves(together, kLeftShoulder));
  EXPECT_TRUE(moves(together, kRightShoulder));
  const JointMask knee = jointsMovedBy({said("distance left_hand left_knee close")});
  EXPECT_TRUE(moves(knee, kLeftHip));
}

TEST(Edit, TheTrunkTakesArmsAndHeadAlongAndAPostureEverything) {
  const JointMask lean = jointsMovedBy({said("trunk_lean torso left")});
  EXPECT_TRUE(moves(lean, kSpine2));
  EXPECT_TRUE(moves(lean, kLeftShoulder));
  EXPECT_FALSE(moves(lean, kLeftAnkle));
  EXPECT_TRUE(jointsMovedBy({said("posture body sitting")}).all());
  EXPECT_TRUE(jointsMovedBy({}).none());
}

TEST(Edit, OnlyWhatIsNewIsMeant) {
  PartDescriptions before;
  before[BodyPart::LeftArm].statements = {said("bend left_elbow straight"),
                                          said("height left_hand left_hip below")};
  PartDescriptions after = before;
  after[BodyPart::LeftArm].author = Author::Person;
  after[BodyPart::LeftArm].statements[0] = said("bend left_elbow right_angle");
  const std::vector<Statement> changed = changedStatements(before, after);
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(canonicalText(changed[0]), "bend left_elbow right_angle");

  RefinementProblem problem;
  problem.descriptions = after;
  SmplParams shown;
  shown.body_pose(0, 0) = 0.5F;
  const RefinementProblem edited = editedProblem(problem, shown, changed);
  EXPECT_EQ(edited.initial.body_pose(0, 0), 0.5F);
  EXPECT_EQ(allStatements(edited.descriptions), changed);
  EXPECT_EQ(edited.descriptions[BodyPart::LeftArm].author, Author::Person);
  ASSERT_TRUE(edited.moving.has_value());
  EXPECT_EQ(*edited.moving, jointsMovedBy(changed));
}

}  // namespace
}  // namespace lay
