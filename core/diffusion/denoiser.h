#pragma once

#include <filesystem>

#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/linear.h>

#include "core/diffusion/denoiser_features.h"
#include "core/diffusion/text_guidance.h"
#include "core/nn/ada_layer_norm.h"

namespace lay {

/// Sizes of the denoiser, written into its file.
struct DenoiserConfig {
  int width = 384;
  int hidden = 768;
  int blocks = 5;
  int condition = 192;
  int image = 1024;                            ///< size of an image encoder's token
  TextLoss text_loss = TextLoss::OneMinusCos;  ///< whose gradient it was trained to read
};

/// One batch of the denoiser's input. Modalities that are absent have presence 0; their tensors may
/// then be undefined.
struct DenoiserInput {
  torch::Tensor r_t;            ///< (N, 157) noised whitened residual
  torch::Tensor timestep;       ///< (N)
  torch::Tensor features;       ///< (N, kFeatureSize) of denoiserFeatures
  torch::Tensor text_gradient;  ///< (N, 144) G_text (eq. 7) as readableTextGradient gives it
  torch::Tensor image;          ///< (N, 1024)
  torch::Tensor presence;       ///< (N, 3): image, keypoints, text; 0 or 1

  /// The same on another device or in another number type.
  [[nodiscard]] DenoiserInput to(const torch::TensorOptions& options) const;
};

/// The conditional denoiser of arXiv 2502.03836 in its one-token form: (r_t, t, c) -> predicted
/// clean whitened residual. It predicts a correction of the present estimate: r_start = r_present +
/// gate * proposal + word_gate * word step + network, where the proposal is the Gauss-Newton step
/// of the keypoints (see denoiser_features.h), so that a fresh network already goes downhill.
class DenoiserImpl : public torch::nn::Module {
 public:
  explicit DenoiserImpl(const DenoiserConfig& config);
  /// @return (N, 157) predicted clean whitened residual.
  torch::Tensor forward(const DenoiserInput& input);

  [[nodiscard]] const DenoiserConfig& config() const { return config_; }
  /// Standard deviation of (truth - initial) per dimension, (157): the unit of the residual.
  [[nodiscard]] const torch::Tensor& residualSigma() const { return residual_sigma_; }
  void setResidualSigma(const torch::Tensor& sigma);

 private:
  DenoiserConfig config_;
  torch::nn::Linear token_{nullptr}, time_in_{nullptr}, time_out_{nullptr}, presence_{nullptr},
      image_{nullptr};
  torch::nn::ModuleList blocks_;
  torch::nn::Linear output_{nullptr};
  torch::Tensor gate_;            // (157)
  torch::Tensor word_gate_;       // (144)
  torch::Tensor residual_sigma_;  // (157)
};
TORCH_MODULE(Denoiser);

/// @throws FileError, ModelError.
[[nodiscard]] Denoiser loadDenoiser(const std::filesystem::path& path);
void saveDenoiser(const std::filesystem::path& path, const Denoiser& denoiser);

}  // namespace lay
