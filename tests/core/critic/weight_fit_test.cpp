#include "core/critic/weight_fit.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/random.h"

namespace lay {
namespace {

/// Errors that two of the terms tell, and a third that tells nothing.
std::vector<JudgedGroup> groupsOfKnownWeights(int count, double noise) {
  Random random(4);
  std::vector<JudgedGroup> groups;
  for (int g = 0; g < count; ++g) {
    JudgedGroup group{Eigen::MatrixXd::Zero(12, kCriticTermCount), Eigen::VectorXd(12)};
    for (Eigen::Index i = 0; i < 12; ++i) {
      for (const int k : {0, 3, 5}) group.energies(i, k) = random.uniform();
      group.errors[i] = 30 * group.energies(i, 0) + 10 * group.energies(i, 3) +
                        noise * static_cast<double>(random.normal());
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

TEST(WeightFit, TheSlopeIsThatOfTheLoss) {
  const auto groups = groupsOfKnownWeights(3, 5);
  const Eigen::VectorXd weights = Eigen::VectorXd::LinSpaced(kCriticTermCount, 0.1, 1.2);
  const RankingLoss loss = rankingLoss(groups, weights);
  for (int k = 0; k < kCriticTermCount; ++k) {
    const Eigen::VectorXd step = 1e-5 * Eigen::VectorXd::Unit(kCriticTermCount, k);
    const double slope =
        (rankingLoss(groups, weights + step).value - rankingLoss(groups, weights - step).value) /
        2e-5;
    EXPECT_NEAR(loss.gradient[k], slope, 1e-6) << kCriticTermNames[static_cast<std::size_t>(k)];
  }
}

TEST(WeightFit, FindsWhatTellsTheErrors) {
  const auto groups = groupsOfKnownWeights(20, 0.5);
  const CriticWeights fitted = fitCriticWeights(groups);
  EXPECT_GT(meanSpearman(groups, fitted), 0.97);
  EXPECT_NEAR(fitted.weights[0] / fitted.weights[3], 3, 0.8);
  EXPECT_LT(fitted.weights[5], 0.1 * fitted.weights[0]);
  for (const double weight : fitted.weights) EXPECT_GE(weight, 0);
}

TEST(WeightFit, NobodyTeachesNothing) {
  EXPECT_THROW((void)fitCriticWeights({}), Error);
}

}  // namespace
}  // namespace lay
