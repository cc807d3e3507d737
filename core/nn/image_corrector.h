#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <torch/nn/modules/dropout.h>
#include <torch/nn/modules/linear.h>

#include "core/nn/residual_mlp.h"

namespace lay {

/// What a corrector is let see of the image feature: the twins that are blinded tell what the rest
/// is worth.
enum class ImageSight {
  All,
  Keypoints,  ///< MoveNet's own keypoints and scores, none of its maps and no token
  Nothing     ///< the body alone
};

[[nodiscard]] std::string_view nameOf(ImageSight sight);  ///< "all", "keypoints", "nothing"
/// @throws InvalidOptions naming the known ones.
[[nodiscard]] ImageSight imageSightNamed(std::string_view name);

/// Sizes of the corrector, written into its file.
struct ImageCorrectorConfig {
  int keypoint = 16;  ///< numbers that are kept of the maps at each keypoint, by one matrix for all
  int pooled = 48;    ///< numbers that are kept of the pooled map
  int width = 384;    ///< of the part that knows bodies alone
  int blocks = 2;     ///< likewise
  int hidden = 128;   ///< width of the part that is told what the picture shows
  ImageSight sight = ImageSight::All;
  bool has_movenet = true;  ///< the feature begins with MoveNet's kImageFeatureSize numbers
  int token = 0;            ///< size of a regressor's token I behind them, or alone; 0: none

  [[nodiscard]] int featureSize() const;
};

/// Corrects a first body by what MoveNet's feature maps, a regressor's token, or both tell of its
/// picture: x_init (157) and I -> x (157). The answer is the sum of two corrections: what a body
/// alone tells, which is learned from any number of bodies, and what the picture adds. The second
/// is kept narrow, and while it learns its input is noisy and some of it left out, because there
/// are more numbers in a feature than pictures to learn from. A fresh one corrects nothing.
class ImageCorrectorImpl : public torch::nn::Module {
 public:
  explicit ImageCorrectorImpl(const ImageCorrectorConfig& config);
  /// @param x (N, 157) first bodies. @param joints (N, 24, 3) m, theirs about the root, camera
  /// frame. @param image (N, featureSize()). @return (N, 157).
  torch::Tensor forward(const torch::Tensor& x,
                        const torch::Tensor& joints,
                        const torch::Tensor& image);

  [[nodiscard]] const ImageCorrectorConfig& config() const { return config_; }
  /// What is learned of pictures alone: of these there are few.
  [[nodiscard]] std::vector<torch::Tensor> pictureParameters() const;
  /// The others.
  [[nodiscard]] std::vector<torch::Tensor> bodyParameters() const;
  /// What features are whitened by, (featureSize()) each, and the unit of corrections, (157).
  void setUnits(const torch::Tensor& mean,
                const torch::Tensor& deviation,
                const torch::Tensor& sigma);

 private:
  ImageCorrectorConfig config_;
  /// The feature in its own units, as much of it as may be seen; noisy while learning.
  torch::Tensor seen(const torch::Tensor& image);

  /// What is kept of MoveNet's part of a feature.
  std::vector<torch::Tensor> keptOfMoveNet(const torch::Tensor& whole);

  torch::nn::Linear keypoint_{nullptr}, pooled_{nullptr}, token_{nullptr};
  torch::nn::Dropout dropout_{nullptr};
  ResidualMlp body_{nullptr}, picture_{nullptr};
  torch::Tensor mean_, deviation_, sigma_;
};
TORCH_MODULE(ImageCorrector);

/// @throws FileError, ModelError.
[[nodiscard]] ImageCorrector loadImageCorrector(const std::filesystem::path& path);
void saveImageCorrector(const std::filesystem::path& path, const ImageCorrector& corrector);

}  // namespace lay
