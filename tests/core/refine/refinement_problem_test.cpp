#include "core/refine/refinement_problem.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

TEST(RefinementProblem, NamesWhatCannotBeWorkedWith) {
  const BodyModelPtr body = makeToyBody();
  const RefinementProblem good =
      makeToyProblem(*body, randomPose(1, 0.2F), randomPose(2, 0.2F)).problem;
  EXPECT_NO_THROW(good.validate());
  const auto complaint = [&](auto change) {
    RefinementProblem problem = good;
    change(problem);
    return errorText<InvalidOptions>([&] { problem.validate(); });
  };
  EXPECT_THAT(complaint([](auto& p) { p.camera.focal_length = 0; }),
              testing::HasSubstr("focal_length"));
  EXPECT_THAT(complaint([](auto& p) { p.box.size = 0; }), testing::HasSubstr("box.size"));
  EXPECT_THAT(complaint([](auto& p) { p.initial.transl.z() = -1; }),
              testing::HasSubstr("in front of the camera"));
  EXPECT_THAT(complaint([](auto& p) { p.initial.body_pose(3, 1) = NAN; }),
              testing::HasSubstr("initial"));
  EXPECT_THAT(complaint([](auto& p) { p.keypoints.points(3, 1) = INFINITY; }),
              testing::HasSubstr("keypoints"));
}

}  // namespace
}  // namespace lay
