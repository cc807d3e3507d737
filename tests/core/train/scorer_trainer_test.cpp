#include "core/train/scorer_trainer.h"

#include <gtest/gtest.h>

#include "core/critic/weight_fit.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

TEST(ScorerTrainer, ItsRankingLossIsTheOneOfTheWeights) {
  JudgedGroup group;
  group.energies = Eigen::MatrixXd::Zero(3, kCriticTermCount);
  group.energies.col(0) << 1.0, 0.4, 2.5;
  group.errors = Eigen::Vector3d(20, 26, 55);
  Eigen::VectorXd weights = Eigen::VectorXd::Zero(kCriticTermCount);
  weights[0] = 1.5;
  const double expected = rankingLoss({group}, weights).value;
  const torch::Tensor energies = 1.5 * torch::tensor({{1.0, 0.4, 2.5}}, torch::kDouble);
  const torch::Tensor errors = torch::tensor({{20.0, 26.0, 55.0}}, torch::kDouble);
  EXPECT_NEAR(pairwiseRankingLoss(energies, errors).item<double>(), expected, 1e-9);
  const torch::Tensor twice =
      pairwiseRankingLoss(torch::cat({energies, energies}), torch::cat({errors, errors}));
  EXPECT_NEAR(twice.item<double>(), expected, 1e-9) << "a mean over groups";
  const torch::Tensor ties = pairwiseRankingLoss(energies, torch::full({1, 3}, 7.0));
  EXPECT_EQ(ties.item<double>(), 0) << "ties teach nothing";
}

TEST(ScorerTrainer, LearnsAFewGroupsAndIsTakenUpAgain) {
  const TempDir folder;
  ScorerTrainingOptions options;
  options.data_dir = folder.path();
  options.body = writeToyData(folder.path());
  options.out = folder.path() / "scorer.safetensors";
  options.network = {.width = 16, .blocks = 1};
  options.groups = 4;
  options.hypotheses = 6;
  options.least = 4;
  options.batch = 4;
  options.threads = 1;
  options.device = DeviceChoice::Cpu;
  options.validation_samples = 3;
  options.validate_every = 20;
  options.steps = 20;
  trainScorer(options);
  HypothesisScorer first = loadScorer(options.out);
  EXPECT_EQ(first->config().features(), kScorerFeatureCount);
  const auto kept = folder.path() / "scorer.safetensors.train_mixed.groups";
  ASSERT_TRUE(std::filesystem::exists(kept));
  const auto written = std::filesystem::last_write_time(kept);
  options.steps = 40;
  trainScorer(options);
  EXPECT_EQ(std::filesystem::last_write_time(kept), written) << "groups are not made twice";
  HypothesisScorer second = loadScorer(options.out);
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "scorer.safetensors.state"));
}

}  // namespace
}  // namespace lay
