#include "app/cli/run_audience.h"

#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>

namespace lay {
namespace {

DenoisingStepPtr someStep(int index) {
  auto step = std::make_shared<DenoisingStep>();
  step->index = index;
  HypothesisState state;
  state.losses = {{"reprojection_px", 4.5F}};
  step->hypotheses = {state, state};
  return step;
}

TEST(RunAudience, KeepsOneLineForEachStep) {
  RunAudience audience({.body = makeToyBody(), .progress = RunAudience::Progress::None});
  for (int i = 0; i < 3; ++i) {
    audience.onStep(someStep(i));
  }
  const std::string& lines = audience.stepLines();
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 3);
  EXPECT_NE(lines.find("\"index\":2"), std::string::npos);
}

TEST(RunAudience, KeepsNothingUnasked) {
  RunAudience audience({});
  audience.onStep(someStep(0));
  EXPECT_TRUE(audience.stepLines().empty());
}

TEST(RunAudience, ShowsTheBestHypothesisLine) {
  testing::internal::CaptureStderr();
  {
    RunAudience audience({.progress = RunAudience::Progress::Lines});
    audience.onStep(someStep(7));
  }
  const std::string text = testing::internal::GetCapturedStderr();
  EXPECT_NE(text.find("step   7"), std::string::npos) << text;
  EXPECT_NE(text.find("reprojection_px 4.50\n"), std::string::npos) << text;
}

TEST(RunAudience, StopsAtTheStepAfterAnInterrupt) {
  RunAudience audience({});
  audience.onStep(someStep(0));
  EXPECT_FALSE(audience.stopToken().stop_requested());
  std::raise(SIGINT);
  EXPECT_FALSE(audience.stopToken().stop_requested());
  audience.onStep(someStep(1));
  EXPECT_TRUE(audience.stopToken().stop_requested());
}

}  // namespace
}  // namespace lay
