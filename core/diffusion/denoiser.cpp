#include "core/diffusion/denoiser.h"

#include <torch/nn/functional/normalization.h>
#include <torch/nn/functional/padding.h>
#include <torch/nn/init.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/diffusion/body_tokens.h"
#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kTimeEmbedding = 64;
constexpr int kTokenSize = kStateSize + kFeatureSize + kPoseSize;

constexpr int kBoxInfo = 3;
constexpr int kPaperEvidence = kStateSize + kKeypointGradientSize + kPoseSize + kBoxInfo;

torch::Tensor part(const torch::Tensor& features, int offset, int size) {
  return features.slice(1, offset, offset + size);
}

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

std::string_view nameOf(DenoiserDesign design) {
  switch (design) {
    case DenoiserDesign::Tokens:
      return "tokens";
    case DenoiserDesign::Paper:
      return "paper";
    case DenoiserDesign::Corrections:
      break;
  }
  return "corrections";
}

DenoiserDesign denoiserDesignNamed(std::string_view name) {
  for (const DenoiserDesign design :
       {DenoiserDesign::Corrections, DenoiserDesign::Tokens, DenoiserDesign::Paper}) {
    if (nameOf(design) == name) return design;
  }
  throw InvalidOptions(strCat(
      "Unknown design of the denoiser '", name, "'; known are corrections, tokens and paper."));
}

DenoiserImpl::DenoiserImpl(const DenoiserConfig& config) : config_(config) {
  if (hasTokens()) {
    tokens_in_ =
        register_module("token", TokenLinear(kBodyTokenCount, kBodyTokenSize, config.width));
    tokens_out_ =
        register_module("output", TokenLinear(kBodyTokenCount, config.width, kBodyAnswerSize));
    torch::nn::init::zeros_(tokens_out_->weight);
  } else {
    token_ = register_module("token",
                             torch::nn::Linear(isPaper() ? kStateSize : kTokenSize, config.width));
    const int seen_at_the_end = isPaper() ? config.width + kBoxInfo : config.width;
    output_ = register_module("output", torch::nn::Linear(seen_at_the_end, kStateSize));
    torch::nn::init::zeros_(output_->weight);
    torch::nn::init::zeros_(output_->bias);
  }
  time_in_ = register_module("time_in", torch::nn::Linear(kTimeEmbedding, config.condition));
  time_out_ = register_module("time_out", torch::nn::Linear(config.condition, config.condition));
  presence_ = register_module("presence", torch::nn::Linear(3, config.condition));
  image_ = register_module("image", torch::nn::Linear(config.image, config.condition));
  for (int i = 0; i < config.blocks; ++i) {
    blocks_->push_back(AdaLnBlock(config.width, config.hidden, config.condition, config.heads));
  }
  register_module("blocks", blocks_);
  if (config.design != DenoiserDesign::Corrections) {
    const int size = isPaper() ? kPaperEvidence : kBodyContextSize;
    evidence_ = register_module("evidence", torch::nn::Linear(size, config.condition));
  }
  if (!isPaper()) {
    gate_ = register_parameter("gate", torch::full({kStateSize}, 0.5F));
    word_gate_ = register_parameter("word_gate", torch::full({kPoseSize}, 0.25F));
  }
  residual_sigma_ = register_buffer("residual_sigma", torch::ones({kStateSize}));
}

torch::Tensor DenoiserImpl::condition(const DenoiserInput& input, const torch::Tensor& text) {
  torch::Tensor e = time_out_->forward(
      torch::silu(time_in_->forward(timestepEmbedding(input.timestep, kTimeEmbedding))));
  e = e + presence_->forward(input.presence);
  if (input.image.defined()) {
    e = e + input.presence.slice(1, 0, 1) * image_->forward(input.image);
  }
  if (hasTokens()) return e + evidence_->forward(bodyContext(input.features));
  if (!isPaper()) return e;
  const torch::Tensor x_init = part(input.features, 0, kStateSize) -
                               residual_sigma_ * part(input.features, kPresentOffset, kStateSize);
  const torch::Tensor keypoints =
      part(input.features, kKeypointGradientOffset, kKeypointGradientSize);
  const torch::Tensor box = part(input.features, kBoxOffset, kBoxInfo);
  return e + evidence_->forward(torch::cat({x_init, keypoints, text, box}, 1));
}

