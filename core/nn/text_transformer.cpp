#include "core/nn/text_transformer.h"

#include <cmath>
#include <limits>

#include <torch/nn/functional/activation.h>
#include <torch/nn/init.h>
#include <torch/types.h>

namespace lay {
namespace {

/// Where the published weights keep "a.b" a plain module of that name has to stand in between.
torch::nn::Module& namedChild(torch::nn::Module& parent, const std::string& name) {
  return *parent.register_module(name, std::make_shared<torch::nn::Module>(name));
}

torch::nn::LayerNorm layerNorm(int width) {
  return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}));
}

}  // namespace

TextLayerImpl::TextLayerImpl(int width, int heads) : heads_(heads) {
  torch::nn::Module& attention = namedChild(*this, "attn");
  in_weight_ = attention.register_parameter("in_proj_weight", torch::empty({3 * width, width}));
  in_bias_ = attention.register_parameter("in_proj_bias", torch::zeros({3 * width}));
  torch::nn::init::xavier_uniform_(in_weight_);
  out_ = attention.register_module("out_proj", torch::nn::Linear(width, width));
  norm1_ = register_module("ln_1", layerNorm(width));
  torch::nn::Module& mlp = namedChild(*this, "mlp");
  up_ = mlp.register_module("c_fc", torch::nn::Linear(width, 4 * width));
  down_ = mlp.register_module("c_proj", torch::nn::Linear(4 * width, width));
  norm2_ = register_module("ln_2", layerNorm(width));
}

torch::Tensor TextLayerImpl::forward(const torch::Tensor& x, const torch::Tensor& mask) {
  const std::int64_t count = x.size(0);
  const std::int64_t length = x.size(1);
  const std::int64_t width = x.size(2);
  const std::int64_t depth = width / heads_;
  const torch::Tensor qkv = torch::nn::functional::linear(norm1_->forward(x), in_weight_, in_bias_)
                                .view({count, length, 3, heads_, depth})
                                .permute({2, 0, 3, 1, 4});
  const torch::Tensor logits =
      torch::matmul(qkv[0], qkv[1].transpose(-2, -1)) / std::sqrt(static_cast<double>(depth)) +
      mask;
  const torch::Tensor attended = torch::matmul(torch::softmax(logits, -1), qkv[2])
                                     .transpose(1, 2)
                                     .reshape({count, length, width});
  const torch::Tensor h = x + out_->forward(attended);
  const torch::Tensor inner = up_->forward(norm2_->forward(h));
  return h + down_->forward(inner * torch::sigmoid(1.702 * inner));
}

TextTransformerImpl::TextTransformerImpl(const TextTransformerConfig& config) : config_(config) {
  token_embedding_ =
      register_module("token_embedding", torch::nn::Embedding(config.vocabulary, config.width));
  positional_embedding_ = register_parameter("positional_embedding",
                                             torch::randn({config.context, config.width}) * 0.01);
  torch::nn::init::normal_(token_embedding_->weight, 0, 0.02);
  for (int i = 0; i < config.layers; ++i) layers_->push_back(TextLayer(config.width, config.heads));
  namedChild(*this, "transformer").register_module("resblocks", layers_);
  norm_ = register_module("ln_final", layerNorm(config.width));
  projection_ = register_parameter(
      "text_projection", torch::randn({config.width, config.output}) / std::sqrt(config.width));
}

torch::Tensor TextTransformerImpl::forward(const torch::Tensor& tokens, const torch::Tensor& ends) {
  const std::int64_t length = tokens.size(1);
  torch::Tensor h = token_embedding_->forward(tokens) + positional_embedding_.slice(0, 0, length);
  const torch::Tensor mask =
      torch::full({length, length}, -std::numeric_limits<float>::infinity(), h.options()).triu(1);
  for (const auto& layer : *layers_) h = layer->as<TextLayerImpl>()->forward(h, mask);
  const torch::Tensor at_end =
      h.gather(1, ends.view({-1, 1, 1}).expand({-1, 1, config_.width})).squeeze(1);
  return torch::matmul(norm_->forward(at_end), projection_);
}

}  // namespace lay
