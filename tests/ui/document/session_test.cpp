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

TEST_F(SessionTest, AKeptRunComesBackAsItWas) {
  toy.run();
  session.showStep(7);
  session.showHypothesis(1);
  const auto kept = session.keptRun();
  ASSERT_TRUE(kept.has_value());
  toy.runWithoutEnd(5);
  EXPECT_FALSE(session.keptRun().has_value()) << "it is not over";
  QSignalSpy runs(&session, &Session::runChanged);
  session.restoreRun(kept);
  EXPECT_GE(runs.count(), 1);
  EXPECT_EQ(session.numSteps(), 20);
  EXPECT_EQ(session.shownStep(), 7);
  EXPECT_EQ(session.shownHypothesis(), 1);
  EXPECT_FALSE(session.isFollowing());
  session.restoreRun(std::nullopt);
  EXPECT_FALSE(session.run().has_value());
  EXPECT_EQ(session.shownParams()->transl, session.initial()->transl);
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

TEST_F(SessionTest, AKeptEditComesBackToo) {
  toy.run();
  RefinementProblem edit = session.problem();
  edit.initial.transl.x() += 0.1F;  // an edit starts from what is shown
  auto history = std::make_shared<StepHistory>();
  session.beginRun(edit, history, 1);
  session.endRun(RefinementResult{});
  const auto kept = session.keptRun();
  ASSERT_TRUE(kept.has_value());
  session.restoreRun(std::nullopt);
  EXPECT_FALSE(session.run().has_value());
  session.restoreRun(kept);
  ASSERT_TRUE(session.run().has_value());
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
