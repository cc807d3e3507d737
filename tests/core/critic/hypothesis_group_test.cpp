#include "core/critic/hypothesis_group.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/base/error.h"
#include "tests/support/error_text.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

HypothesisGroup squat() {
  const BodyModelPtr body = makeToyBody();
  SmplParams truth;
  truth.transl = {0, 0, 4};
  HypothesisGroup group;
  group.id = "squat";
  group.problem = makeToyProblem(*body, truth, truth).problem;
  group.bodies = {truth, truth};
  return group;
}

TEST(HypothesisGroup, WhatIsWholeIsTaken) {
  EXPECT_NO_THROW(squat().validate());
}

TEST(HypothesisGroup, BrokenOnesAreRefusedByName) {
  HypothesisGroup group = squat();
  group.bodies.clear();
  EXPECT_THAT(errorText<InvalidOptions>([&] { group.validate(); }),
              testing::HasSubstr("'squat' has 0 bodies"));

  group = squat();
  group.bodies[1].transl.x() = std::numeric_limits<float>::quiet_NaN();
  EXPECT_THAT(errorText<InvalidOptions>([&] { group.validate(); }), testing::HasSubstr("Body 1"));

  group = squat();
  group.bodies[0].body_pose.resize(51, 3);
  EXPECT_THAT(errorText<InvalidOptions>([&] { group.validate(); }),
              testing::HasSubstr("52 joints"));

  group = squat();
  group.problem.box.size = 0;
  EXPECT_THAT(errorText<InvalidOptions>([&] { group.validate(); }), testing::HasSubstr("box.size"));
}

}  // namespace
}  // namespace lay
