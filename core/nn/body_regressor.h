#pragma once

#include <filesystem>

#include "core/io/safetensors.h"
#include "core/nn/vision_transformer.h"

namespace lay {

/// Sizes of the decoder and what it reads; the defaults are HMR 2.0's.
struct BodyRegressorConfig {
  VisionTransformerConfig backbone;
  int width = 1024;  ///< of the query token, and of the image feature I
  int layers = 6;
  int heads = 8;
  int head_width = 64;
  int hidden = 1024;     ///< of the feed-forward part
  bool has_box = false;  ///< CLIFF's box (3) stands behind the token for the readouts

  /// @throws InvalidOptions naming what no network can have.
  void validate() const;
};

/// What the regressor finds in crops of people.
struct RegressedBody {
  torch::Tensor state;          ///< (N, 157): 6D pose by columns, betas, crop camera
  torch::Tensor image_feature;  ///< (N, width): the decoder's token, I of the denoiser
  torch::Tensor patches;        ///< (N, T, backbone.width): what the decoder read it from
};

/// One layer of the decoder: self-attention of the query, cross-attention to the image's tokens, a
/// feed-forward part; each normalised first and added.
class DecoderLayerImpl : public torch::nn::Module {
 public:
  DecoderLayerImpl(const BodyRegressorConfig& config);
  /// @param x (N, 1, width). @param context (N, T, backbone.width).
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& context);

 private:
  [[nodiscard]] torch::Tensor attend(const torch::Tensor& q,
                                     const torch::Tensor& k,
                                     const torch::Tensor& v) const;

  int heads_;
  torch::nn::LayerNorm self_norm_{nullptr}, cross_norm_{nullptr}, ff_norm_{nullptr};
  torch::nn::Linear self_qkv_{nullptr}, self_out_{nullptr};
  torch::nn::Linear cross_kv_{nullptr}, cross_q_{nullptr}, cross_out_{nullptr};
  torch::nn::Linear ff_up_{nullptr}, ff_down_{nullptr};
};
TORCH_MODULE(DecoderLayer);

/// HMR 2.0's regressor (Goel et al. 2023) with CLIFF's box (Li et al. 2022), the initial predictor
/// of the paper: a vision transformer, one query token that a decoder fills from it, and linear
/// readouts added to a mean body. One class for all sizes; parameters have the public names
/// ("smpl_head.transformer.transformer.layers.0.0.fn.to_qkv.weight").
class BodyRegressorImpl : public torch::nn::Module {
 public:
  explicit BodyRegressorImpl(const BodyRegressorConfig& config);
  /// @param image (N, 3, 256, 192), see VisionTransformerImpl::forward. @param box_info (N, 3) of
  /// cliffBoxInfo; not looked at without has_box.
  RegressedBody forward(const torch::Tensor& image, const torch::Tensor& box_info);

  [[nodiscard]] const BodyRegressorConfig& config() const { return config_; }
  /// The body that readouts of nothing give. @param mean (157) state.
  void setMean(const torch::Tensor& mean);

 private:
  BodyRegressorConfig config_;
  VisionTransformer backbone_{nullptr};
  torch::nn::Linear query_{nullptr};  // of a zero: its bias
  torch::Tensor place_;               // (1, 1, width)
  torch::nn::ModuleList layers_;
  torch::nn::Linear pose_{nullptr}, shape_{nullptr}, camera_{nullptr};
  torch::Tensor mean_pose_, mean_shape_, mean_camera_;  // (1, 144), (1, 10), (1, 3)
};
TORCH_MODULE(BodyRegressor);

/// Drops what 4D-Humans' checkpoint has besides: the discriminator, SMPL's own buffers.
void keepRegressorOnly(Weights& weights);

/// A regressor from weights under the public names. Sizes are read off the tensors; whether there
/// is a box, off the readouts' width. Those of an image and the numbers of heads, which no tensor
/// tells, are the published ones unless the metadata say otherwise ("image_height", "image_width",
/// "backbone_heads", "heads").
/// @param weights nothing else, see keepRegressorOnly. @param path only for the texts of errors.
/// @throws ModelError naming what is missing, unexpected or of another shape.
[[nodiscard]] BodyRegressor bodyRegressorFrom(const Weights& weights,
                                              const std::filesystem::path& path);

/// The same from a .safetensors file, whatever it has besides.
/// @throws FileError, ModelError.
[[nodiscard]] BodyRegressor loadBodyRegressor(const std::filesystem::path& path);

/// Writes one so that loadBodyRegressor() reads it, whatever its sizes. @throws FileError.
void saveBodyRegressor(const std::filesystem::path& path, const BodyRegressor& regressor);

}  // namespace lay