torch::Tensor DenoiserImpl::token(const DenoiserInput& input, const torch::Tensor& text) {
  if (hasTokens()) return tokens_in_->forward(bodyTokens(input.r_t, input.features, text));
  return token_->forward(isPaper() ? input.r_t : torch::cat({input.r_t, input.features, text}, 1));
}

torch::Tensor DenoiserImpl::correction(const torch::Tensor& h) {
  namespace F = torch::nn::functional;
  const torch::Tensor normal = F::layer_norm(h, F::LayerNormFuncOptions({h.size(-1)}));
  return hasTokens() ? stateOfTokens(tokens_out_->forward(normal)) : output_->forward(normal);
}

torch::Tensor DenoiserImpl::answer(const DenoiserInput& input, const torch::Tensor& h) {
  namespace F = torch::nn::functional;
  if (isPaper()) {
    return correction(torch::cat({h, part(input.features, kBoxOffset, kBoxInfo)}, 1));
  }
  const torch::Tensor said = F::pad(word_gate_ * part(input.features, kWordStepOffset, kPoseSize),
                                    F::PadFuncOptions({0, kStateSize - kPoseSize}));
  return part(input.features, kPresentOffset, kStateSize) +
         gate_ * part(input.features, kProposalOffset, kStateSize) + said + correction(h);
}

torch::Tensor DenoiserImpl::forward(const DenoiserInput& input) {
  const torch::Tensor text =
      input.text_gradient.defined()
          ? input.text_gradient * input.presence.slice(1, 2, 3)
          : torch::zeros({input.r_t.size(0), kPoseSize}, input.r_t.options());
  const torch::Tensor e = condition(input, text);
  torch::Tensor h = token(input, text);
  for (const auto& block : *blocks_) h = block->as<AdaLnBlockImpl>()->forward(h, e);
  return answer(input, h);
}

void DenoiserImpl::setResidualSigma(const torch::Tensor& sigma) {
  const torch::NoGradGuard no_grad;
  residual_sigma_.copy_(sigma);
}

Denoiser loadDenoiser(const std::filesystem::path& path) {
  Weights weights = readSafetensors(path);
  DenoiserConfig config;
  const auto design = weights.metadata.find("design");
  if (design != weights.metadata.end()) config.design = denoiserDesignNamed(design->second);
  if (config.design == DenoiserDesign::Corrections) widenToken(weights);
  config.width = requireMetadataInt(weights, "width", 8, 4096, path);
  config.hidden = requireMetadataInt(weights, "hidden", 8, 16384, path);
  config.blocks = requireMetadataInt(weights, "blocks", 1, 64, path);
  config.condition = requireMetadataInt(weights, "condition", 8, 4096, path);
  config.image = requireMetadataInt(weights, "image", 8, 16384, path);
  if (weights.metadata.contains("heads")) {
    config.heads = requireMetadataInt(weights, "heads", 0, 64, path);
  }
  if (config.heads > 0 && config.width % config.heads != 0) {
    throw ModelError(strCat(path.string(),
                            ": its ",
                            config.heads,
                            " heads do not divide its width, ",
                            config.width,
                            ". The file is damaged; install it again."));
  }
  const auto text_loss = weights.metadata.find("text_loss");
  if (text_loss != weights.metadata.end()) config.text_loss = textLossNamed(text_loss->second);
  Denoiser denoiser(config);
  loadWeights(*denoiser, weights, path);
  denoiser->eval();
  return denoiser;
}

void saveDenoiser(const std::filesystem::path& path,
                  const Denoiser& denoiser,
                  std::map<std::string, std::string> metadata) {
  const DenoiserConfig& config = denoiser->config();
  Weights weights = weightsOf(*denoiser);
  weights.metadata = std::move(metadata);
  weights.metadata["model"] = "denoiser";
  weights.metadata["design"] = nameOf(config.design);
  weights.metadata["heads"] = std::to_string(config.heads);
  weights.metadata["width"] = std::to_string(config.width);
  weights.metadata["hidden"] = std::to_string(config.hidden);
  weights.metadata["blocks"] = std::to_string(config.blocks);
  weights.metadata["condition"] = std::to_string(config.condition);
  weights.metadata["image"] = std::to_string(config.image);
  weights.metadata["text_loss"] = nameOf(config.text_loss);
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

}  // namespace lay
