#include "core/nn/vision_transformer.h"

#include <cmath>

#include <torch/nn/init.h>
#include <torch/types.h>

#include "core/base/error.h"

namespace lay {
namespace {

constexpr double kNormEps = 1e-6;  // of ViT's; torch's own is 1e-5

torch::nn::LayerNorm visionNorm(int width) {
  return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}).eps(kNormEps));
}

/// A module that only gives its children their public names ("attn.qkv").
std::shared_ptr<torch::nn::Module> drawer(const char* name) {
  return std::make_shared<torch::nn::Module>(name);
}

}  // namespace

VisionTransformerConfig visionTransformerConfig(std::string_view size) {
  VisionTransformerConfig config;
  const auto set = [&config](int width, int depth, int heads) {
    config.width = width;
    config.depth = depth;
    config.heads = heads;
  };
  if (size == "Ti") {
    set(192, 12, 3);
  } else if (size == "S") {
    set(384, 12, 12);
  } else if (size == "B") {
    set(768, 12, 12);
  } else if (size == "L") {
    set(1024, 24, 16);
  } else if (size == "H") {
    set(1280, 32, 16);
  } else {
    throw ModelError(
        strCat("There is no vision transformer '", size, "'; Ti, S, B, L and H are known."));
  }
  return config;
}

VisionStem visionStemNamed(std::string_view name) {
  if (name == "patches") return VisionStem::Patches;
  if (name == "convolutions") return VisionStem::Convolutions;
  throw InvalidOptions(
      strCat("A vision transformer's stem is '", name, "'; patches and convolutions are known."));
}

VisionBlockImpl::VisionBlockImpl(int width, int heads) : heads_(heads) {
  constexpr int kWider = 4;
  norm1_ = register_module("norm1", visionNorm(width));
  const auto attention = register_module("attn", drawer("attn"));
  qkv_ = attention->register_module("qkv", torch::nn::Linear(width, 3 * width));
  proj_ = attention->register_module("proj", torch::nn::Linear(width, width));
  norm2_ = register_module("norm2", visionNorm(width));
  const auto mlp = register_module("mlp", drawer("mlp"));
  fc1_ = mlp->register_module("fc1", torch::nn::Linear(width, kWider * width));
  fc2_ = mlp->register_module("fc2", torch::nn::Linear(kWider * width, width));
}

torch::Tensor VisionBlockImpl::forward(const torch::Tensor& x) {
  const std::int64_t count = x.size(0);
  const std::int64_t tokens = x.size(1);
  const std::int64_t width = x.size(2);
  const torch::Tensor roles = qkv_->forward(norm1_->forward(x))
                                  .reshape({count, tokens, 3, heads_, width / heads_})
                                  .permute({2, 0, 3, 1, 4});
  const double scale = 1 / std::sqrt(static_cast<double>(width / heads_));
  const torch::Tensor attention =
      torch::softmax(torch::matmul(roles[0] * scale, roles[1].transpose(-2, -1)), -1);
  const torch::Tensor mixed =
      torch::matmul(attention, roles[2]).transpose(1, 2).reshape({count, tokens, width});
  const torch::Tensor seen = x + proj_->forward(mixed);
  return seen + fc2_->forward(torch::gelu(fc1_->forward(norm2_->forward(seen))));
}

VisionTransformerImpl::VisionTransformerImpl(const VisionTransformerConfig& config)
    : config_(config) {
  const auto patches = register_module("patch_embed", drawer("patch_embed"));
  if (config.stem == VisionStem::Convolutions) {
    stem_ = patches->register_module("stem", ConvolutionStem(config.width));
  } else {
    proj_ = patches->register_module(
        "proj",
        torch::nn::Conv2d(torch::nn::Conv2dOptions(3, config.width, kPatchSize)
                              .stride(kPatchSize)
                              .padding(kPatchPadding)));
  }
  const int num_patches = config.rows() * config.columns();
  pos_embed_ = register_parameter("pos_embed", torch::zeros({1, num_patches + 1, config.width}));
  torch::nn::init::normal_(pos_embed_, 0, 0.02);
  for (int i = 0; i < config.depth; ++i) {
    blocks_->push_back(VisionBlock(config.width, config.heads));
  }
  register_module("blocks", blocks_);
  last_norm_ = register_module("last_norm", visionNorm(config.width));
}

torch::Tensor VisionTransformerImpl::forward(const torch::Tensor& image) {
  const torch::Tensor tokens = stem_.is_empty() ? proj_->forward(image) : stem_->forward(image);
  torch::Tensor x = tokens.flatten(2).transpose(1, 2);
  x = x + pos_embed_.slice(1, 1) + pos_embed_.slice(1, 0, 1);
  for (std::size_t i = 0; i < blocks_->size(); ++i) x = blocks_->at<VisionBlockImpl>(i).forward(x);
  return last_norm_->forward(x);
}

}  // namespace lay
