#pragma once

#include <filesystem>
#include <vector>

#include "core/nn/residual_mlp.h"
#include "core/nn/vector_quantizer.h"

namespace lay {

/// Sizes of the pose VQ-VAE, written into its file.
struct PoseVqVaeConfig {
  int width = 384;
  int blocks = 3;
  int tokens = 16;  ///< L
  int size = 32;    ///< d, of a token
  int codes = 1024;
};

/// The discrete pose space of arXiv 2502.03836, eq. 2: encoder E_p, codebook, decoder D_p. Poses
/// are seen without their heading (see heading.h). The latent is small (16 tokens of 32) because a
/// text encoder has to produce it, too.
class PoseVqVaeImpl : public torch::nn::Module {
 public:
  explicit PoseVqVaeImpl(const PoseVqVaeConfig& config);

  /// E_p before quantisation, differentiable. @param rotations (N, 24, 3, 3) as withoutHeading
  /// takes them. @return (N, L, d).
  torch::Tensor encode(const torch::Tensor& rotations);
  /// D_p. @param z (N, L, d). @return (N, 24, 3, 3) rotations, the root without heading.
  torch::Tensor decode(const torch::Tensor& z);
  [[nodiscard]] VectorQuantizer& quantizer() { return quantizer_; }
  /// Of E_p alone.
  [[nodiscard]] std::vector<torch::Tensor> encoderParameters() const {
    return encoder_->parameters();
  }

  [[nodiscard]] const PoseVqVaeConfig& config() const { return config_; }

 private:
  PoseVqVaeConfig config_;
  ResidualMlp encoder_{nullptr};
  VectorQuantizer quantizer_{nullptr};
  ResidualMlp decoder_{nullptr};
};
TORCH_MODULE(PoseVqVae);

/// Latents (N, L, d) as directions (N, L * d), each of length 1: what poses and texts are compared
/// by.
[[nodiscard]] torch::Tensor unitLatents(const torch::Tensor& z);

/// @throws FileError, ModelError.
[[nodiscard]] PoseVqVae loadPoseVqVae(const std::filesystem::path& path);
void savePoseVqVae(const std::filesystem::path& path, const PoseVqVae& model);

}  // namespace lay
