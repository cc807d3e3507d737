#include "core/critic/critic_report.h"

#include <gtest/gtest.h>

#include "core/base/error.h"

namespace lay {
namespace {

Verdict scores(const std::vector<double>& of) {
  Verdict verdict;
  for (const double score : of) {
    verdict.critiques.emplace_back();
    verdict.critiques.back().score = score;
  }
  return verdict;
}

std::vector<SampleErrors> errors(const std::vector<double>& mm) {
  std::vector<SampleErrors> result;
  for (const double error : mm) {
    result.emplace_back();
    result.back().mpjpe = error;
    result.back().pve = error;
    result.back().pa_mpjpe = -error;
  }
  return result;
}

TEST(CriticReport, HighScoresOfSmallErrorsCorrelate) {
  CriticTrial trial;
  trial.add(scores({90, 50, 10}), errors({20, 30, 40}));
  EXPECT_DOUBLE_EQ(trial.lastSpearman(), 1);
  trial.add(scores({10, 50, 90}), errors({20, 30, 40}));
  const CriticReport report = trial.report();
  EXPECT_EQ(report.groups, 2);
  EXPECT_DOUBLE_EQ(report.mpjpe.spearman.mean, 0);
  EXPECT_DOUBLE_EQ(report.pa_mpjpe.kendall.mean, 0);
  EXPECT_DOUBLE_EQ(report.chosen_mpjpe_mm.mean, 30);
  EXPECT_DOUBLE_EQ(report.mean_mpjpe_mm.mean, 30);
  EXPECT_DOUBLE_EQ(report.oracle_mpjpe_mm.mean, 20);
  EXPECT_NEAR(report.spread_mm.mean, std::sqrt(200.0 / 3), 1e-9);
}

TEST(CriticReport, AVerdictOfOthersIsRefused) {
  CriticTrial trial;
  EXPECT_THROW(trial.add(scores({1}), errors({1, 2})), Error);
  EXPECT_EQ(trial.report().groups, 0);
}

}  // namespace
}  // namespace lay
