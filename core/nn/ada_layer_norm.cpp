#include "core/nn/ada_layer_norm.h"

#include <cmath>

#include <torch/nn/functional/activation.h>
#include <torch/nn/functional/normalization.h>
#include <torch/nn/init.h>

namespace lay {

AdaLnBlockImpl::AdaLnBlockImpl(int width, int hidden, int condition) : width_(width) {
  modulation_ = register_module("modulation", torch::nn::Linear(condition, 2 * width));
  up_ = register_module("up", torch::nn::Linear(width, hidden));
  down_ = register_module("down", torch::nn::Linear(hidden, width));
  for (auto& linear : {modulation_, down_}) {
    torch::nn::init::zeros_(linear->weight);
    torch::nn::init::zeros_(linear->bias);
  }
}

torch::Tensor AdaLnBlockImpl::forward(const torch::Tensor& h, const torch::Tensor& e) {
  namespace F = torch::nn::functional;
  const auto parts = modulation_->forward(torch::silu(e)).chunk(2, 1);
  const torch::Tensor normal = F::layer_norm(h, F::LayerNormFuncOptions({width_}));
  const torch::Tensor modulated = normal * (1 + parts[1]) + parts[0];
  return h + down_->forward(torch::gelu(up_->forward(modulated)));
}

torch::Tensor timestepEmbedding(const torch::Tensor& timestep, int size) {
  const int half = size / 2;
  const torch::Tensor exponent = torch::arange(half, timestep.options()) / half;
  const torch::Tensor angle = timestep.unsqueeze(1) * torch::exp(-std::log(10000.0) * exponent);
  return torch::cat({torch::cos(angle), torch::sin(angle)}, 1);
}

}  // namespace lay
