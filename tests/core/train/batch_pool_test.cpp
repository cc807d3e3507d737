#include "core/train/batch_pool.h"

#include <gtest/gtest.h>

#include <map>

namespace lay {
namespace {

TEST(BatchPool, EachBatchIsMadeOnceAndSeenAsOftenAsAsked) {
  std::map<int, int> made;
  BatchPool<int> pool(3, [&](int batch) {
    ++made[batch];
    return 10 * batch;
  });
  std::map<int, int> seen;
  const int steps = 2 * 3 * BatchPool<int>::kSize;
  for (int step = 1; step <= steps; ++step) ++seen[pool.at(step)];
  EXPECT_EQ(made.size(), static_cast<std::size_t>(2 * BatchPool<int>::kSize));
  EXPECT_EQ(seen.size(), made.size());
  for (const auto& [batch, times] : made) {
    EXPECT_EQ(times, 1);
    EXPECT_EQ(seen[10 * batch], 3);
  }
}

TEST(BatchPool, TakenUpAnywhereItGivesWhatItWouldHaveGiven) {
  const auto make = [](int batch) { return batch; };
  BatchPool<int> whole(4, make);
  BatchPool<int> resumed(4, make);
  for (int step = 1; step <= 300; ++step) (void)whole.at(step);
  for (int step = 301; step <= 900; ++step) EXPECT_EQ(resumed.at(step), whole.at(step));
}

TEST(BatchPool, OneVisitIsABatchAStep) {
  BatchPool<int> pool(1, [](int batch) { return batch; });
  for (int step = 1; step < 500; ++step) EXPECT_EQ(pool.at(step), step - 1);
}

}  // namespace
}  // namespace lay
