#pragma once

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

namespace lay {

/// A linear map of its own for each of K tokens: (N, K, in) -> (N, K, out). What a joint needs to
/// know of its measures differs from joint to joint, while everything after it can be shared.
class TokenLinearImpl : public torch::nn::Module {
 public:
  TokenLinearImpl(int tokens, int in, int out);
  /// @param x (N, K, in). @return (N, K, out).
  torch::Tensor forward(const torch::Tensor& x);

  torch::Tensor weight;  ///< (K, in, out), uniform within 1 / sqrt(in) at first
  torch::Tensor bias;    ///< (K, 1, out), zero at first
};
TORCH_MODULE(TokenLinear);

}  // namespace lay
