#include "core/body/adapted_body.h"

#include "core/body/skinning.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_family.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

/// A toy body of the family whose first shape direction has the opposite sign.
BodyModelPtr foreign(BodyFamily family) {
  BodyModel body = *makeToyFamilyBody(family);
  body.shapedirs.col(0) *= -1;
  finishBodyModel(body);
  return std::make_shared<const BodyModel>(std::move(body));
}

class AdaptedBodyOfFamily : public testing::TestWithParam<BodyFamily> {};

TEST_P(AdaptedBodyOfFamily, WhatIsShownIsWhatTheNativeParametersPose) {
  const AdaptedBody adapted = adaptBody(foreign(GetParam()), *makeToyBody());
  ASSERT_TRUE(adapted.bridge.has_value());
  EXPECT_EQ(adapted.working->numJoints(), kSmplJointCount);
  EXPECT_EQ(adapted.working->faces, adapted.native->faces);
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const SmplParams shown = randomPose(seed, 0.5F);
    const SmplParams native = adapted.toNative(shown);
    EXPECT_EQ(native.body_pose.rows(), adapted.native->numJoints() - 1);
    EXPECT_THAT(pose(*adapted.native, native).vertices_in_camera,
                MatrixNear(pose(*adapted.working, shown).vertices_in_camera, 1e-5));
  }
}

TEST_P(AdaptedBodyOfFamily, NativeParametersComeBack) {
  const AdaptedBody adapted = adaptBody(foreign(GetParam()), *makeToyBody());
  SmplParams shown = randomPose(3, 0.5F);
  shown.body_pose.bottomRows(2).setZero();  // the hands, which a full body does not have
  const ConvertedPose back = adapted.fromNative(adapted.toNative(shown));
  EXPECT_EQ(back.lost_angle, 0);
  EXPECT_EQ(back.params.body_pose, shown.body_pose);
  EXPECT_THAT(back.params.betas, MatrixNear(shown.betas, 5e-3));
}

INSTANTIATE_TEST_SUITE_P(Families,
                         AdaptedBodyOfFamily,
                         testing::Values(BodyFamily::Smpl, BodyFamily::SmplH, BodyFamily::SmplX),
                         [](const auto& tested) { return std::string(toString(tested.param)); });

TEST(AdaptedBody, OurOwnBodyNeedsNoBridge) {
  const BodyModelPtr ours = makeToyBody();
  const AdaptedBody adapted = adaptBody(ours, *makeToyBody());
  EXPECT_FALSE(adapted.bridge.has_value());
  EXPECT_EQ(adapted.working, ours);
  const SmplParams params = randomPose(1, 0.5F);
  EXPECT_EQ(adapted.toNative(params).betas, params.betas);
  EXPECT_EQ(adapted.fromNative(params).params.betas, params.betas);
}

TEST(AdaptedBody, FewerNativeBetasAreFilledWithZeros) {
  const AdaptedBody adapted = adaptBody(foreign(BodyFamily::SmplX), *makeToyBody());
  SmplParams four = convertPose(randomPose(2, 0.5F), kSmplXJointCount).params;
  SmplParams ten = four;
  ten.betas.tail(6).setZero();
  four.betas = ten.betas.head(4).eval();
  EXPECT_EQ(adapted.fromNative(four).params.betas, adapted.fromNative(ten).params.betas);
}

}  // namespace
}  // namespace lay
