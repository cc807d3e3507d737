#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/linear.h>

#include "core/geometry/pinhole_camera.h"
#include "core/image/keypoints.h"

namespace lay {

/// Sizes of the lifter, written into its file.
struct LifterConfig {
  int width = 512;
  int blocks = 3;
};

/// Keypoints and box -> state x (157): residual layers on the keypoints' places in the box, their
/// confidences and CLIFF's box.
class LifterImpl : public torch::nn::Module {
 public:
  explicit LifterImpl(const LifterConfig& config);
  /// @param features (N, kInputSize) of lifterInput. @return (N, 157): 6D pose, betas, crop camera.
  torch::Tensor forward(const torch::Tensor& features);

  [[nodiscard]] const LifterConfig& config() const { return config_; }

  static constexpr int kInputSize = 3 * kKeypointCount + 3;

 private:
  LifterConfig config_;
  torch::nn::Linear input_{nullptr};
  torch::nn::ModuleList up_, down_;
  torch::nn::Linear output_{nullptr};
  torch::Tensor mean_;  // (157) mean state, so that the network learns what differs from it
  friend void setLifterMean(LifterImpl& lifter, const torch::Tensor& mean);
};
TORCH_MODULE(Lifter);

/// @param mean (157).
void setLifterMean(LifterImpl& lifter, const torch::Tensor& mean);

/// One row of the lifter's input: per keypoint (x, y) in half box sides, zero when missing, then 26
/// confidences, then the box.
[[nodiscard]] std::vector<float> lifterInput(const Keypoints2d& keypoints,
                                             const PersonBox& box,
                                             const PinholeCamera& camera);

/// @throws FileError, ModelError.
[[nodiscard]] Lifter loadLifter(const std::filesystem::path& path);
void saveLifter(const std::filesystem::path& path, const Lifter& lifter);

}  // namespace lay
