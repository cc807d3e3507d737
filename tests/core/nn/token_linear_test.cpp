#include "core/nn/token_linear.h"

#include <gtest/gtest.h>
#include <torch/types.h>

namespace lay {
namespace {

TEST(TokenLinear, MapsEachTokenByItsOwnMatrix) {
  torch::manual_seed(0);
  TokenLinear linear(3, 5, 2);
  const torch::NoGradGuard no_grad;
  linear->bias.normal_();
  const torch::Tensor x = torch::randn({4, 3, 5});
  const torch::Tensor y = linear->forward(x);
  ASSERT_EQ(y.sizes(), (std::vector<std::int64_t>{4, 3, 2}));
  for (int token = 0; token < 3; ++token) {
    const torch::Tensor expected =
        torch::matmul(x.select(1, token), linear->weight[token]) + linear->bias[token];
    EXPECT_TRUE(torch::allclose(y.select(1, token), expected, 1e-5, 1e-6)) << token;
  }
}

TEST(TokenLinear, GradientsReachTheTokensOwnWeightsOnly) {
  torch::manual_seed(0);
  TokenLinear linear(3, 5, 2);
  linear->forward(torch::randn({4, 3, 5})).select(1, 1).sum().backward();
  EXPECT_EQ(linear->weight.grad()[0].abs().max().item<float>(), 0);
  EXPECT_GT(linear->weight.grad()[1].abs().max().item<float>(), 0);
  EXPECT_EQ(linear->bias.grad()[2].abs().max().item<float>(), 0);
}

}  // namespace
}  // namespace lay
