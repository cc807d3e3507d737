#include "core/evaluation/band_check.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

/// Runs whose errors grow with their spread, of each joint by another factor.
std::vector<SpreadAndError> runs(int count, std::uint64_t seed) {
  Random random(seed);
  std::vector<SpreadAndError> measured;
  for (int i = 0; i < count; ++i) {
    SpreadAndError run{};
    for (std::size_t j = 1; j < run.error.size(); ++j) {
      run.spread[j] = random.uniform(5, 50);
      const float unit = (1 + 0.1F * static_cast<float>(j)) * run.spread[j];
      run.error[j] = unit * std::abs(random.normal());
    }
    measured.push_back(run);
  }
  return measured;
}

BandCheck checked(const UncertaintyScale& scale, const std::vector<SpreadAndError>& measured) {
  std::vector<JointLengths> radii;
  std::vector<JointLengths> errors;
  for (const SpreadAndError& run : measured) {
    radii.push_back(scale.radii(run.spread));
    errors.push_back(run.error);
  }
  return checkBand(radii, errors);
}

TEST(CalibratedScale, HoldsOnRunsItHasNotSeen) {
  const UncertaintyScale scale = calibratedScale(runs(600, 1));
  const BandCheck check = checked(scale, runs(600, 2));
  EXPECT_NEAR(check.coverage, UncertaintyScale::kBand, 0.02);
  for (const float of_joint : check.joint_coverage) EXPECT_GT(of_joint, 0.72F);
  EXPECT_GT(scale.factor[20], 1.5F * scale.factor[1]) << "joints differ";
}

TEST(CalibratedScale, TakesTheLeastSpreadThatSaysMost) {
  // Where the spread tells the error, adding much to it only blurs what it says.
  EXPECT_LE(calibratedScale(runs(400, 3)).least_spread_mm, 20);
  std::vector<SpreadAndError> blind = runs(400, 4);
  Random random(5);
  for (SpreadAndError& run : blind) {
    for (std::size_t j = 1; j < run.error.size(); ++j)
      run.error[j] = 30 * std::abs(random.normal());
  }
  EXPECT_GE(calibratedScale(blind).least_spread_mm, 40);
}

TEST(CalibratedScale, AFewRunsAreNotEnough) {
  EXPECT_THROW((void)calibratedScale(runs(9, 1)), InvalidOptions);
}

TEST(SpreadAndError, TheFirstHypothesisIsTheAnswer) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams truth = randomPose(1, 0.2F);
  SmplParams other = truth;
  other.body_pose(kLeftElbow - 1, 1) += 0.5F;
  Hypothesis right;
  right.params = truth;
  Hypothesis wrong;
  wrong.params = other;
  const SpreadAndError sure = spreadAndError(*body, truth, {right, wrong});
  EXPECT_NEAR(sure.error[kLeftWrist], 0, 1e-3F);
  EXPECT_GT(sure.spread[kLeftWrist], 1);
  EXPECT_NEAR(sure.spread[kRightWrist], 0, 1e-3F);
  EXPECT_GT(spreadAndError(*body, truth, {wrong, right}).error[kLeftWrist], 1);
}

}  // namespace
}  // namespace lay
