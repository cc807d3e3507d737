#include "core/base/threads.h"

#include <gtest/gtest.h>

#include <sched.h>

#include <thread>

namespace lay {
namespace {

TEST(AvailableProcessors, FollowsTheAffinityMask) {
  EXPECT_GE(availableProcessors(), 1);

  int narrowed = 0;
  bool could_narrow = false;
  // Affinity belongs to a thread: this one can be narrowed and thrown away.
  std::thread([&] {
    cpu_set_t all;
    cpu_set_t one;
    CPU_ZERO(&one);
    if (sched_getaffinity(0, sizeof all, &all) != 0) {
      return;
    }
    int first = 0;
    while (first < CPU_SETSIZE - 1 && !CPU_ISSET(first, &all)) {
      ++first;
    }
    CPU_SET(first, &one);
    could_narrow = sched_setaffinity(0, sizeof one, &one) == 0;
    narrowed = availableProcessors();
  }).join();
  if (!could_narrow) {
    GTEST_SKIP() << "This system does not let a thread choose its processors.";
  }
  EXPECT_EQ(narrowed, 1);
}

}  // namespace
}  // namespace lay
