#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/linear.h>

#include "core/diffusion/denoiser_features.h"
#include "core/diffusion/text_guidance.h"
#include "core/nn/ada_layer_norm.h"
#include "core/nn/token_linear.h"

namespace lay {

/// How evidence reaches the network.
enum class DenoiserDesign {
  /// Ours: everything of denoiser_features.h in the token, and the answer is a correction of the
  /// present estimate: r_start = r_present + gate * proposal + word_gate * word step + network,
  /// where the proposal is the Gauss-Newton step of the keypoints, so that a fresh network already
  /// goes downhill.
  Corrections,
  /// The same with 26 tokens that attend to each other, one for each joint, one of the betas and
  /// one
  /// of the camera (body_tokens.h); what belongs to no token is a condition of the blocks.
  Tokens,
  /// arXiv 2502.03836 as printed: the token is r_t alone, and the gradients G_keyp (eq. 6, 78
  /// numbers) and G_text (eq. 7, 144) are conditions of the blocks beside time and box; blocks
  /// attend. The image token, out of which the paper's regressor reads x_init, is not there without
  /// an image encoder: x_init itself stands in its place. Statements are not heard.
  Paper
};

[[nodiscard]] std::string_view nameOf(DenoiserDesign design);  ///< "corrections", "tokens", "paper"
/// @throws InvalidOptions naming the known ones.
[[nodiscard]] DenoiserDesign denoiserDesignNamed(std::string_view name);

/// Sizes of the denoiser, written into its file.
struct DenoiserConfig {
  DenoiserDesign design = DenoiserDesign::Corrections;
  int width = 384;
  int hidden = 768;
  int blocks = 5;
  int condition = 192;
  int heads = 0;     ///< of the blocks' attention; 0: none (not of Tokens)
  int image = 1024;  ///< size of an image encoder's token
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

/// The conditional denoiser of arXiv 2502.03836 with one token or 26: (r_t, t, c) -> predicted
/// clean whitened residual.
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
  [[nodiscard]] bool isPaper() const { return config_.design == DenoiserDesign::Paper; }
  [[nodiscard]] bool hasTokens() const { return config_.design == DenoiserDesign::Tokens; }
  /// What modulates the blocks, (N, condition).
  torch::Tensor condition(const DenoiserInput& input, const torch::Tensor& text);
  /// What the blocks work on at first, (N, width) or (N, 26, width).
  torch::Tensor token(const DenoiserInput& input, const torch::Tensor& text);
  /// What they made of it, as a state: the network's own part of the answer, (N, 157).
  torch::Tensor correction(const torch::Tensor& h);
  /// The prediction from what they made of it.
  torch::Tensor answer(const DenoiserInput& input, const torch::Tensor& h);

  DenoiserConfig config_;
  torch::nn::Linear token_{nullptr}, time_in_{nullptr}, time_out_{nullptr}, presence_{nullptr},
      image_{nullptr}, evidence_{nullptr};
  torch::nn::ModuleList blocks_;
  torch::nn::Linear output_{nullptr};
  TokenLinear tokens_in_{nullptr}, tokens_out_{nullptr};
  torch::Tensor gate_;            // (157)
  torch::Tensor word_gate_;       // (144)
  torch::Tensor residual_sigma_;  // (157)
};
TORCH_MODULE(Denoiser);

/// @throws FileError, ModelError.
[[nodiscard]] Denoiser loadDenoiser(const std::filesystem::path& path);
/// @param metadata more of it than what the network is made of.
void saveDenoiser(const std::filesystem::path& path,
                  const Denoiser& denoiser,
                  std::map<std::string, std::string> metadata = {});

}  // namespace lay
