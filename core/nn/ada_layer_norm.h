#pragma once

#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>

namespace lay {

/// A feed-forward block under adaptive layer normalisation (Peebles and Xie 2023, after arXiv
/// 2502.03836's figure 7): h + W2 GELU(W1 (LN(h) (1 + scale) + shift)), with (shift, scale) =
/// Linear(SiLU(e)). That Linear and W2 start at zero, so a fresh block is the identity.
///
/// One person in one image is one token, over which self-attention would be a linear map; it is
/// therefore left out.
class AdaLnBlockImpl : public torch::nn::Module {
 public:
  AdaLnBlockImpl(int width, int hidden, int condition);
  /// @param h (N, width). @param e (N, condition). @return (N, width).
  torch::Tensor forward(const torch::Tensor& h, const torch::Tensor& e);

 private:
  int width_;
  torch::nn::Linear modulation_{nullptr};
  torch::nn::Linear up_{nullptr};
  torch::nn::Linear down_{nullptr};
};
TORCH_MODULE(AdaLnBlock);

/// Sinusoids of a time (N), not a whole-number type, in (N, size) on its device, geometric
/// frequencies from 1 to 1/10000 (Vaswani et al. 2017).
[[nodiscard]] torch::Tensor timestepEmbedding(const torch::Tensor& timestep, int size);

}  // namespace lay
