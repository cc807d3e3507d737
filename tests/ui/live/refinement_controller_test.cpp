#include "ui/live/refinement_controller.h"

#include "tests/ui/support/scripted_engine.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

using namespace std::chrono_literals;

RefinementProblem anyProblem() {
  RefinementProblem problem;
  problem.initial = standingParams();
  return problem;
}

/// A controller of a scripted run with all it says.
struct HeardRun {
  RefinementController controller;
  std::optional<RefinementResult> result;
  QString failure;
  int num_steps = 0;

  explicit HeardRun(const Script& script) : controller(scriptedRefine(script)) {
    QObject::connect(&controller,
                     &RefinementController::finished,
                     &controller,
                     [this](const RefinementResult& r) { result = r; });
    QObject::connect(
        &controller, &RefinementController::failed, &controller, [this](const QString& text) {
          failure = text;
        });
    QObject::connect(&controller,
                     &RefinementController::stepsAppended,
                     &controller,
                     [this](int first, int last) {
                       EXPECT_EQ(first, num_steps);
                       num_steps = last + 1;
                     });
  }

  [[nodiscard]] bool ends() {
    return QTest::qWaitFor([this] { return result.has_value() || !failure.isEmpty(); });
  }
};

Script script() {
  Script script;
  script.truth = standingParams();
  return script;
}

TEST(RefinementController, BringsAllStepsBeforeTheResult) {
  HeardRun heard(script());
  const auto history = heard.controller.start(nullptr, anyProblem(), {});
  EXPECT_TRUE(heard.controller.isRunning());
  ASSERT_TRUE(heard.ends());
  EXPECT_EQ(heard.num_steps, 20);
  EXPECT_EQ(history->size(), 20);
  EXPECT_EQ(heard.result->hypotheses.front().index, 2);
  EXPECT_EQ(heard.result->summary.termination, Termination::Completed);
  EXPECT_FALSE(heard.controller.isRunning());
}

TEST(RefinementController, TellsWhatWasThrownAtStep7) {
  Script failing = script();
  failing.throw_at = 7;
  HeardRun heard(failing);
  heard.controller.start(nullptr, anyProblem(), {});
  ASSERT_TRUE(heard.ends());
  EXPECT_TRUE(heard.failure.contains(QStringLiteral("step 7"))) << heard.failure.toStdString();
  EXPECT_EQ(heard.num_steps, 7);
  EXPECT_FALSE(heard.controller.isRunning());
}

TEST(RefinementController, StopBringsTheResultSoFarEvenWhilePaused) {
  HeardRun heard(script());
  QSignalSpy paused(&heard.controller, &RefinementController::pausedChanged);
  heard.controller.start(nullptr, anyProblem(), {});
  heard.controller.pause();
  heard.controller.pause();
  EXPECT_EQ(paused.count(), 1);
  EXPECT_TRUE(heard.controller.isPaused());
  heard.controller.stop();
  ASSERT_TRUE(heard.ends());
  EXPECT_EQ(heard.result->summary.termination, Termination::Cancelled);
  EXPECT_LT(heard.num_steps, 20);
}

TEST(RefinementController, AnAbandonedRunIsSilent) {
  Script slow = script();
  slow.step = 5ms;
  HeardRun heard(slow);
  heard.controller.start(nullptr, anyProblem(), {});
  ASSERT_TRUE(QTest::qWaitFor([&] { return heard.num_steps > 2; }));
  heard.controller.abandon();
  const int steps = heard.num_steps;
  QTest::qWait(150);
  EXPECT_EQ(heard.num_steps, steps);
  EXPECT_FALSE(heard.result.has_value());
  EXPECT_FALSE(heard.controller.isRunning());
}

TEST(RefinementController, ASecondStartReplacesTheFirst) {
  Script slow = script();
  slow.step = 5ms;
  HeardRun heard(slow);
  heard.controller.start(nullptr, anyProblem(), {});
  ASSERT_TRUE(QTest::qWaitFor([&] { return heard.num_steps > 2; }));
  heard.num_steps = 0;
  const auto history = heard.controller.start(nullptr, anyProblem(), {});
  ASSERT_TRUE(heard.ends());
  EXPECT_EQ(heard.num_steps, 20);
  EXPECT_EQ(history->size(), 20);
}

TEST(RefinementController, KeepsThePaceForRunsToCome) {
  HeardRun heard(script());
  heard.controller.setPace(4ms);
  const auto start = std::chrono::steady_clock::now();
  heard.controller.start(nullptr, anyProblem(), {});
  ASSERT_TRUE(heard.ends());
  EXPECT_GE(std::chrono::steady_clock::now() - start, 20 * 4ms);
  // The script claims 0.19 s; the time at the gate is taken off.
  EXPECT_LE(heard.result->summary.seconds, 0.19 - 20 * 0.004 + 1e-3);
}

TEST(RefinementController, MayDieInTheMiddleOfARun) {
  Script slow = script();
  slow.step = 5ms;
  auto heard = std::make_unique<HeardRun>(slow);
  heard->controller.start(nullptr, anyProblem(), {});
  ASSERT_TRUE(QTest::qWaitFor([&] { return heard->num_steps > 1; }));
  heard->controller.pause();
  heard.reset();
  QTest::qWait(20);
}

}  // namespace
}  // namespace lay
