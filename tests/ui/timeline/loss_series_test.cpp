#include "ui/timeline/loss_series.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace lay {
namespace {

DenoisingStep makeStep(Phase phase, float a0, float a1, float b0, float b1) {
  DenoisingStep step;
  step.phase = phase;
  step.hypotheses.resize(2);
  step.hypotheses[0].losses = {{"reprojection_px", a0}, {"joint_limits", b0}};
  step.hypotheses[1].losses = {{"reprojection_px", a1}, {"joint_limits", b1}};
  return step;
}

TEST(LossSeries, KeepsEveryTermOfEveryHypothesis) {
  LossSeries series;
  series.append(makeStep(Phase::Adaptation, 9, 8, 0.5F, 0.25F));
  series.append(makeStep(Phase::Polish, 4, 3, 0.1F, 0.2F));
  EXPECT_EQ(series.numSteps(), 2);
  EXPECT_EQ(series.numTerms(), 2);
  EXPECT_EQ(series.numHypotheses(), 2);
  EXPECT_FLOAT_EQ(series.value(0, 1, 0), 8);
  EXPECT_FLOAT_EQ(series.value(1, 0, 1), 0.1F);
  EXPECT_EQ(series.phase(1), Phase::Polish);
}

TEST(LossSeries, RangesLeaveOutWhatIsNotFinite) {
  LossSeries series;
  series.append(makeStep(Phase::Adaptation, 9, std::numeric_limits<float>::infinity(), 1, 1));
  series.append(makeStep(Phase::Adaptation, 4, std::nanf(""), 1, 1));
  const LossSeries::Range all = series.range(0, -1);
  EXPECT_FALSE(all.is_empty);
  EXPECT_FLOAT_EQ(all.min, 4);
  EXPECT_FLOAT_EQ(all.max, 9);
  EXPECT_TRUE(series.range(0, 1).is_empty);
}

TEST(LossSeries, AStepWithFewerHypothesesLeavesAGap) {
  LossSeries series;
  series.append(makeStep(Phase::Adaptation, 9, 8, 1, 1));
  DenoisingStep shorter = makeStep(Phase::Adaptation, 7, 6, 1, 1);
  shorter.hypotheses.pop_back();
  series.append(shorter);
  EXPECT_FLOAT_EQ(series.value(0, 0, 1), 7);
  EXPECT_TRUE(std::isnan(series.value(0, 1, 1)));
  EXPECT_TRUE(std::isnan(series.value(0, 9, 0)));
}

TEST(LossSeries, ClearForgetsTheTerms) {
  LossSeries series;
  series.append(makeStep(Phase::Adaptation, 9, 8, 1, 1));
  series.clear();
  EXPECT_EQ(series.numSteps(), 0);
  EXPECT_EQ(series.numTerms(), 0);
}

TEST(LossSeries, NamesTermsForPeople) {
  EXPECT_EQ(LossSeries::displayName("reprojection_px"), QStringLiteral("Reprojection, px"));
  EXPECT_EQ(LossSeries::displayName("joint_limits"), QStringLiteral("Joint limits"));
  EXPECT_EQ(LossSeries::displayName("from_mean_mm"), QStringLiteral("From mean, mm"));
  EXPECT_EQ(LossSeries::displayName("shape"), QStringLiteral("Shape"));
  EXPECT_EQ(LossSeries::displayName(""), QString());
}

}  // namespace
}  // namespace lay
