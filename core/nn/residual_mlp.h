#pragma once

#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>

namespace lay {

/// Linear to `width`, `blocks` residual layers h + W2 GELU(W1 LN(h)), layer norm, Linear to the
/// output. W2 starts at zero, so a fresh block is the identity.
class ResidualMlpImpl : public torch::nn::Module {
 public:
  ResidualMlpImpl(int input, int width, int blocks, int output);
  /// @param x (N, input). @return (N, output).
  torch::Tensor forward(const torch::Tensor& x);

 private:
  torch::nn::Linear input_{nullptr};
  torch::nn::ModuleList norms_, up_, down_;
  torch::nn::LayerNorm norm_{nullptr};
  torch::nn::Linear output_{nullptr};
};
TORCH_MODULE(ResidualMlp);

}  // namespace lay
