#include "app/cli/interrupt_flag.h"

#include <csignal>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(InterruptFlag, IsSetByAnInterruptAndClearForTheNext) {
  {
    const InterruptFlag flag;
    EXPECT_FALSE(flag.isSet());
    std::raise(SIGINT);
    EXPECT_TRUE(flag.isSet());
  }
  const InterruptFlag next;
  EXPECT_FALSE(next.isSet());
}

}  // namespace
}  // namespace lay
