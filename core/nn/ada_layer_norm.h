#pragma once

#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>

namespace lay {

/// A block under adaptive layer normalisation (Peebles and Xie 2023, after arXiv 2502.03836's
/// figure 7): h + W2 GELU(W1 (LN(h) (1 + scale) + shift)), with (shift, scale) = Linear(SiLU(e)).
/// That Linear and W2 start at zero, so a fresh block is the identity.
///
/// One person in one image is one token. Self-attention over it has nothing to choose from unless,
/// as in the paper's ancestor, an added zero key competes: each head then passes sigmoid(q.k /
/// sqrt(d)) of its value. With `heads` > 0 that sublayer comes first, under a modulation of its
/// own; 0 leaves it out. Several tokens attend to each other as usual.
class AdaLnBlockImpl : public torch::nn::Module {
 public:
  /// @param heads must divide width.
  AdaLnBlockImpl(int width, int hidden, int condition, int heads = 0);
  /// @param h (N, width), or (N, K, width) for K tokens. @param e (N, condition), the same for all
  /// tokens. @return as h.
  torch::Tensor forward(const torch::Tensor& h, const torch::Tensor& e);

 private:
  torch::Tensor attended(const torch::Tensor& h);
  /// Of several tokens to each other. @param h (N, K, width).
  torch::Tensor attendedTogether(const torch::Tensor& h);

  int width_;
  int heads_;
  torch::nn::Linear attention_modulation_{nullptr}, attention_in_{nullptr}, attention_out_{nullptr};
  torch::nn::Linear modulation_{nullptr};
  torch::nn::Linear up_{nullptr};
  torch::nn::Linear down_{nullptr};
};
TORCH_MODULE(AdaLnBlock);

/// Sinusoids of a time (N), not a whole-number type, in (N, size) on its device, geometric
/// frequencies from 1 to 1/10000 (Vaswani et al. 2017).
[[nodiscard]] torch::Tensor timestepEmbedding(const torch::Tensor& timestep, int size);

}  // namespace lay
