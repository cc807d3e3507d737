#include "core/base/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <set>
#include <thread>
#include <vector>

namespace lay {
namespace {

TEST(WorkerPool, EveryItemIsWorkedOnce) {
  for (const int num_workers : {1, 2, 5}) {
    WorkerPool pool(num_workers);
    ASSERT_EQ(pool.numWorkers(), num_workers);
    for (const int count : {0, 1, 2, 3, 100}) {
      std::vector<std::atomic<int>> visits(static_cast<std::size_t>(count));
      pool.run(count, [&](int item, int worker) {
        ++visits[static_cast<std::size_t>(item)];
        EXPECT_GE(worker, 0);
        EXPECT_LT(worker, num_workers);
      });
      for (const std::atomic<int>& visit : visits) EXPECT_EQ(visit, 1);
    }
  }
}

// What a worker wrote is there when run() returns, round after round without a pause and after
// pauses in which the threads fall asleep.
TEST(WorkerPool, ResultsAreThereAfterEveryRound) {
  WorkerPool pool(3);
  std::vector<int> values(64, 0);
  for (int round = 1; round <= 2000; ++round) {
    pool.run(64, [&](int item, int /*worker*/) { values[static_cast<std::size_t>(item)] += item; });
    if (round % 500 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  for (int item = 0; item < 64; ++item)
    EXPECT_EQ(values[static_cast<std::size_t>(item)], 2000 * item);
}

// Items meet in pairs, which one thread alone could never do.
TEST(WorkerPool, WorkersRunAtTheSameTime) {
  WorkerPool pool(2);
  std::atomic<int> arrived = 0;
  std::set<int> workers;
  std::mutex mutex;
  pool.run(2, [&](int /*item*/, int worker) {
    ++arrived;
    while (arrived < 2) std::this_thread::yield();
    const std::lock_guard lock(mutex);
    workers.insert(worker);
  });
  EXPECT_EQ(workers.size(), 2U);
}

TEST(WorkerPool, EndsWithoutHavingWorked) {
  for (int i = 0; i < 50; ++i) const WorkerPool pool(4);
}

}  // namespace
}  // namespace lay
