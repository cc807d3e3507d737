#pragma once

#include <memory>
#include <string_view>

#include <torch/types.h>

#include "core/diffusion/pose_codec.h"
#include "core/nn/pose_vqvae.h"

namespace lay {

/// How far a pose is from a text, from the cosine of their latents.
enum class TextLoss {
  OneMinusCos,    ///< 1 - cos: its slope is greatest at 90 degrees and right on all of 0..180
  OneMinusCosSq,  ///< (1 - cos)^2: fades near agreement
  PaperCosSq      ///< cos^2, eq. 7 of arXiv 2502.03836 as printed: grows towards agreement and is
                  ///< flat at 90 degrees, so it may be a network's input but never be descended
};

[[nodiscard]] std::string_view nameOf(TextLoss loss);
/// @throws InvalidOptions naming the known ones.
[[nodiscard]] TextLoss textLossNamed(std::string_view name);

/// Loss of cosines, any shape.
[[nodiscard]] torch::Tensor textLoss(const torch::Tensor& cosine, TextLoss loss);

/// E_t(text), L2-normalised, (L * d): where words would have the pose be.
using TextLatent = torch::Tensor;

/// Cosine of E_p(pose) and a text's latent. Differentiable.
/// @param rotations (N, 24, 3, 3). @param latents (N, L * d) normalised.
[[nodiscard]] torch::Tensor textCosine(PoseVqVae& poses,
                                       const torch::Tensor& rotations,
                                       const torch::Tensor& latents);

/// The loss of a batch and its slope, by autograd through E_p.
struct TextSlope {
  torch::Tensor loss;      ///< (N)
  torch::Tensor gradient;  ///< (N, 144) with respect to the 6D rotations: G_text (eq. 7)
};

/// @param sixd (N, 144) rotations as the state holds them. @param latents (N, L * d).
[[nodiscard]] TextSlope textSlope(PoseVqVae& poses,
                                  const torch::Tensor& sixd,
                                  const torch::Tensor& latents,
                                  TextLoss loss);

/// G_text as the denoiser reads it: of each joint its direction times its compressed length, as
/// the keypoints' gradient is given. @param gradient (N, 144).
[[nodiscard]] torch::Tensor readableTextGradient(const torch::Tensor& gradient);

}  // namespace lay
