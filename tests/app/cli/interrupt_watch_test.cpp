#include "app/cli/interrupt_watch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>

namespace lay {
namespace {

TEST(InterruptWatch, TurnsCtrlCIntoAStop) {
  const InterruptWatch watch;
  EXPECT_FALSE(watch.stopToken().stop_requested());
  std::raise(SIGINT);
  const auto start = std::chrono::steady_clock::now();
  while (!watch.stopToken().stop_requested() &&
         std::chrono::steady_clock::now() - start < std::chrono::seconds(5)) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_TRUE(watch.stopToken().stop_requested());
}

TEST(InterruptWatch, BeginsAnew) {
  {
    const InterruptWatch first;
    std::raise(SIGINT);
  }
  const InterruptWatch second;
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  EXPECT_FALSE(second.stopToken().stop_requested());
}

TEST(InterruptWatch, ASecondCtrlCEndsTheProgram) {
  EXPECT_EXIT(
      {
        const InterruptWatch watch;
        std::raise(SIGINT);
        std::raise(SIGINT);
      },
      testing::KilledBySignal(SIGINT),
      "");
}

}  // namespace
}  // namespace lay
