#include "core/refine/joint_uncertainty.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

TEST(JointSpread, IsTheUnbiasedDistanceFromTheMean) {
  MatrixX3f left = MatrixX3f::Zero(kSmplJointCount, 3);
  MatrixX3f right = left;
  left(5, 2) = -0.03F;
  right(5, 2) = 0.03F;
  const JointLengths spread = jointSpread({left, right});
  EXPECT_NEAR(spread[5], 30 * std::sqrt(2.0F), 1e-3F);
  EXPECT_EQ(spread[4], 0);
  // Of many draws it is the distribution's own, however few are looked at: here one axis of 1 m
  // apart, drawn from -1 and 1.
  const JointLengths four = jointSpread({left, right, left, right});
  EXPECT_NEAR(four[5], 30 * std::sqrt(4.0F / 3.0F), 1e-3F);
}

TEST(UncertaintyScale, HypothesesThatAgreeAreNotCertain) {
  UncertaintyScale scale{10, {}};
  scale.factor.fill(2);
  JointLengths spread{};
  spread[3] = 10;
  EXPECT_FLOAT_EQ(scale.radii(spread)[0], 20);
  EXPECT_FLOAT_EQ(scale.radii(spread)[3], 20 * std::sqrt(2.0F));
}

TEST(UncertaintyScale, ComesBackFromMetadata) {
  UncertaintyScale scale{12.5F, {}};
  for (std::size_t j = 0; j < scale.factor.size(); ++j) {
    scale.factor[j] = 0.5F + 0.25F * static_cast<float>(j);
  }
  const auto back = uncertaintyIn({{kUncertaintyKey, toText(scale)}});
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->least_spread_mm, scale.least_spread_mm);
  EXPECT_EQ(back->factor, scale.factor);
}

TEST(UncertaintyScale, WhatWasNeverMeasuredIsAbsentAndWhatIsBrokenIsRefused) {
  EXPECT_FALSE(uncertaintyIn({{"model", "denoiser"}}).has_value());
  for (const char* broken : {"", "10", "10 1 2 3", "0 1 1", "ten", "10 nan"}) {
    EXPECT_THAT(errorText<ModelError>([&] {
                  (void)uncertaintyIn({{kUncertaintyKey, broken}});
                }),
                testing::HasSubstr("layfigure-train uncertainty"))
        << broken;
  }
}

}  // namespace
}  // namespace lay
