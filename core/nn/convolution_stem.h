#pragma once

#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/normalization.h>

namespace lay {

/// Halves a picture: a convolution of stride 2, and a residual pair of convolutions after it where
/// there is something to look closer at.
class StemStageImpl : public torch::nn::Module {
 public:
  StemStageImpl(int in, int out, bool looks_closer);
  /// @param x (N, in, H, W). @return (N, out, H/2, W/2).
  torch::Tensor forward(const torch::Tensor& x);

 private:
  torch::nn::Conv2d down_{nullptr}, first_{nullptr}, second_{nullptr};
  torch::nn::GroupNorm down_norm_{nullptr}, first_norm_{nullptr};
};
TORCH_MODULE(StemStage);

/// The width is a multiple of it: the first stage has an eighth of the channels, in four groups.
inline constexpr int kStemWidthUnit = 32;

/// Makes a vision transformer's tokens by small convolutions in place of one large one of 16 x 16
/// px: (N, 3, H, W) -> (N, width, H/16, W/16). A transformer that begins with nothing learns in a
/// fraction of the steps behind it (Xiao et al. 2021, "Early convolutions help transformers see
/// better").
class ConvolutionStemImpl : public torch::nn::Module {
 public:
  /// @param width a multiple of kStemWidthUnit.
  explicit ConvolutionStemImpl(int width);
  torch::Tensor forward(const torch::Tensor& image);

 private:
  torch::nn::ModuleList stages_;
};
TORCH_MODULE(ConvolutionStem);

}  // namespace lay
