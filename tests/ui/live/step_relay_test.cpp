#include "ui/live/step_relay.h"

#include <QCoreApplication>
#include <QTest>

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace lay {
namespace {

using namespace std::chrono_literals;

DenoisingStepPtr makeStep(int index) {
  auto step = std::make_shared<DenoisingStep>();
  step->index = index;
  return step;
}

/// A relay with a job that pushes steps through it, and what the GUI thread heard of them.
struct Stream {
  std::shared_ptr<StepHistory> history = std::make_shared<StepHistory>();
  StepRelay relay{history};
  std::vector<int> announced;
  int num_signals = 0;
  std::jthread job;  // last: joined before the relay goes

  Stream() {
    QObject::connect(&relay, &StepRelay::stepsAppended, &relay, [this](int first, int last) {
      ++num_signals;
      for (int i = first; i <= last; ++i) {
        announced.push_back(i);
      }
    });
  }

  void push(int count) {
    job = std::jthread([this, count](const std::stop_token& stop) {
      relay.attach(stop);
      for (int i = 0; i < count && !stop.stop_requested(); ++i) {
        relay.onStep(makeStep(i));
      }
    });
  }

  [[nodiscard]] bool hears(int count) {
    return QTest::qWaitFor([&] { return static_cast<int>(announced.size()) >= count; }, 5000);
  }
};

std::vector<int> firstNumbers(int count) {
  std::vector<int> numbers(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    numbers[static_cast<std::size_t>(i)] = i;
  }
  return numbers;
}

TEST(StepRelay, AnnouncesEachOf500StepsOnceInOrder) {
  Stream stream;
  stream.push(500);
  ASSERT_TRUE(stream.hears(500));
  EXPECT_EQ(stream.announced, firstNumbers(500));
  QCoreApplication::processEvents();
  EXPECT_EQ(stream.announced.size(), 500U);
  EXPECT_EQ(stream.history->size(), 500);
}

TEST(StepRelay, KeepsOneEventInFlightWhileTheWindowIsBusy) {
  Stream stream;
  stream.push(500);
  stream.job.join();  // the GUI thread looks away until all steps are done
  QCoreApplication::processEvents();
  EXPECT_EQ(stream.num_signals, 1);
  EXPECT_EQ(stream.announced, firstNumbers(500));
}

TEST(StepRelay, PausesAdvancesOneAndResumes) {
  Stream stream;
  QObject::connect(&stream.relay, &StepRelay::stepsAppended, &stream.relay, [&](int, int last) {
    if (last == 3) {
      QTest::qSleep(1);
    }
  });
  stream.relay.pause();
  stream.push(8);
  ASSERT_TRUE(stream.hears(1));  // a paused run shows the step it holds
  for (int step = 1; step <= 3; ++step) {
    stream.relay.advanceOne();
    ASSERT_TRUE(stream.hears(step + 1));
  }
  QTest::qWait(60);
  EXPECT_EQ(stream.announced, firstNumbers(4)) << "nothing moves while paused at 3";
  EXPECT_TRUE(stream.relay.isHeld());
  EXPECT_TRUE(stream.relay.isPaused());
  stream.relay.advanceOne();
  ASSERT_TRUE(stream.hears(5));
  QTest::qWait(60);
  EXPECT_EQ(stream.announced, firstNumbers(5));
  stream.relay.resume();
  EXPECT_FALSE(stream.relay.isHeld());
  ASSERT_TRUE(stream.hears(8));
  EXPECT_EQ(stream.announced, firstNumbers(8));
}

TEST(StepRelay, StopOpensThePausedGate) {
  Stream stream;
  stream.relay.pause();
  stream.push(8);
  ASSERT_TRUE(stream.hears(1));
  stream.job.request_stop();
  stream.job.join();
  EXPECT_EQ(stream.history->size(), 1);
}

TEST(StepRelay, HoldsEachStepForThePace) {
  Stream stream;
  stream.relay.setPace(20ms);
  const auto start = std::chrono::steady_clock::now();
  stream.push(5);
  stream.job.join();
  EXPECT_GE(std::chrono::steady_clock::now() - start, 100ms);
  EXPECT_GE(stream.relay.waited(), 100ms);
}

TEST(StepRelay, AShorterPaceTakesEffectAtOnce) {
  Stream stream;
  stream.relay.setPace(60s);
  stream.push(3);
  ASSERT_TRUE(stream.hears(1));
  stream.relay.setPace(0ms);
  EXPECT_TRUE(stream.hears(3));
}

TEST(StepRelay, AdvanceMeansNothingWhileNotPaused) {
  Stream stream;
  stream.relay.advanceOne();
  stream.relay.pause();
  stream.push(3);
  ASSERT_TRUE(stream.hears(1));
  QTest::qWait(40);
  EXPECT_EQ(stream.history->size(), 1);
  stream.relay.resume();
  EXPECT_TRUE(stream.hears(3));
}

}  // namespace
}  // namespace lay
