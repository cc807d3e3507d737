#include <algorithm>

#include <gtest/gtest.h>

#include "core/project/project_file.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/toy_session.h"
#include "ui/document/body_export.h"
#include "ui/document/session.h"

namespace lay {
namespace {

class SessionRankingTest : public testing::Test {
 protected:
  [[nodiscard]] const Person& person() const { return *session.document().project().person(); }
  [[nodiscard]] QUndoStack& stack() { return session.document().undoStack(); }

  ToySession toy;
  Session& session = toy.session;
};

TEST_F(SessionRankingTest, TheOwnOrderOverrulesTheRunsAndCanBeUndone) {
  toy.run();
  const std::vector<int> own = session.hypothesisOrder();
  ASSERT_EQ(own.front(), 2);
  session.moveHypothesis(own, own[3], 0);
  EXPECT_EQ(session.hypothesisOrder(), (std::vector<int>{own[3], own[0], own[1], own[2]}));
  EXPECT_EQ(session.bestHypothesis(), own[3]);
  EXPECT_EQ(session.shownHypothesis(), 2) << "looking at another one is another deed";
  ASSERT_EQ(person().rankings.size(), 1U);
  EXPECT_EQ(person().rankings[0].run, person().runs[0]->id);
  EXPECT_EQ(stack().undoText(), QStringLiteral("Order the bodies"));
  stack().undo();
  EXPECT_EQ(session.hypothesisOrder(), own);
  EXPECT_TRUE(person().rankings.empty());
  stack().redo();
  EXPECT_EQ(session.bestHypothesis(), own[3]);
}

TEST_F(SessionRankingTest, TheFavouriteIsShownAndTakenUpAgain) {
  toy.run();
  const int other = session.hypothesisOrder()[2];
  session.setRejected(other, true);
  session.markHypothesis(other, OwnMark::Favourite);
  EXPECT_FALSE(session.isRejected(other));
  EXPECT_EQ(session.shownHypothesis(), other);
  EXPECT_EQ(session.bestHypothesis(), other);
  EXPECT_TRUE(person().choice.is_persons_choice);
  const BodyExport final_one = BodyExport::of(session, ExportWhat::Final);
  EXPECT_EQ(final_one.source.frames.at(0).body_pose,
            session.stepAt(session.numSteps() - 1)
                ->hypotheses[static_cast<std::size_t>(other)]
                .x_start.body_pose);
  stack().undo();
  EXPECT_TRUE(session.isRejected(other)) << "one step of undo";
  EXPECT_EQ(session.shownHypothesis(), 2);
}

TEST_F(SessionRankingTest, EachRunHasItsOwnAndKeepsIt) {
  toy.run();
  session.markHypothesis(0, OwnMark::Liked);
  toy.run();
  EXPECT_TRUE(session.ownRanking().isEmpty()) << "of another run";
  session.markHypothesis(1, OwnMark::Disliked);
  session.showRun(0);
  EXPECT_EQ(markOf(session.ownRanking(), 0), OwnMark::Liked);
  EXPECT_EQ(session.shownHypothesis(), 0) << "the person's best, not the run's";
  ASSERT_EQ(person().rankings.size(), 2U);
  EXPECT_TRUE(std::ranges::is_sorted(person().rankings, {}, &OwnRanking::run));
  session.clearRanking();
  EXPECT_EQ(person().rankings.size(), 1U);
  const int steps = stack().count();
  session.clearRanking();
  session.markHypothesis(0, OwnMark::None);
  session.markHypothesis(99, OwnMark::Liked);
  session.moveHypothesis({0, 1}, 0, 1);
  EXPECT_EQ(stack().count(), steps) << "nothing was done";
}

TEST_F(SessionRankingTest, NothingIsRankedBeforeTheEnd) {
  const RefinementResult result = toy.runWithoutEnd();
  session.markHypothesis(1, OwnMark::Favourite);
  session.moveHypothesis(session.hypothesisOrder(), 1, 0);
  EXPECT_TRUE(person().rankings.empty());
  session.endRun(result);
  EXPECT_TRUE(session.ownRanking().isEmpty());
}

TEST_F(SessionRankingTest, TheProjectFileKeepsIt) {
  toy.run();
  session.markHypothesis(1, OwnMark::Favourite);
  session.markHypothesis(3, OwnMark::Disliked);
  session.moveHypothesis(session.hypothesisOrder(), 0, 1);
  const TempDir folder;
  saveProject(folder.path() / "p.layfigure", session.document().project());
  const Project back = loadProject(folder.path() / "p.layfigure").project;
  EXPECT_EQ(back.person()->rankings, person().rankings);
}

}  // namespace
}  // namespace lay
