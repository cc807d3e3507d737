#include "core/nn/hypothesis_scorer.h"

#include <torch/nn/functional/dropout.h>
#include <torch/nn/init.h>
#include <torch/types.h>

#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr double kFarthest = 6;  // standard deviations: what is farther is not told apart

}  // namespace

HypothesisScorerImpl::HypothesisScorerImpl(const ScorerConfig& config) : config_(config) {
  using torch::nn::Linear;
  const int width = config.width;
  mean_ = register_buffer("mean", torch::zeros({config.features()}));
  sigma_ = register_buffer("sigma", torch::ones({config.features()}));
  weights_ = register_parameter("weights", torch::full({config.terms}, 0.3));
  place_ = register_parameter("place", 0.1 * torch::randn({config.joints, width}));
  joint_ = register_module("joint", Linear(config.parts, width));
  whole_ =
      register_module("whole", Linear(torch::nn::LinearOptions(config.whole, width).bias(false)));
  for (int i = 0; i < config.blocks; ++i) {
    norms_->push_back(torch::nn::LayerNorm(torch::nn::LayerNormOptions({width})));
    up_->push_back(Linear(width, width));
    group_->push_back(Linear(torch::nn::LinearOptions(width, width).bias(false)));
    down_->push_back(Linear(width, width));
    torch::nn::init::zeros_(down_->ptr<torch::nn::LinearImpl>(i)->weight);
  }
  register_module("norms", norms_);
  register_module("up", up_);
  register_module("group", group_);
  register_module("down", down_);
  norm_ = register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width})));
  output_ = register_module("output", Linear(width, 1));
  torch::nn::init::zeros_(output_->weight);
  torch::nn::init::zeros_(output_->bias);
}

torch::Tensor HypothesisScorerImpl::forward(const torch::Tensor& features) {
  namespace F = torch::nn::functional;
  const auto thinned = [this](const torch::Tensor& x) {
    return F::dropout(x, F::DropoutFuncOptions().p(config_.dropout).training(is_training()));
  };
  const torch::Tensor weighed =
      torch::matmul(features.narrow(-1, 0, config_.terms), weights_.clamp_min(0));
  const torch::Tensor x = ((features - mean_) / sigma_).clamp(-kFarthest, kFarthest);
  const torch::Tensor joints = x.narrow(-1, config_.whole, config_.joints * config_.parts)
                                   .unflatten(-1, {config_.parts, config_.joints})
                                   .transpose(-1, -2);  // (..., G, J, P)
  const torch::Tensor whole = whole_->forward(thinned(x.narrow(-1, 0, config_.whole)));
  torch::Tensor h = torch::gelu(joint_->forward(joints) + whole.unsqueeze(-2) + place_);
  for (std::size_t i = 0; i < up_->size(); ++i) {
    const torch::Tensor each = norms_->at<torch::nn::LayerNormImpl>(i).forward(h);
    const torch::Tensor all = each.mean(-3, true);
    const torch::Tensor inner = torch::gelu(up_->at<torch::nn::LinearImpl>(i).forward(each) +
                                            group_->at<torch::nn::LinearImpl>(i).forward(all));
    h = h + down_->at<torch::nn::LinearImpl>(i).forward(thinned(inner));
  }
  const torch::Tensor added = output_->forward(norm_->forward(h)).squeeze(-1).mean(-1);
  return torch::softplus(weighed + added);
}

void prepareScorer(HypothesisScorerImpl& scorer,
                   const torch::Tensor& features,
                   const torch::Tensor& weights) {
  const torch::NoGradGuard no_grad;
  scorer.mean_.copy_(features.mean(0));
  scorer.sigma_.copy_(features.std(0, true).clamp_min(0.01));
  scorer.weights_.copy_(weights);
}

HypothesisScorer loadScorer(const std::filesystem::path& path) {
  const Weights weights = readSafetensors(path);
  ScorerConfig config;
  config.whole = requireMetadataInt(weights, "whole", 1, 4096, path);
  config.terms = requireMetadataInt(weights, "terms", 1, config.whole, path);
  config.joints = requireMetadataInt(weights, "joints", 1, 256, path);
  config.parts = requireMetadataInt(weights, "parts", 1, 256, path);
  config.width = requireMetadataInt(weights, "width", 4, 4096, path);
  config.blocks = requireMetadataInt(weights, "blocks", 1, 64, path);
  HypothesisScorer scorer(config);
  loadWeights(*scorer, weights, path);
  scorer->eval();
  return scorer;
}

void saveScorer(const std::filesystem::path& path, const HypothesisScorer& scorer) {
  const ScorerConfig& config = scorer->config();
  Weights weights = weightsOf(*scorer);
  weights.metadata["model"] = "scorer";
  weights.metadata["whole"] = std::to_string(config.whole);
  weights.metadata["terms"] = std::to_string(config.terms);
  weights.metadata["joints"] = std::to_string(config.joints);
  weights.metadata["parts"] = std::to_string(config.parts);
  weights.metadata["width"] = std::to_string(config.width);
  weights.metadata["blocks"] = std::to_string(config.blocks);
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

}  // namespace lay
