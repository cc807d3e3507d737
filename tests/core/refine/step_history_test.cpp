#include "core/refine/step_history.h"

#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>

namespace lay {
namespace {

DenoisingStepPtr stepWithIndex(int index) {
  auto step = std::make_shared<DenoisingStep>();
  step->index = index;
  return step;
}

TEST(StepHistory, KeepsStepsInOrder) {
  StepHistory history;
  EXPECT_EQ(history.size(), 0);
  history.append(stepWithIndex(0));
  history.append(stepWithIndex(1));
  EXPECT_EQ(history.size(), 2);
  EXPECT_EQ(history.at(1)->index, 1);
  EXPECT_THROW((void)history.at(2), std::out_of_range);
}

TEST(StepHistory, MayBeReadWhileItGrows) {
  StepHistory history;
  std::jthread writer([&] {
    for (int i = 0; i < 2000; ++i) history.append(stepWithIndex(i));
  });
  int seen = 0;
  while (seen < 2000) {
    const int size = history.size();
    if (size > 0) {
      ASSERT_EQ(history.at(size - 1)->index, size - 1);
    }
    seen = size;
  }
}

}  // namespace
}  // namespace lay
