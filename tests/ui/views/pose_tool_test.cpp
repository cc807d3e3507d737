#include "ui/views/pose_tool.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "tests/ui/support/toy_session.h"

namespace lay {
namespace {

class PoseToolTest : public testing::Test {
 protected:
  PoseToolTest() { tool.setOn(true); }

  [[nodiscard]] Eigen::Vector2f pixel(int joint) const {
    return toy.session.photo()->camera.project(*tool.place(joint));
  }
  [[nodiscard]] QUndoStack& stack() { return toy.session.document().undoStack(); }

  ToySession toy;
  PoseTool tool{toy.session};
};

TEST_F(PoseToolTest, HandlesAreThereWhileItIsOn) {
  const auto handles = tool.handles();
  ASSERT_TRUE(handles);
  EXPECT_EQ(handles->joints.rows(), kSmplJointCount);
  EXPECT_FALSE(handles->rings);
  tool.select(kLeftElbow);
  EXPECT_EQ(tool.handles()->rings->joint, kLeftElbow);
  tool.setOn(false);
  EXPECT_FALSE(tool.handles());
}

TEST_F(PoseToolTest, ADragIsSeenAtOnceAndOneStepOfUndoWhenItIsOver) {
  const SmplParams before = *toy.session.initial();
  const Eigen::Vector2f aim = pixel(kLeftWrist) + Eigen::Vector2f(-12, -14);
  tool.grab(kLeftWrist);
  tool.dragToPixel(aim - Eigen::Vector2f(3, 3));
  tool.dragToPixel(aim);
  EXPECT_LT((pixel(kLeftWrist) - aim).norm(), 2) << "shown while it is dragged";
  EXPECT_EQ(stack().count(), 0);
  EXPECT_EQ(toy.session.initial()->body_pose, before.body_pose);
  tool.release();
  EXPECT_EQ(stack().count(), 1);
  EXPECT_EQ(stack().undoText(), QStringLiteral("Drag left wrist"));
  EXPECT_LT((pixel(kLeftWrist) - aim).norm(), 2);
  ASSERT_NE(toy.session.constraints().targetOf(kLeftWrist), nullptr);
  EXPECT_TRUE(tool.handles()->placed[kLeftWrist]);
  EXPECT_EQ(toy.session.predicted()->body_pose, before.body_pose);
  stack().undo();
  EXPECT_EQ(toy.session.initial()->body_pose, before.body_pose);
  EXPECT_TRUE(toy.session.constraints().empty());
  stack().redo();
  EXPECT_NE(toy.session.initial()->body_pose, before.body_pose);
}

TEST_F(PoseToolTest, RunsAreGivenWhatWasSettled) {
  tool.grab(kRightWrist);
  const Eigen::Vector3f aim = *tool.place(kRightWrist) + Eigen::Vector3f(0.02F, -0.05F, -0.12F);
  tool.dragTo(aim);
  tool.release();
  tool.lock(BodyPart::LeftLeg, true);
  const RefinementProblem problem = toy.session.problem();
  ASSERT_NE(problem.constraints.targetOf(kRightWrist), nullptr);
  EXPECT_TRUE(problem.constraints.targetOf(kRightWrist)->depth_from_root);
  EXPECT_TRUE(problem.constraints.locked.test(kLeftKnee));
  EXPECT_EQ(problem.initial.body_pose, toy.session.initial()->body_pose);
  EXPECT_LT((*tool.place(kRightWrist) - aim).norm(), 0.03F);
}

TEST_F(PoseToolTest, CancelledDragsLeaveNothing) {
  const SmplParams before = *toy.session.shownParams();
  tool.grab(kLeftAnkle);
  tool.dragToPixel(pixel(kLeftAnkle) + Eigen::Vector2f(20, 0));
  EXPECT_NE(toy.session.shownParams()->body_pose, before.body_pose);
  tool.cancel();
  EXPECT_EQ(toy.session.shownParams()->body_pose, before.body_pose);
  tool.grab(kLeftAnkle);
  tool.release();  // a click
  EXPECT_EQ(stack().count(), 0);
}

TEST_F(PoseToolTest, ThePelvisTakesTheBodyAlongAndIsNotNailedDown) {
  tool.grab(kPelvis);
  const Eigen::Vector3f aim = *tool.place(kPelvis) + Eigen::Vector3f(0.1F, 0, 0.3F);
  tool.dragTo(aim);
  tool.release();
  EXPECT_LT((*tool.place(kPelvis) - aim).norm(), 1e-4F);
  EXPECT_TRUE(toy.session.constraints().empty());
}

TEST_F(PoseToolTest, ATurnedJointIsLocked) {
  const SmplParams before = *toy.session.initial();
  tool.grabRing(kLeftElbow, 1);
  tool.turnTo(-0.5F);
  tool.release();
  EXPECT_NE(toy.session.initial()->body_pose.row(kLeftElbow - 1),
            before.body_pose.row(kLeftElbow - 1));
  EXPECT_TRUE(toy.session.constraints().locked.test(kLeftElbow));
  EXPECT_EQ(stack().undoText(), QStringLiteral("Turn left elbow"));
  tool.forgetTarget(kLeftElbow);
  EXPECT_TRUE(toy.session.constraints().empty());
}

TEST_F(PoseToolTest, PartsAreLockedMirroredAndTakenBack) {
  const SmplParams before = *toy.session.initial();
  tool.grabRing(kLeftShoulder, 2);
  tool.turnTo(-0.4F);
  tool.release();
  tool.lock(BodyPart::RightArm, true);
  EXPECT_TRUE(tool.isLocked(BodyPart::RightArm));
  EXPECT_FALSE(tool.isLocked(BodyPart::LeftArm));
  tool.copyFromOtherSide(BodyPart::RightArm);
  const Eigen::RowVector3f left = toy.session.initial()->body_pose.row(kLeftShoulder - 1);
  const Eigen::RowVector3f right = toy.session.initial()->body_pose.row(kRightShoulder - 1);
  EXPECT_LT((right - Eigen::RowVector3f(left.x(), -left.y(), -left.z())).norm(), 1e-5F);
  tool.resetPart(BodyPart::LeftArm);
  EXPECT_EQ(toy.session.initial()->body_pose.row(kLeftShoulder - 1),
            before.body_pose.row(kLeftShoulder - 1));
  EXPECT_FALSE(toy.session.constraints().locked.test(kLeftShoulder));
  tool.mirrorPose();
  tool.putFeetOnGround();
  while (stack().canUndo()) {
    stack().undo();
  }
  EXPECT_EQ(toy.session.initial()->body_pose, before.body_pose);
}

}  // namespace
}  // namespace lay
