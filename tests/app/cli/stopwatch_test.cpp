#include "app/cli/stopwatch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace lay {
namespace {

TEST(Stopwatch, IgnoresTheFirstCallAndOneSlowOne) {
  using namespace std::chrono_literals;
  int calls = 0;
  const double median_ms = medianMs(5, [&calls] {
    ++calls;
    const bool is_slow = calls == 1 || calls == 3;
    std::this_thread::sleep_for(is_slow ? 120ms : 2ms);
  });
  EXPECT_EQ(calls, 6);
  EXPECT_GE(median_ms, 2);
  EXPECT_LT(median_ms, 60);
}

}  // namespace
}  // namespace lay
