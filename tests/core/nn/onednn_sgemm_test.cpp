#include <gtest/gtest.h>
#include <torch/types.h>

namespace lay {
namespace {

TEST(OnednnSgemm, ProductsAgreeWithDoublePrecision) {
  torch::manual_seed(0);
  for (const bool transpose_a : {false, true}) {
    for (const bool transpose_b : {false, true}) {
      const torch::Tensor a = transpose_a ? torch::randn({33, 17}).t() : torch::randn({17, 33});
      const torch::Tensor b = transpose_b ? torch::randn({9, 33}).t() : torch::randn({33, 9});
      const torch::Tensor exact = torch::matmul(a.to(torch::kDouble), b.to(torch::kDouble));
      EXPECT_LT((torch::matmul(a, b).to(torch::kDouble) - exact).abs().max().item<double>(), 1e-4);
    }
  }
}

}  // namespace
}  // namespace lay
