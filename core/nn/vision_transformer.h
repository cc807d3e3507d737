#pragma once

#include <string_view>

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>

#include "core/nn/convolution_stem.h"

namespace lay {

inline constexpr int kPatchSize = 16;    ///< px, of the squares that become tokens
inline constexpr int kPatchPadding = 2;  ///< px, before the first of them

/// What makes tokens of a picture.
enum class VisionStem {
  Patches,       ///< one convolution of a patch's size, as published
  Convolutions,  ///< ConvolutionStem
};

/// "patches", "convolutions". @throws InvalidOptions naming the known ones.
[[nodiscard]] VisionStem visionStemNamed(std::string_view name);

/// Sizes of a vision transformer; the defaults are ViT-H/16's as HMR 2.0 uses it.
struct VisionTransformerConfig {
  int width = 1280;  ///< of a token
  int depth = 32;    ///< blocks
  int heads = 16;
  int image_height = 256;  ///< px, a multiple of 16
  int image_width = 192;   ///< px, a multiple of 16
  VisionStem stem = VisionStem::Patches;

  [[nodiscard]] int rows() const { return image_height / kPatchSize; }
  [[nodiscard]] int columns() const { return image_width / kPatchSize; }
};

/// The published sizes: "Ti" (192 wide, 12 blocks, 3 heads), "S" (384, 12, 12), "B" (768, 12, 12),
/// "L" (1024, 24, 16), "H" (1280, 32, 16); Dosovitskiy et al. 2021 and, for S, ViTPose.
/// @throws ModelError for another name.
[[nodiscard]] VisionTransformerConfig visionTransformerConfig(std::string_view size);

/// One pre-norm block: self-attention, then a feed-forward part four times as wide with GELU.
class VisionBlockImpl : public torch::nn::Module {
 public:
  VisionBlockImpl(int width, int heads);
  /// @param x (N, T, width).
  torch::Tensor forward(const torch::Tensor& x);

 private:
  int heads_;
  torch::nn::LayerNorm norm1_{nullptr}, norm2_{nullptr};
  torch::nn::Linear qkv_{nullptr}, proj_{nullptr}, fc1_{nullptr}, fc2_{nullptr};
};
TORCH_MODULE(VisionBlock);

/// The backbone of ViTPose and HMR 2.0: patches of 16 x 16 px by a convolution that pads 2 px, a
/// learned place for each with that of the class token (which itself is gone) added to all, blocks,
/// and a normalisation. Parameters have the public names ("blocks.0.attn.qkv.weight").
class VisionTransformerImpl : public torch::nn::Module {
 public:
  explicit VisionTransformerImpl(const VisionTransformerConfig& config);
  /// @param image (N, 3, H, W), RGB, normalised by ImageNet's mean and deviation.
  /// @return (N, H/16 * W/16, width), row by row.
  torch::Tensor forward(const torch::Tensor& image);

  [[nodiscard]] const VisionTransformerConfig& config() const { return config_; }

 private:
  VisionTransformerConfig config_;
  torch::nn::Conv2d proj_{nullptr};
  ConvolutionStem stem_{nullptr};
  torch::Tensor pos_embed_;  // (1, 1 + patches, width), the class token's first
  torch::nn::ModuleList blocks_;
  torch::nn::LayerNorm last_norm_{nullptr};
};
TORCH_MODULE(VisionTransformer);

}  // namespace lay
