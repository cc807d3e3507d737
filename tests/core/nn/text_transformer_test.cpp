#include "core/nn/text_transformer.h"

#include <gtest/gtest.h>
#include <torch/types.h>

namespace lay {
namespace {

const TextTransformerConfig kSmall{
    .vocabulary = 20, .context = 9, .width = 16, .heads = 2, .layers = 2, .output = 6};

TEST(TextTransformer, WhatFollowsTheEndTokenDoesNotMatter) {
  torch::manual_seed(8);
  TextTransformer model(kSmall);
  const torch::Tensor tokens = torch::tensor({{1, 5, 7, 2, 0, 0}, {1, 5, 7, 2, 9, 13}});
  const torch::Tensor values = model->forward(tokens, torch::tensor({3, 3}));
  EXPECT_TRUE(torch::allclose(values[0], values[1], 0, 1e-6));
  const torch::Tensor shorter =
      model->forward(tokens.slice(0, 0, 1).slice(1, 0, 4), torch::tensor({3}));
  EXPECT_TRUE(torch::allclose(values[0], shorter[0], 0, 1e-5));
}

TEST(TextTransformer, OrderMatters) {
  torch::manual_seed(9);
  TextTransformer model(kSmall);
  const torch::Tensor values =
      model->forward(torch::tensor({{1, 5, 7, 2}, {1, 7, 5, 2}}), torch::tensor({3, 3}));
  EXPECT_GT((values[0] - values[1]).norm().item<float>(), 1e-3F);
}

TEST(TextTransformer, HasThePublishedNames) {
  TextTransformer model(kSmall);
  const auto parameters = model->named_parameters();
  for (const char* name : {"token_embedding.weight",
                           "positional_embedding",
                           "text_projection",
                           "ln_final.weight",
                           "ln_final.bias",
                           "transformer.resblocks.1.attn.in_proj_weight",
                           "transformer.resblocks.1.attn.in_proj_bias",
                           "transformer.resblocks.1.attn.out_proj.weight",
                           "transformer.resblocks.0.ln_1.weight",
                           "transformer.resblocks.0.ln_2.bias",
                           "transformer.resblocks.0.mlp.c_fc.weight",
                           "transformer.resblocks.0.mlp.c_proj.bias"}) {
    EXPECT_TRUE(parameters.contains(name)) << name;
  }
  EXPECT_EQ(parameters.size(), 2 * 12 + 5);
}

}  // namespace
}  // namespace lay
