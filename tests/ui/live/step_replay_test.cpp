#include "ui/live/step_replay.h"

#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(StepReplay, PosesLikeTheBodyItself) {
  const BodyModelPtr body = makeToyBody();
  StepReplay replay;
  replay.reset(body);
  const SmplParams params = randomPose(3, 0.3F);
  const PosedBodyPtr posed = replay.posed(0, 0, params);
  ASSERT_NE(posed, nullptr);
  EXPECT_EQ(posed->vertices_in_camera, pose(*body, params).vertices_in_camera);
}

TEST(StepReplay, GivesTheSameSurfaceAgainForTheSameStep) {
  StepReplay replay;
  replay.reset(makeToyBody());
  const SmplParams params = standingParams();
  const PosedBodyPtr first = replay.posed(4, 1, params);
  EXPECT_NE(replay.posed(4, 2, params), first);
  EXPECT_NE(replay.posed(5, 1, params), first);
  EXPECT_EQ(replay.posed(4, 1, params), first);
}

TEST(StepReplay, ForgetsTheOldestAndOnReset) {
  StepReplay replay;
  const BodyModelPtr body = makeToyBody();
  replay.reset(body);
  const std::weak_ptr<const PosedBody> first = replay.posed(0, 0, standingParams());
  EXPECT_FALSE(first.expired());
  for (int step = 1; step <= 64; ++step) {
    EXPECT_NE(replay.posed(step, 0, standingParams()), nullptr);
  }
  EXPECT_TRUE(first.expired()) << "a long run must not fill the memory";
  const std::weak_ptr<const PosedBody> last = replay.posed(64, 0, standingParams());
  replay.reset(body);
  EXPECT_TRUE(last.expired());
}

TEST(StepReplay, HasNothingWithoutABody) {
  StepReplay replay;
  EXPECT_EQ(replay.posed(0, 0, standingParams()), nullptr);
}

}  // namespace
}  // namespace lay
