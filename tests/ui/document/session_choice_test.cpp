#include "core/project/same.h"
#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"
#include "ui/document/body_export.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class SessionChoiceTest : public testing::Test {
 protected:
  void SetUp() override {
    SmplParams bent = *session.initial();
    bent.body_pose.row(kLeftShoulder - 1).z() += 1.2F;
    session.setInitial(bent);
  }
  [[nodiscard]] const Choice& choice() const {
    return session.document().project().person()->choice;
  }
  [[nodiscard]] SmplParams paramsOf(int hypothesis) const {
    return session.stepAt(session.shownStep())
        ->hypotheses[static_cast<std::size_t>(hypothesis)]
        .x_start;
  }
  [[nodiscard]] QUndoStack& stack() { return session.document().undoStack(); }

  ToySession toy;
  Session& session = toy.session;
};

TEST_F(SessionChoiceTest, TwoBodiesAreMixedAtEveryStepAndADragIsOneStep) {
  toy.run();
  const int steps = stack().count();
  const MergeKey drag = session.document().newKey(MergeKey::Kind::Blend);
  for (const float share : {0.1F, 0.3F, 0.6F}) {
    session.blendWith(0, share, drag);
  }
  EXPECT_EQ(stack().count(), steps + 1);
  EXPECT_EQ(choice().blended_with, 0);
  EXPECT_FLOAT_EQ(choice().blend, 0.6F);
  EXPECT_TRUE(isSame(*session.foundParams(), blended(paramsOf(2), paramsOf(0), 0.6F)));
  EXPECT_FALSE(session.shownUncertainty(kHead).has_value()) << "of the best alone";
  const PosedBodyPtr mixed = session.shownBody();
  EXPECT_EQ(session.shownBody(), mixed) << "posed once";
  session.showStep(4);
  EXPECT_TRUE(isSame(*session.foundParams(), blended(paramsOf(2), paramsOf(0), 0.6F)));
  EXPECT_NE(session.shownBody(), mixed);
  stack().undo();
  EXPECT_FALSE(session.isBlended());
  EXPECT_TRUE(isSame(*session.foundParams(), paramsOf(2)));
  stack().redo();
  EXPECT_FLOAT_EQ(session.blend(), 0.6F);
}

TEST_F(SessionChoiceTest, AnotherBodyIsShownUnmixed) {
  toy.run();
  session.blendWith(1, 0.5F);
  session.showHypothesis(3);
  EXPECT_FALSE(session.isBlended());
  session.blendWith(99, 0.5F);
  EXPECT_FALSE(session.isBlended()) << "there is no such body";
  session.blendWith(3, 0.5F);
  EXPECT_FALSE(session.isBlended()) << "with itself";
}

TEST_F(SessionChoiceTest, ARejectedBodyGivesWayToTheNextAndCanBeTakenUpAgain) {
  toy.run();
  ASSERT_EQ(session.shownHypothesis(), 2);
  const int next = session.hypothesisOrder()[1];
  session.setRejected(2, true);
  EXPECT_TRUE(session.isRejected(2));
  EXPECT_EQ(session.shownHypothesis(), next);
  EXPECT_EQ(session.bestHypothesis(), next);
  EXPECT_EQ(session.otherBodies().size(), 2U) << "neither shown nor rejected";
  const BodyExport final_one = BodyExport::of(session, ExportWhat::Final);
  EXPECT_TRUE(isSame(final_one.source.frames.at(0), paramsOf(next)));
  session.showHypothesis(2);
  EXPECT_FALSE(canExport(session, ExportWhat::Shown)) << "looked at, not wanted";
  EXPECT_FALSE(canExport(session, ExportWhat::WholeRun));
  stack().undo();
  stack().undo();
  EXPECT_FALSE(session.isRejected(2));
  EXPECT_EQ(session.shownHypothesis(), 2);
  EXPECT_TRUE(canExport(session, ExportWhat::Shown));
}

TEST_F(SessionChoiceTest, TheLastBodyStaysAndAMixedInOneIsTakenOut) {
  toy.run();
  session.blendWith(0, 0.5F);
  session.setRejected(0, true);
  EXPECT_FALSE(session.isBlended());
  EXPECT_EQ(session.shownHypothesis(), 2);
  session.setRejected(1, true);
  session.setRejected(3, true);
  session.setRejected(2, true);
  EXPECT_FALSE(session.isRejected(2));
  EXPECT_EQ(session.numRejected(), 3);
  session.setRejected(3, false);
  EXPECT_EQ(session.numRejected(), 2);
}

TEST_F(SessionChoiceTest, VerdictsAreOfTheirRun) {
  toy.run();
  session.setRejected(2, true);
  toy.run();
  EXPECT_FALSE(session.isRejected(2));
  session.showRun(0);
  EXPECT_TRUE(session.isRejected(2));
  EXPECT_NE(session.shownHypothesis(), 2) << "the best that is not rejected";
}

TEST_F(SessionChoiceTest, ARunGoesOnFromAStepWithItsBodyAndCamera) {
  EXPECT_FALSE(session.branchProblem().has_value());
  toy.run();
  session.showStep(5);
  session.showHypothesis(1);
  const SmplParams from = *session.foundParams();
  const auto problem = session.branchProblem();
  ASSERT_TRUE(problem.has_value());
  EXPECT_TRUE(isSame(problem->initial, from));
  EXPECT_TRUE(isSame(problem->camera, session.run()->problem.camera));
  const auto point = session.branchPoint();
  ASSERT_TRUE(point.has_value());
  EXPECT_EQ(point->step, 5);
  EXPECT_EQ(point->hypothesis, 1);

  auto history = std::make_shared<StepHistory>();
  Script script;
  script.num_steps = 6;
  script.truth = standingParams();
  struct Keeper : StepSink {
    std::shared_ptr<StepHistory> history;
    void onStep(DenoisingStepPtr step) override { history->append(std::move(step)); }
  } keeper;
  keeper.history = history;
  session.beginRun(*problem, history, 6, {}, point);
  const RefinementResult result =
      scriptedRefine(script)(session.body(), *problem, {}, keeper, {});
  session.noteSteps(0, 5);
  session.endRun(result);
  EXPECT_EQ(session.numRuns(), 2);
  EXPECT_EQ(session.branchOf(1), point);
  EXPECT_EQ(session.branchOf(0), std::nullopt);
  EXPECT_EQ(session.runNamed(point->run), 0);
  EXPECT_EQ(session.runNamed("nobody"), -1);
  EXPECT_TRUE(isSame(session.stepAt(0)->hypotheses[0].x_start, from)) << "it begins there";
  EXPECT_EQ(stack().undoText(), QStringLiteral("Branch from step 5"));
  stack().undo();
  EXPECT_EQ(session.numRuns(), 1);
  EXPECT_EQ(session.shownRun(), 0);
  EXPECT_EQ(session.shownStep(), 5);
}

}  // namespace
}  // namespace lay
