#include "core/nn/ada_layer_norm.h"

#include <cmath>

#include <torch/nn/functional/activation.h>
#include <torch/nn/functional/normalization.h>
#include <torch/nn/init.h>

namespace lay {
namespace {

/// LN(h) (1 + scale) + shift, one scale and shift for all tokens of a row.
torch::Tensor modulated(const torch::Tensor& h,
                        const torch::Tensor& e,
                        torch::nn::Linear& modulation) {
  namespace F = torch::nn::functional;
  torch::Tensor change = modulation->forward(torch::silu(e));
  if (h.dim() == 3) change = change.unsqueeze(1);
  const auto parts = change.chunk(2, -1);
  const torch::Tensor normal = F::layer_norm(h, F::LayerNormFuncOptions({h.size(-1)}));
  return normal * (1 + parts[1]) + parts[0];
}

void startAtZero(torch::nn::Linear& linear) {
  torch::nn::init::zeros_(linear->weight);
  torch::nn::init::zeros_(linear->bias);
}

}  // namespace

AdaLnBlockImpl::AdaLnBlockImpl(int width, int hidden, int condition, int heads)
    : width_(width), heads_(heads) {
  if (heads > 0) {
    attention_modulation_ =
        register_module("attention_modulation", torch::nn::Linear(condition, 2 * width));
    attention_in_ = register_module("attention_in", torch::nn::Linear(width, 3 * width));
    attention_out_ = register_module("attention_out", torch::nn::Linear(width, width));
    startAtZero(attention_modulation_);
    startAtZero(attention_out_);
  }
  modulation_ = register_module("modulation", torch::nn::Linear(condition, 2 * width));
  up_ = register_module("up", torch::nn::Linear(width, hidden));
  down_ = register_module("down", torch::nn::Linear(hidden, width));
  startAtZero(modulation_);
  startAtZero(down_);
}

torch::Tensor AdaLnBlockImpl::attended(const torch::Tensor& h) {
  const std::int64_t depth = width_ / heads_;
  const auto parts = attention_in_->forward(h).view({-1, 3, heads_, depth}).unbind(1);
  const torch::Tensor chosen =
      torch::sigmoid((parts[0] * parts[1]).sum(2, true) / std::sqrt(static_cast<double>(depth)));
  return attention_out_->forward((chosen * parts[2]).reshape({-1, width_}));
}

torch::Tensor AdaLnBlockImpl::attendedTogether(const torch::Tensor& h) {
  const std::int64_t depth = width_ / heads_;
  const auto parts =
      attention_in_->forward(h).view({h.size(0), h.size(1), 3, heads_, depth}).unbind(2);
  const auto by_head = [](const torch::Tensor& tokens) { return tokens.transpose(1, 2); };
  const torch::Tensor likeness =
      torch::matmul(by_head(parts[0]), by_head(parts[1]).transpose(2, 3));
  const torch::Tensor share =
      torch::softmax(likeness / std::sqrt(static_cast<double>(depth)), -1);  // (N, heads, K, K)
  const torch::Tensor seen = torch::matmul(share, by_head(parts[2])).transpose(1, 2);
  return attention_out_->forward(seen.reshape(h.sizes()));
}

torch::Tensor AdaLnBlockImpl::forward(const torch::Tensor& h, const torch::Tensor& e) {
  torch::Tensor x = h;
  if (heads_ > 0) {
    const torch::Tensor seen = modulated(x, e, attention_modulation_);
    x = x + (h.dim() == 3 ? attendedTogether(seen) : attended(seen));
  }
  return x + down_->forward(torch::gelu(up_->forward(modulated(x, e, modulation_))));
}

torch::Tensor timestepEmbedding(const torch::Tensor& timestep, int size) {
  const int half = size / 2;
  const torch::Tensor exponent = torch::arange(half, timestep.options()) / half;
  const torch::Tensor angle = timestep.unsqueeze(1) * torch::exp(-std::log(10000.0) * exponent);
  return torch::cat({torch::cos(angle), torch::sin(angle)}, 1);
}

}  // namespace lay
