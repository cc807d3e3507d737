#include "ui/live/job_runner.h"

#include "core/base/error.h"

#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <new>

namespace lay {
namespace {

TEST(JobRunner, DeliversTheResultOnTheGuiThread) {
  JobRunner runner;
  int result = 0;
  QThread* delivered_on = nullptr;
  std::atomic<bool> was_elsewhere = false;
  QThread* gui = QThread::currentThread();
  runner.start<int>(
      [&](std::stop_token) {
        was_elsewhere = QThread::currentThread() != gui;
        return 42;
      },
      [&](const Outcome<int>& outcome) {
        result = std::get<int>(outcome);
        delivered_on = QThread::currentThread();
      });
  EXPECT_TRUE(runner.isRunning());
  ASSERT_TRUE(QTest::qWaitFor([&] { return delivered_on != nullptr; }));
  EXPECT_EQ(result, 42);
  EXPECT_EQ(delivered_on, gui);
  EXPECT_TRUE(was_elsewhere);
  EXPECT_FALSE(runner.isRunning());
}

TEST(JobRunner, CatchesEverything) {
  JobRunner runner;
  for (const bool ours : {true, false}) {
    QString text;
    runner.start<int>(
        [ours](std::stop_token) -> int {
          if (ours) {
            throw Error("no file called x");
          }
          throw 7;
        },
        [&](const Outcome<int>& outcome) {
          text = describe(std::get<std::exception_ptr>(outcome));
        });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !text.isEmpty(); }));
    if (ours) {
      EXPECT_EQ(text, QStringLiteral("no file called x"));
    }
  }
}

TEST(JobRunner, ExplainsAFullMemory) {
  EXPECT_TRUE(
      describe(std::make_exception_ptr(std::bad_alloc())).contains(QStringLiteral("memory")));
}

TEST(JobRunner, DestructorStopsAndWaits) {
  std::atomic<bool> saw_stop = false;
  bool delivered = false;
  {
    JobRunner runner;
    std::atomic<bool> began = false;
    runner.start<int>(
        [&](const std::stop_token& stop) {
          began = true;
          while (!stop.stop_requested()) {
            std::this_thread::yield();
          }
          saw_stop = true;
          return 1;
        },
        [&](const Outcome<int>&) { delivered = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return began.load(); }));
  }
  EXPECT_TRUE(saw_stop);
  QTest::qWait(20);
  EXPECT_FALSE(delivered);
}

TEST(JobRunner, TheLastStartWins) {
  JobRunner runner;
  std::vector<int> results;
  for (int i = 0; i < 5; ++i) {
    runner.start<int>(
        [i](const std::stop_token& stop) {
          // All but the last run until they are asked to stop.
          while (i < 4 && !stop.stop_requested()) {
            std::this_thread::yield();
          }
          return i;
        },
        [&](const Outcome<int>& outcome) { results.push_back(std::get<int>(outcome)); });
  }
  ASSERT_TRUE(QTest::qWaitFor([&] { return !runner.isRunning(); }));
  QTest::qWait(20);
  EXPECT_EQ(results, std::vector<int>{4});
}

}  // namespace
}  // namespace lay
