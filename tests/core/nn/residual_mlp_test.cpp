#include "core/nn/residual_mlp.h"

#include <gtest/gtest.h>
#include <torch/types.h>

namespace lay {
namespace {

TEST(ResidualMlp, FreshBlocksAreTheIdentity) {
  torch::manual_seed(3);
  ResidualMlp deep(5, 16, 4, 7);
  torch::manual_seed(3);
  ResidualMlp shallow(5, 16, 4, 7);
  const torch::NoGradGuard no_grad;
  // Whatever the first half of a block does, its second half starts at zero, bias excepted.
  for (auto& parameter : deep->named_parameters()) {
    if (parameter.key().find("up.") != std::string::npos) parameter.value().mul_(3);
  }
  const torch::Tensor x = torch::randn({2, 5});
  EXPECT_EQ(deep->forward(x).sizes(), (std::vector<std::int64_t>{2, 7}));
  EXPECT_TRUE(torch::allclose(deep->forward(x), shallow->forward(x)));
}

}  // namespace
}  // namespace lay
