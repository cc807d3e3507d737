#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/embedding.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>

namespace lay {

/// Sizes of a text transformer; the defaults are those of CLIP ViT-B/32's.
struct TextTransformerConfig {
  int vocabulary = 49408;
  int context = 77;
  int width = 512;
  int heads = 8;
  int layers = 12;
  int output = 512;
};

/// One pre-norm layer of CLIP's transformer: causal self-attention and a feed-forward part with x *
/// sigmoid(1.702 x).
class TextLayerImpl : public torch::nn::Module {
 public:
  TextLayerImpl(int width, int heads);
  /// @param x (N, T, width). @param mask (T, T) added to the attention's logits.
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& mask);

 private:
  int heads_;
  torch::Tensor in_weight_, in_bias_;  // (3 width, width), (3 width): query, key, value
  torch::nn::Linear out_{nullptr}, up_{nullptr}, down_{nullptr};
  torch::nn::LayerNorm norm1_{nullptr}, norm2_{nullptr};
};
TORCH_MODULE(TextLayer);

/// CLIP's text model (Radford et al. 2021), with the names of its published weights
/// ("transformer.resblocks.0.attn.in_proj_weight"). The value of a text is the last layer's output
/// at its end token, projected.
class TextTransformerImpl : public torch::nn::Module {
 public:
  explicit TextTransformerImpl(const TextTransformerConfig& config);
  /// @param tokens (N, T) long, T at most `context`; what follows the end token does not matter.
  /// @param ends (N) long, where each row's end token stands. @return (N, output), not normalised.
  torch::Tensor forward(const torch::Tensor& tokens, const torch::Tensor& ends);

  [[nodiscard]] const TextTransformerConfig& config() const { return config_; }

 private:
  TextTransformerConfig config_;
  torch::nn::Embedding token_embedding_{nullptr};
  torch::Tensor positional_embedding_;  // (context, width)
  torch::nn::ModuleList layers_;
  torch::nn::LayerNorm norm_{nullptr};
  torch::Tensor projection_;  // (width, output)
};
TORCH_MODULE(TextTransformer);

}  // namespace lay
