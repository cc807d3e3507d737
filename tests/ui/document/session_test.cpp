#include "ui/document/session.h"

#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lay {
namespace {

class SessionTest : public testing::Test {
 protected:
  ToySession toy;
  Session& session = toy.session;
};

TEST_F(SessionTest, ShowsTheInitialBodyFirst) {
  ASSERT_TRUE(session.shownParams().has_value());
  EXPECT_EQ(session.shownParams()->transl, session.initial()->transl);
  EXPECT_EQ(session.shownStep(), -1);
  EXPECT_GT(session.shownReprojection().value(), 5);
  ASSERT_NE(session.shownBody(), nullptr);
  EXPECT_EQ(session.shownBody()->vertices_in_camera.rows(), session.body()->numVertices());
}

TEST_F(SessionTest, FollowsTheNewestStepUntilAPersonScrubsBack) {
  toy.runWithoutEnd();
  EXPECT_EQ(session.shownStep(), 19);
  EXPECT_TRUE(session.isFollowing());
  session.showStep(4);
  EXPECT_FALSE(session.isFollowing());
  session.noteSteps(19, 19);
  EXPECT_EQ(session.shownStep(), 4);
  session.showStep(999);
  EXPECT_EQ(session.shownStep(), 19);
  EXPECT_TRUE(session.isFollowing());
  session.showStep(-5);
  EXPECT_EQ(session.shownStep(), 0);
}

TEST_F(SessionTest, ShowsTheBestAtTheEndButNotOverAPersonsChoice) {
  RefinementResult result = toy.runWithoutEnd();
  EXPECT_EQ(session.shownHypothesis(), 0);
  session.endRun(result);
  EXPECT_EQ(session.shownHypothesis(), 2);
  EXPECT_EQ(session.hypothesisOrder().front(), 2);
  EXPECT_LT(session.shownReprojection().value(), 0.01F) << "the script ends at the truth";

  result = toy.runWithoutEnd();
  session.showHypothesis(1);
  session.endRun(result);
  EXPECT_EQ(session.shownHypothesis(), 1);
}

TEST_F(SessionTest, ListsTheOthersOfTheShownStep) {
  EXPECT_TRUE(session.otherBodies().empty());
  toy.run();
  EXPECT_EQ(session.otherBodies().size(), 3U);
}

TEST_F(SessionTest, ANewFactDropsWhatDependedOnTheOld) {
  toy.run();
  QSignalSpy runs(&session, &Session::runChanged);
  session.setInitial(standingParams());
  EXPECT_FALSE(session.run().has_value());
  EXPECT_EQ(session.numSteps(), 0);
  EXPECT_EQ(runs.count(), 1);
  session.setSubject(Subject(*session.subject()));
  EXPECT_FALSE(session.initial().has_value());
  EXPECT_FALSE(session.shownParams().has_value());
  session.setPhoto(Photo(*session.photo()));
  EXPECT_FALSE(session.subject().has_value());
  EXPECT_NE(session.body(), nullptr) << "the body model is nobody's photo";
}

TEST_F(SessionTest, KeepsTheStepsOfAFailedRun) {
  toy.runWithoutEnd();
  session.failRun();
  EXPECT_EQ(session.numSteps(), 20);
  EXPECT_EQ(session.run()->expected_steps, 20);
  session.showStep(3);
  EXPECT_EQ(session.shownStep(), 3);
}

TEST_F(SessionTest, ARunKnowsWhatWasShownAndSaidBeforeIt) {
  PartDescriptions first;
  first[BodyPart::Head].text = "one";
  first[BodyPart::Head].author = Author::Person;
  PartDescriptions second = first;
  second[BodyPart::Head].text = "two";
  toy.run();
  const SmplParams shown = *session.foundParams();
  session.setDescriptions(second, first);
  toy.run();
  EXPECT_EQ(session.run()->problem.descriptions, second);
  EXPECT_EQ(session.run()->told_before, first);
  EXPECT_EQ(session.run()->before.transl, shown.transl);
}

TEST_F(SessionTest, AFinishedRunIsOneStepOfUndoAndComesBackAsItWas) {
  QUndoStack& stack = session.document().undoStack();
  toy.run();
  session.showHypothesis(1);
  session.showStep(7);
  EXPECT_EQ(stack.count(), 2) << "looking at a step is none";
  toy.runWithoutEnd(5);
  EXPECT_EQ(stack.count(), 2) << "it is not over";
  EXPECT_TRUE(session.isRunLive());
  RefinementResult result = toy.runWithoutEnd(5);
  session.endRun(result);
  EXPECT_EQ(stack.undoText(), QStringLiteral("Refine"));
  EXPECT_EQ(session.numSteps(), 5);
  EXPECT_EQ(session.document().project().person()->runs.size(), 2U);
  QSignalSpy runs(&session, &Session::runChanged);
  stack.undo();
  EXPECT_EQ(runs.count(), 1);
  EXPECT_EQ(session.numSteps(), 20);
  EXPECT_EQ(session.shownStep(), 7);
  EXPECT_EQ(session.shownHypothesis(), 1);
  EXPECT_FALSE(session.isFollowing());
  stack.undo();
  EXPECT_EQ(session.shownHypothesis(), 2) << "the best, as the run had ended";
  stack.undo();
  EXPECT_FALSE(session.run().has_value());
  EXPECT_EQ(session.shownParams()->transl, session.initial()->transl);
  stack.setIndex(3);
  EXPECT_EQ(session.numSteps(), 5);
}

TEST_F(SessionTest, AnotherRunIsShownWithTheBodyThatItBeganWith) {
  toy.run(10);
  const Eigen::VectorXf first = session.initial()->betas;
  session.previewBeta(3, 1.5F);
  session.useShownShape();
  toy.run(5);
  EXPECT_EQ(session.numRuns(), 2);
  EXPECT_EQ(session.shownRun(), 1);
  session.showRun(0);
  EXPECT_EQ(session.shownRun(), 0);
  EXPECT_EQ(session.numSteps(), 10);
  EXPECT_EQ(session.shownStep(), 9);
  EXPECT_EQ(session.initial()->betas, first);
  session.showRun(7);
  EXPECT_EQ(session.shownRun(), 0) << "there is no such run";
  session.document().undoStack().undo();
  EXPECT_EQ(session.numSteps(), 5);
  EXPECT_EQ(session.initial()->betas[3], 1.5F);
}

TEST_F(SessionTest, AnotherRunIsShownWithWhereItsBodyCameFrom) {
  const StartSource wham{"/there/wham.pkl", "WHAM", "6", "3"};
  session.setPose(*session.initial(), {}, QStringLiteral("use"), {}, wham);
  toy.run(10);
  SmplParams other = *session.initial();
  other.betas[2] += 1;
  session.setPose(other, {}, QStringLiteral("use"), {}, StartSource{"", "another", "", ""});
  toy.run(5);
  EXPECT_EQ(session.startSource()->program, "another");
  session.showRun(0);
  EXPECT_EQ(session.startSource(), wham);
  session.showRun(1);
  EXPECT_EQ(session.startSource()->program, "another");
}

TEST_F(SessionTest, TakingBackWhatARunIsMadeFromEndsIt) {
  QSignalSpy abandoned(&session, &Session::runAbandoned);
  toy.run();
  toy.runWithoutEnd();
  session.document().undoStack().undo();
  EXPECT_EQ(abandoned.count(), 1);
  EXPECT_FALSE(session.isRunLive());
  EXPECT_FALSE(session.run().has_value());
  session.endRun({});  // late: nobody waits for it
  EXPECT_FALSE(session.run().has_value());
}

TEST_F(SessionTest, ADescriptionThatArrivesDuringARunIsForTheNextOne) {
  const RefinementResult result = toy.runWithoutEnd();
  PartDescriptions words;
  words[BodyPart::Head].text = "The head is up.";
  words[BodyPart::Head].author = Author::Vlm;
  session.setDescriptions(words, words);
  EXPECT_TRUE(session.isRunLive());
  session.endRun(result);
  EXPECT_TRUE(isEmpty(session.run()->problem.descriptions));
  EXPECT_EQ(session.problem().descriptions, words);
}

TEST_F(SessionTest, ARunWithoutAnAnswerIsNoPartOfTheDocument) {
  session.beginRun(session.problem(), std::make_shared<StepHistory>(), 1);
  session.endRun({});
  EXPECT_FALSE(session.document().undoStack().canUndo());
  EXPECT_TRUE(session.document().project().person()->runs.empty());
}

TEST_F(SessionTest, CameraAndKeypointsAreDraggedInOneStep) {
  const MergeKey drag = session.document().newKey(MergeKey::Kind::Keypoint);
  const Keypoints2d before = session.subject()->keypoints;
  Keypoints2d keypoints = before;
  for (int i = 0; i < 9; ++i) {
    keypoints.points(kKpNose, 0) += 50;
    session.setKeypoints(keypoints, QStringLiteral("Move nose"), drag);
  }
  EXPECT_GT(session.subject()->box.size, boxFromKeypoints(before).size) << "the box follows";
  PinholeCamera camera = session.photo()->camera;
  camera.focal_length += 100;
  session.setCamera(camera, QStringLiteral("Change the focal length"));
  EXPECT_EQ(session.problem().camera.focal_length, camera.focal_length);
  QUndoStack& stack = session.document().undoStack();
  EXPECT_EQ(stack.count(), 2);
  stack.setIndex(0);
  EXPECT_EQ(session.subject()->keypoints.points, before.points);
  EXPECT_EQ(session.photo()->camera.focal_length, camera.focal_length - 100);
}

TEST_F(SessionTest, EachPersonKeepsTheirOwn) {
  std::vector<Subject> people(2, *session.subject());
  people[1].person = 1;
  people[1].keypoints.points.col(0).array() += 30;
  session.setPeople(people, 0);
  EXPECT_EQ(session.document().undoStack().undoText(), QStringLiteral("Open keypoints"));
  session.setInitial(standingParams());
  toy.run();
  EXPECT_FALSE(session.choosePerson(7));
  ASSERT_TRUE(session.choosePerson(1));
  EXPECT_EQ(session.subject()->keypoints.points, people[1].keypoints.points);
  EXPECT_FALSE(session.initial().has_value());
  EXPECT_FALSE(session.run().has_value());
  session.document().undoStack().undo();
  EXPECT_EQ(session.subject()->person, 0);
  EXPECT_EQ(session.numSteps(), 20);
}

TEST_F(SessionTest, ATriedShapeEndsWithTheRunAndComesBackWithoutIt) {
  session.previewBeta(0, 2);
  toy.runWithoutEnd();
  EXPECT_FALSE(session.preview().isActive()) << "the run shows what it finds";
  session.endRun(toy.runWithoutEnd());
  EXPECT_FALSE(session.preview().isActive());
  session.document().undoStack().undo();
  EXPECT_EQ(session.preview().value(0), 2);
}

TEST_F(SessionTest, UsingAShapeCanBeTakenBackWithTheRun) {
  toy.run();
  const Eigen::VectorXf found = session.initial()->betas;
  session.previewBeta(3, 1.5F);
  session.useShownShape();
  EXPECT_EQ(session.initial()->betas[3], 1.5F);
  EXPECT_FALSE(session.run().has_value());
  session.document().undoStack().undo();
  EXPECT_EQ(session.initial()->betas, found);
  EXPECT_EQ(session.numSteps(), 20);
  EXPECT_EQ(session.preview().value(3), 1.5F);
}

TEST_F(SessionTest, WhatIsNewlySaidAfterARunIsAnEditOfWhatIsShown) {
  const Statement straight = statementFromText("bend left_elbow straight").value();
  const Statement bent = statementFromText("bend left_elbow right_angle").value();
  PartDescriptions before;
  before[BodyPart::LeftArm].statements = {straight};
  PartDescriptions now;
  now[BodyPart::LeftArm].author = Author::Person;
  now[BodyPart::LeftArm].statements = {bent};
  session.setDescriptions(now, before);
  EXPECT_FALSE(session.editProblem().has_value()) << "there is no run to edit";
  toy.run();
  const auto edited = session.editProblem();
  ASSERT_TRUE(edited.has_value());
  EXPECT_EQ(edited->initial.transl, session.foundParams()->transl);
  EXPECT_EQ(*edited->moving, jointsMovedBy({bent}));
  EXPECT_EQ(allStatements(edited->descriptions), std::vector<Statement>{bent});
  EXPECT_FALSE(session.problem().moving.has_value());

  session.setDescriptions(now, now);
  EXPECT_FALSE(session.editProblem().has_value()) << "nothing new is said";
  now[BodyPart::LeftArm].author = Author::Vlm;
  session.setDescriptions(now, before);
  EXPECT_FALSE(session.editProblem().has_value()) << "no person said it";
}

TEST_F(SessionTest, AnEditComesBackToo) {
  toy.run();
  RefinementProblem edit = session.problem();
  edit.initial.transl.x() += 0.1F;  // an edit starts from what is shown
  const auto history = std::make_shared<StepHistory>();
  for (int i = 0; i < 3; ++i) {
    history->append(session.stepAt(i));
  }
  const RefinementResult result = *session.run()->result;
  session.beginRun(edit, history, 3);
  session.endRun(result);
  session.document().undoStack().undo();
  EXPECT_EQ(session.numSteps(), 20);
  session.document().undoStack().redo();
  EXPECT_EQ(session.numSteps(), 3);
  EXPECT_EQ(session.run()->problem.initial.transl, edit.initial.transl);
}

TEST(Session, IsEmptyAtFirst) {
  Session session;
  EXPECT_FALSE(session.shownParams().has_value());
  EXPECT_EQ(session.shownBody(), nullptr);
  session.showStep(3);
  session.showHypothesis(2);
  session.noteSteps(0, 5);
  session.failRun();
  EXPECT_EQ(session.shownStep(), -1);
  EXPECT_EQ(session.stepAt(0), nullptr);
  EXPECT_TRUE(session.hypothesisOrder().empty());
}

}  // namespace
}  // namespace lay
