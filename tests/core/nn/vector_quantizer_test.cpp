#include "core/nn/vector_quantizer.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(VectorQuantizer, TakesTheNearestEntryAndPassesTheGradientThrough) {
  VectorQuantizer quantizer(3, 2);
  {
    const torch::NoGradGuard no_grad;
    quantizer->named_buffers()["codebook"].copy_(
        torch::tensor({{0.0F, 0.0F}, {10.0F, 0.0F}, {0.0F, 10.0F}}));
  }
  torch::Tensor z = torch::tensor({{{9.0F, 1.0F}, {1.0F, 7.0F}}}).requires_grad_();
  const auto output = quantizer->forward(z);
  EXPECT_EQ(output.indices[0][0].item<int>(), 1);
  EXPECT_EQ(output.indices[0][1].item<int>(), 2);
  EXPECT_TRUE(
      torch::allclose(output.quantized.detach(), torch::tensor({{{10.0F, 0.0F}, {0.0F, 10.0F}}})));
  EXPECT_TRUE(torch::allclose(output.quantized.detach(), quantizer->entries(output.indices)));
  // ((1 + 1) + (1 + 9)) / 4
  EXPECT_FLOAT_EQ(output.commitment.item<float>(), 3.0F);
  output.quantized.sum().backward();
  EXPECT_TRUE(torch::allclose(z.grad(), torch::ones_like(z)));
}

TEST(VectorQuantizer, EntriesFindTheClusters) {
  torch::manual_seed(4);
  VectorQuantizer quantizer(12, 2);
  const torch::Tensor centers =
      torch::tensor({{5.0F, 5.0F}, {-5.0F, 5.0F}, {5.0F, -5.0F}, {-5.0F, -5.0F}});
  for (int step = 0; step < 600; ++step) {
    const torch::Tensor z = centers.index_select(0, torch::randint(4, {64}, torch::kLong)) +
                            0.1 * torch::randn({64, 2});
    quantizer->learn(z, quantizer->forward(z).indices);
  }
  // Every centre has an entry of its own, though the first entries were drawn by chance.
  const auto output = quantizer->forward(centers);
  EXPECT_LT(output.commitment.item<float>(), 0.01F);
  EXPECT_NEAR(codebookPerplexity(output.indices, 12), 4, 1e-6);
}

TEST(VectorQuantizer, ATrainingThatGoesOnKeepsItsEntries) {
  torch::manual_seed(5);
  VectorQuantizer quantizer(2, 2);
  const torch::Tensor entries = torch::tensor({{5.0F, 5.0F}, {-5.0F, -5.0F}});
  {
    const torch::NoGradGuard no_grad;
    quantizer->named_buffers()["codebook"].copy_(entries);
  }
  const torch::Tensor z =
      torch::tensor({{6.0F, 5.0F}, {-5.0F, -5.0F}, {5.0F, 5.0F}, {-5.0F, -6.0F}});
  quantizer->learn(z, quantizer->forward(z).indices);
  EXPECT_LT((quantizer->named_buffers()["codebook"] - entries).abs().max().item<float>(), 0.1F);
}

TEST(VectorQuantizer, PerplexityCountsCodesInUse) {
  EXPECT_NEAR(codebookPerplexity(torch::tensor({3, 3, 3, 3}), 8), 1, 1e-9);
  EXPECT_NEAR(codebookPerplexity(torch::tensor({0, 1, 2, 3}), 8), 4, 1e-9);
}

}  // namespace
}  // namespace lay
