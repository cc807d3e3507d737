#include "core/nn/ada_layer_norm.h"

#include <cmath>

#include <gtest/gtest.h>
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
