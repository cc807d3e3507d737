#include "core/evaluation/last_steps.h"

#include <gtest/gtest.h>

#include <memory>

namespace lay {
namespace {

TEST(LastSteps, KeepsTheLastOfEachPhase) {
  LastSteps steps;
  const auto publish = [&steps](Phase phase, int index) {
    auto step = std::make_shared<DenoisingStep>();
    step->phase = phase;
    step->index = index;
    steps.onStep(step);
  };
  publish(Phase::Adaptation, 0);
  publish(Phase::Adaptation, 1);
  EXPECT_EQ(steps.polish, nullptr);
  publish(Phase::Polish, 2);
  EXPECT_EQ(steps.adaptation->index, 1);
  EXPECT_EQ(steps.polish->index, 2);
}

TEST(BestByScore, IsTheLowest) {
  DenoisingStep step;
  step.hypotheses.resize(3);
  step.hypotheses[0].score = 2;
  step.hypotheses[1].score = -1;
  step.hypotheses[2].score = 3;
  EXPECT_EQ(bestByScore(step), 1);
}

}  // namespace
}  // namespace lay
