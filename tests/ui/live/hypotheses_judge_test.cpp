#include "ui/live/hypotheses_judge.h"

#include <atomic>

#include "core/base/error.h"
#include "core/critic/offline_critic.h"
#include "tests/ui/support/toy_session.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Scores by place in the group, 90, 80, 70 ...
Verdict verdictByPlace(const HypothesisGroup& group) {
  Verdict verdict;
  for (std::size_t i = 0; i < group.bodies.size(); ++i) {
    verdict.critiques.push_back({90 - 10 * static_cast<double>(i), strCat("Place ", i, "."), {}});
  }
  return verdict;
}

TEST(HypothesesJudge, AFinishedRunIsJudgedOffTheGuiThread) {
  ToySession toy;
  std::atomic<QThread*> thread = nullptr;
  HypothesesJudge judge(
      toy.session,
      [&thread](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token&) {
        thread = QThread::currentThread();
        group.validate();
        return verdictByPlace(group);
      });
  EXPECT_FALSE(judge.canJudge());
  const RefinementResult result = toy.runWithoutEnd();
  EXPECT_FALSE(judge.isJudging()) << "it is not over";
  toy.session.endRun(result);
  EXPECT_TRUE(judge.isJudging());
  EXPECT_EQ(judge.ofShown(), nullptr);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !judge.isJudging(); }));
  EXPECT_NE(thread.load(), QThread::currentThread());
  const int best = toy.session.hypothesisOrder()[0];
  const int second = toy.session.hypothesisOrder()[1];
  ASSERT_NE(judge.critiqueOf(best), nullptr);
  EXPECT_EQ(judge.critiqueOf(best)->score, 90) << "the group is in the run's order";
  EXPECT_EQ(judge.critiqueOf(second)->score, 80) << "and told by hypothesis";
  EXPECT_EQ(judge.ofShown(), judge.critiqueOf(best));
}

TEST(HypothesesJudge, OtherStepsAndMixturesAreNotJudged) {
  ToySession toy;
  HypothesesJudge judge(
      toy.session, [](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token&) {
        return verdictByPlace(group);
      });
  toy.run();
  ASSERT_TRUE(QTest::qWaitFor([&] { return judge.ofShown() != nullptr; }));
  toy.session.showStep(3);
  EXPECT_EQ(judge.ofShown(), nullptr);
  toy.session.showStep(toy.session.numSteps() - 1);
  EXPECT_NE(judge.ofShown(), nullptr);
  toy.session.blendWith(toy.session.hypothesisOrder()[1], 0.5F);
  EXPECT_EQ(judge.ofShown(), nullptr);
  EXPECT_NE(judge.critiqueOf(toy.session.shownHypothesis()), nullptr);
}

TEST(HypothesesJudge, WhatFailsIsSaidAndCanBeTriedAgain) {
  ToySession toy;
  std::atomic<int> asked = 0;
  HypothesesJudge judge(
      toy.session,
      [&asked](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token&) {
        switch (asked++) {
          case 0:
            throw FileError("critic.json is not there.");
          case 1:
            return Verdict{};  // of nobody
          default:
            return verdictByPlace(group);
        }
      });
  QSignalSpy failures(&judge, &HypothesesJudge::failed);
  toy.run();
  ASSERT_TRUE(QTest::qWaitFor([&] { return failures.count() == 1; }));
  const auto problem = failures[0][0].value<Problem>();
  EXPECT_TRUE(problem.text.startsWith(QStringLiteral("critic.json is not there.")));
  EXPECT_TRUE(problem.text.contains(QStringLiteral("Judge again")));
  judge.judge();
  ASSERT_TRUE(QTest::qWaitFor([&] { return failures.count() == 2; }));
  EXPECT_TRUE(failures[1][0].value<Problem>().text.contains(QStringLiteral("0 bodies")));
  judge.judge();
  ASSERT_TRUE(QTest::qWaitFor([&] { return judge.ofShown() != nullptr; }));
  EXPECT_EQ(failures.count(), 2);
}

TEST(HypothesesJudge, NothingIsJudgedUnaskedWhenSwitchedOffAndUndoForgets) {
  ToySession toy;
  HypothesesJudge judge(
      toy.session, [](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token&) {
        return verdictByPlace(group);
      });
  judge.setAutomatic(false);
  toy.run();
  EXPECT_FALSE(judge.isJudging());
  EXPECT_TRUE(judge.canJudge());
  judge.judge();
  ASSERT_TRUE(QTest::qWaitFor([&] { return judge.ofShown() != nullptr; }));
  toy.session.document().undoStack().undo();
  EXPECT_EQ(judge.critiqueOf(2), nullptr);
  EXPECT_FALSE(judge.canJudge());
  toy.session.document().undoStack().redo();
  EXPECT_FALSE(judge.isJudging());
  judge.setAutomatic(true);
  EXPECT_TRUE(QTest::qWaitFor([&] { return judge.ofShown() != nullptr; }));
}

TEST(HypothesesJudge, ANewRunsScoresAreNotTheOldOnes) {
  ToySession toy;
  std::atomic<bool> is_held = true;
  std::atomic<int> asked = 0;
  HypothesesJudge judge(
      toy.session,
      [&](const BodyModelPtr&, const HypothesisGroup& group, const std::stop_token& stop) {
        const bool is_first = asked++ == 0;
        while (is_first && is_held && !stop.stop_requested()) {
          QThread::msleep(1);
        }
        Verdict verdict = verdictByPlace(group);
        verdict.critiques.front().score = is_first ? 1 : 2;
        return verdict;
      });
  toy.run();
  ASSERT_TRUE(judge.isJudging());
  toy.run();
  is_held = false;
  ASSERT_TRUE(QTest::qWaitFor([&] { return judge.ofShown() != nullptr; }));
  EXPECT_EQ(judge.critiqueOf(toy.session.hypothesisOrder()[0])->score, 2);
}

TEST(HypothesesJudge, TheOfflineCriticPrefersTheBodyThatFits) {
  ToySession toy;
  HypothesesJudge judge(
      toy.session,
      [](const BodyModelPtr& body, const HypothesisGroup& group, const std::stop_token& stop) {
        CriticWeights weights;
        weights.weights.fill(1);
        return OfflineCritic(body, weights).score(group, stop);
      });
  QSignalSpy failures(&judge, &HypothesesJudge::failed);
  toy.run();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !judge.isJudging(); }, 20000));
  EXPECT_EQ(failures.count(), 0);
  ASSERT_NE(judge.ofShown(), nullptr);
  const std::vector<int> order = toy.session.hypothesisOrder();
  EXPECT_GT(judge.critiqueOf(order.front())->score, judge.critiqueOf(order.back())->score);
  EXPECT_FALSE(judge.ofShown()->sentence.empty());
}

}  // namespace
}  // namespace lay
