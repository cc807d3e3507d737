#include "core/diffusion/denoiser.h"

#include <torch/nn/functional/normalization.h>
#include <torch/nn/functional/padding.h>
#include <torch/nn/init.h>
#include <torch/types.h>

#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kTimeEmbedding = 64;
constexpr int kTokenSize = kStateSize + kFeatureSize + kPoseSize;

constexpr int kWordless = kWordStepOffset;  // features before those of the words

/// A network that was trained before words has no columns for them (or, for a while, had 72
/// others): it ignores them.
void widenToken(Weights& weights) {
  const auto found = weights.tensors.find("token.weight");
  if (found == weights.tensors.end() || found->second.shape.size() != 2) return;
  WeightTensor& token = found->second;
  const std::int64_t words = token.shape[1] - kStateSize - kWordless - kPoseSize;
  if (words != 0 && words != 3 * kSmplJointCount) return;
  WeightTensor wide{{token.shape[0], kTokenSize}, {}};
  wide.values.assign(static_cast<std::size_t>(token.shape[0]) * kTokenSize, 0.0F);
  for (std::int64_t row = 0; row < token.shape[0]; ++row) {
    const auto* const from = token.values.data() + row * token.shape[1];
    auto* const to = wide.values.data() + row * kTokenSize;
    std::copy_n(from, kStateSize + kWordless, to);
    std::copy_n(from + token.shape[1] - kPoseSize, kPoseSize, to + kTokenSize - kPoseSize);
  }
  token = std::move(wide);
  weights.tensors["word_gate"] = {{kPoseSize}, std::vector<float>(kPoseSize, 0.0F)};
}

}  // namespace

DenoiserInput DenoiserInput::to(const torch::TensorOptions& options) const {
  const auto moved = [&](const torch::Tensor& tensor) {
    return tensor.defined() ? tensor.to(options) : tensor;
  };
  return {moved(r_t),
          moved(timestep),
          moved(features),
          moved(text_gradient),
          moved(image),
          moved(presence)};
}

DenoiserImpl::DenoiserImpl(const DenoiserConfig& config) : config_(config) {
  token_ = register_module("token", torch::nn::Linear(kTokenSize, config.width));
  time_in_ = register_module("time_in", torch::nn::Linear(kTimeEmbedding, config.condition));
  time_out_ = register_module("time_out", torch::nn::Linear(config.condition, config.condition));
  presence_ = register_module("presence", torch::nn::Linear(3, config.condition));
  image_ = register_module("image", torch::nn::Linear(config.image, config.condition));
  for (int i = 0; i < config.blocks; ++i) {
    blocks_->push_back(AdaLnBlock(config.width, config.hidden, config.condition));
  }
  register_module("blocks", blocks_);
  output_ = register_module("output", torch::nn::Linear(config.width, kStateSize));
  torch::nn::init::zeros_(output_->weight);
  torch::nn::init::zeros_(output_->bias);
  gate_ = register_parameter("gate", torch::full({kStateSize}, 0.5F));
  word_gate_ = register_parameter("word_gate", torch::full({kPoseSize}, 0.25F));
  residual_sigma_ = register_buffer("residual_sigma", torch::ones({kStateSize}));
}

torch::Tensor DenoiserImpl::forward(const DenoiserInput& input) {
  namespace F = torch::nn::functional;
  const torch::Tensor has_image = input.presence.slice(1, 0, 1);
  const torch::Tensor has_text = input.presence.slice(1, 2, 3);
  const torch::Tensor text =
      input.text_gradient.defined()
          ? input.text_gradient * has_text
          : torch::zeros({input.r_t.size(0), kPoseSize}, input.r_t.options());
  torch::Tensor h = token_->forward(torch::cat({input.r_t, input.features, text}, 1));
  torch::Tensor e = time_out_->forward(
      torch::silu(time_in_->forward(timestepEmbedding(input.timestep, kTimeEmbedding))));
  e = e + presence_->forward(input.presence);
  if (input.image.defined()) e = e + has_image * image_->forward(input.image);
  for (const auto& block : *blocks_) h = block->as<AdaLnBlockImpl>()->forward(h, e);
  h = F::layer_norm(h, F::LayerNormFuncOptions({config_.width}));
  const torch::Tensor present = input.features.slice(1, kStateSize, 2 * kStateSize);
  const torch::Tensor proposal =
      input.features.slice(1, kProposalOffset, kProposalOffset + kStateSize);
  const torch::Tensor word_step =
      input.features.slice(1, kWordStepOffset, kWordStepOffset + kPoseSize);
  const torch::Tensor said = torch::nn::functional::pad(
      word_gate_ * word_step, torch::nn::functional::PadFuncOptions({0, kStateSize - kPoseSize}));
  return present + gate_ * proposal + said + output_->forward(h);
}

void DenoiserImpl::setResidualSigma(const torch::Tensor& sigma) {
  const torch::NoGradGuard no_grad;
  residual_sigma_.copy_(sigma);
}

Denoiser loadDenoiser(const std::filesystem::path& path) {
  Weights weights = readSafetensors(path);
  widenToken(weights);
  DenoiserConfig config;
  config.width = requireMetadataInt(weights, "width", 8, 4096, path);
  config.hidden = requireMetadataInt(weights, "hidden", 8, 16384, path);
  config.blocks = requireMetadataInt(weights, "blocks", 1, 64, path);
  config.condition = requireMetadataInt(weights, "condition", 8, 4096, path);
  config.image = requireMetadataInt(weights, "image", 8, 16384, path);
  const auto text_loss = weights.metadata.find("text_loss");
  if (text_loss != weights.metadata.end()) config.text_loss = textLossNamed(text_loss->second);
  Denoiser denoiser(config);
  loadWeights(*denoiser, weights, path);
  denoiser->eval();
  return denoiser;
}

void saveDenoiser(const std::filesystem::path& path, const Denoiser& denoiser) {
  const DenoiserConfig& config = denoiser->config();
  Weights weights = weightsOf(*denoiser);
  weights.metadata["model"] = "denoiser";
  weights.metadata["width"] = std::to_string(config.width);
  weights.metadata["hidden"] = std::to_string(config.hidden);
  weights.metadata["blocks"] = std::to_string(config.blocks);
  weights.metadata["condition"] = std::to_string(config.condition);
  weights.metadata["image"] = std::to_string(config.image);
  weights.metadata["text_loss"] = nameOf(config.text_loss);
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

}  // namespace lay
