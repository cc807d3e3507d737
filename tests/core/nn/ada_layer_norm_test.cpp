#include "core/nn/ada_layer_norm.h"

#include <cmath>

#include <gtest/gtest.h>
#include <torch/nn/functional/linear.h>
#include <torch/nn/functional/normalization.h>
#include <torch/types.h>

namespace lay {
namespace {

TEST(AdaLnBlock, StartsAsTheIdentity) {
  torch::manual_seed(0);
  AdaLnBlock block(16, 32, 8);
  const torch::Tensor h = torch::randn({4, 16});
  EXPECT_TRUE(torch::equal(block->forward(h, torch::randn({4, 8})), h));
}

TEST(AdaLnBlock, TheConditionModulatesOnceWeightsAreThere) {
  torch::manual_seed(0);
  AdaLnBlock block(16, 32, 8);
  for (torch::Tensor& parameter : block->parameters()) {
    const torch::NoGradGuard no_grad;
    parameter.normal_(0, 0.3);
  }
  const torch::Tensor h = torch::randn({1, 16});
  const torch::Tensor one = block->forward(h, torch::zeros({1, 8}));
  EXPECT_FALSE(torch::allclose(one, block->forward(h, torch::ones({1, 8})), 1e-3, 1e-3));
}

TEST(AdaLnBlock, AttentionStartsAsTheIdentityToo) {
  torch::manual_seed(0);
  AdaLnBlock block(16, 32, 8, 4);
  const torch::Tensor h = torch::randn({4, 16});
  EXPECT_TRUE(torch::equal(block->forward(h, torch::randn({4, 8})), h));
}

TEST(AdaLnBlock, SeveralTokensAreTheIdentityAtFirstAndThenSeeEachOther) {
  torch::manual_seed(0);
  AdaLnBlock block(16, 32, 8, 4);
  torch::Tensor h = torch::randn({2, 5, 16});
  const torch::Tensor e = torch::randn({2, 8});
  EXPECT_TRUE(torch::equal(block->forward(h, e), h));
  const torch::NoGradGuard no_grad;
  for (torch::Tensor& parameter : block->parameters()) parameter.normal_(0, 0.3);
  const torch::Tensor before = block->forward(h, e);
  h = h.clone();
  h[0][4].normal_();
  const torch::Tensor moved = (block->forward(h, e) - before).abs();
  EXPECT_GT(moved[0][0].max().item<float>(), 1e-3);
  EXPECT_EQ(moved[1].max().item<float>(), 0);  // another person
}

TEST(AdaLnBlock, TheOrderOfTokensDoesNotMatter) {
  torch::manual_seed(0);
  AdaLnBlock block(16, 32, 8, 4);
  const torch::NoGradGuard no_grad;
  for (torch::Tensor& parameter : block->parameters()) parameter.normal_(0, 0.3);
  const torch::Tensor h = torch::randn({2, 5, 16});
  const torch::Tensor e = torch::randn({2, 8});
  EXPECT_TRUE(
      torch::allclose(block->forward(h.flip(1), e).flip(1), block->forward(h, e), 1e-4, 1e-5));
}

TEST(AdaLnBlock, OneTokenAttendsToItselfAndToAnAddedZeroKey) {
  namespace F = torch::nn::functional;
  torch::manual_seed(1);
  constexpr int kWidth = 16;
  constexpr int kHeads = 4;
  constexpr int kDepth = kWidth / kHeads;
  AdaLnBlock block(kWidth, 32, 8, kHeads);
  const torch::NoGradGuard no_grad;
  const auto parameters = block->named_parameters();
  parameters["attention_out.weight"].copy_(torch::eye(kWidth));
  const torch::Tensor h = torch::randn({1, kWidth});
  const torch::Tensor normal = F::layer_norm(h, F::LayerNormFuncOptions({kWidth}));
  const auto qkv =
      F::linear(normal, parameters["attention_in.weight"], parameters["attention_in.bias"])
          .chunk(3, 1);
  torch::Tensor expected = h.clone();
  for (int head = 0; head < kHeads; ++head) {
    const auto of = [&](int which) {
      return qkv[static_cast<std::size_t>(which)].slice(1, head * kDepth, (head + 1) * kDepth);
    };
    const torch::Tensor keys = torch::cat({of(1), torch::zeros({1, kDepth})}, 0);
    const torch::Tensor values = torch::cat({of(2), torch::zeros({1, kDepth})}, 0);
    const torch::Tensor shares =
        torch::softmax(torch::matmul(of(0), keys.t()) / std::sqrt(static_cast<double>(kDepth)), 1);
    expected.slice(1, head * kDepth, (head + 1) * kDepth) += torch::matmul(shares, values);
  }
  EXPECT_TRUE(torch::allclose(block->forward(h, torch::zeros({1, 8})), expected, 1e-5, 1e-6));
}

TEST(TimestepEmbedding, IsCosinesThenSines) {
  const torch::Tensor embedding = timestepEmbedding(torch::tensor({0.0F, 3.0F}), 8);
  EXPECT_TRUE(
      torch::allclose(embedding[0], torch::tensor({1.F, 1.F, 1.F, 1.F, 0.F, 0.F, 0.F, 0.F})));
  EXPECT_NEAR(embedding[1][0].item<float>(), std::cos(3.0F), 1e-5F);
  EXPECT_NEAR(embedding[1][5].item<float>(),
              std::sin(0.3F),
              1e-5F);  // the second frequency is 10000^(-1/4)
}

TEST(TimestepEmbedding, KeepsTheTimesNumberType) {
  const torch::Tensor times = torch::tensor({0.0, 40.0, 99.0}, torch::kDouble);
  const torch::Tensor exact = timestepEmbedding(times, 16);
  EXPECT_EQ(exact.scalar_type(), torch::kDouble);
  EXPECT_TRUE(torch::allclose(
      exact.to(torch::kFloat), timestepEmbedding(times.to(torch::kFloat), 16), 1e-4, 1e-4));
}

}  // namespace
}  // namespace lay
