#include "core/nn/hypothesis_scorer.h"

#include <gtest/gtest.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

constexpr ScorerConfig kConfig{
    .terms = 4, .whole = 6, .joints = 3, .parts = 2, .width = 16, .blocks = 2};
constexpr int kFeatures = 12;

/// One that adds something to the weighed terms.
HypothesisScorer trainedScorer() {
  torch::manual_seed(0);
  HypothesisScorer scorer(kConfig);
  const torch::NoGradGuard no_grad;
  for (torch::Tensor& parameter : scorer->parameters()) {
    parameter.add_(0.2 * torch::randn_like(parameter));
  }
  scorer->eval();
  return scorer;
}

TEST(HypothesisScorer, WeighsTheTermsAtFirst) {
  HypothesisScorer scorer(kConfig);
  const torch::Tensor features = 3 + torch::rand({5, kFeatures});
  prepareScorer(*scorer, features, torch::tensor({1.0F, 0.0F, -2.0F, 0.5F}));
  const torch::Tensor expected = torch::softplus(features.select(1, 0) + features.select(1, 3) / 2);
  EXPECT_TRUE(torch::allclose(scorer->forward(features), expected, 1e-5, 1e-5))
      << "a weight below zero is none";
}

TEST(HypothesisScorer, TheOrderOfTheBodiesIsNothingToIt) {
  HypothesisScorer scorer = trainedScorer();
  const torch::Tensor features = torch::randn({2, 6, kFeatures});
  const torch::Tensor order = torch::tensor({3, 0, 5, 1, 4, 2}, torch::kLong);
  const torch::Tensor moved = scorer->forward(features.index_select(1, order));
  EXPECT_TRUE(torch::allclose(moved, scorer->forward(features).index_select(1, order), 1e-4, 1e-5));
}

TEST(HypothesisScorer, EveryJointsNumbersAreReadTogether) {
  HypothesisScorer scorer = trainedScorer();
  {
    const torch::NoGradGuard no_grad;
    scorer->named_parameters()["place"].zero_();  // joints that nothing tells apart
  }
  torch::Tensor features = torch::randn({6, kFeatures});
  const torch::Tensor before = scorer->forward(features);
  // Of the first joint and the last both numbers change places: columns 6 + part * 3 + joint.
  const torch::Tensor order = torch::tensor({0, 1, 2, 3, 4, 5, 8, 7, 6, 11, 10, 9}, torch::kLong);
  EXPECT_TRUE(
      torch::allclose(scorer->forward(features.index_select(1, order)), before, 1e-4, 1e-5));
}

TEST(HypothesisScorer, AGroupKnowsNothingOfTheOthersButItsBodiesOfEachOther) {
  HypothesisScorer scorer = trainedScorer();
  const torch::Tensor features = torch::randn({2, 6, kFeatures});
  const torch::Tensor together = scorer->forward(features);
  EXPECT_TRUE(torch::allclose(scorer->forward(features[1]), together[1], 1e-4, 1e-5));
  torch::Tensor other = features[1].clone();
  other[5] += 2;
  EXPECT_FALSE(torch::allclose(scorer->forward(other)[0], together[1][0], 1e-4, 1e-5));
}

TEST(HypothesisScorer, SavingAndLoadingComeBack) {
  const TempDir folder;
  HypothesisScorer scorer = trainedScorer();
  saveScorer(folder.path() / "s.safetensors", scorer);
  HypothesisScorer back = loadScorer(folder.path() / "s.safetensors");
  const torch::Tensor features = torch::randn({6, kFeatures});
  EXPECT_TRUE(torch::allclose(scorer->forward(features), back->forward(features), 1e-2, 1e-2));
  EXPECT_EQ(back->config().terms, kConfig.terms);
  EXPECT_EQ(back->config().features(), kFeatures);
  EXPECT_THROW((void)loadScorer(folder.path() / "none.safetensors"), FileError);
}

TEST(HypothesisScorer, MovesAsAWhole) {
  HypothesisScorer scorer = trainedScorer();
  const torch::Tensor features = torch::randn({6, kFeatures});
  const torch::Tensor before = scorer->forward(features);
  scorer->to(torch::kDouble);  // stands for a device: nothing may stay behind
  const torch::Tensor after = scorer->forward(features.to(torch::kDouble));
  EXPECT_EQ(after.scalar_type(), torch::kDouble);
  EXPECT_TRUE(torch::allclose(after.to(torch::kFloat), before, 1e-4, 1e-5));
}

}  // namespace
}  // namespace lay
