#include "core/refine/smplify_baseline.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

TEST(SmplifyBaseline, FitsTheKeypointsFromTheInitialPrediction) {
  const BodyModelPtr body = makeToyBody();
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const ToyProblem toy = makeToyProblem(
        *body, randomPose(seed, 0.2F), disturbed(randomPose(seed, 0.2F), seed, 0.15F));
    const auto error = [&](const SmplParams& params) {
      return reprojectionError(
          toy.problem.keypoints, poseJoints(*body, params).keypoints_in_camera, toy.problem.camera);
    };
    EXPECT_LT(error(fitSmplifyStyle(*body, toy.problem)), 0.4F * error(toy.problem.initial));
  }
}

}  // namespace
}  // namespace lay
