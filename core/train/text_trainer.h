#pragma once

#include "core/nn/pose_vqvae.h"
#include "core/nn/text_encoder.h"
#include "core/train/trainer_support.h"

namespace lay {

struct TextTrainingOptions : TrainingOptions {
  TextEncoderConfig network;         ///< its latent's sizes are taken from the pose space
  std::filesystem::path vqvae;       ///< pose_vqvae.safetensors: the pose space, frozen
  std::filesystem::path vocabulary;  ///< CLIP's bpe_simple_vocab_16e6.txt.gz
  /// A published CLIP (see loadClipText) to read with instead of a transformer of our own: it stays
  /// as it is, and only what follows it is trained.
  std::filesystem::path clip;
  int vocabulary_captions = 20000;  ///< the encoder's tokens are those of this many captions
  float contrastive = 1.0F;         ///< weight of the contrastive term against the reconstruction
  float temperature = 0.1F;         ///< tau of eq. 3
  float silence = 0.15F;  ///< probability that nothing is said of a part: people describe one arm
};

/// The captioner's texts of bodies, the same for a seed.
/// @param silence probability that a part's text is left out.
[[nodiscard]] std::vector<PartTexts> captionsOf(const BodyModel& body,
                                                const std::vector<SmplParams>& bodies,
                                                std::uint64_t seed,
                                                float silence = 0);

/// How well words and poses find each other among `candidates`, and what a pose made of words is
/// worth.
struct TextAlignment {
  double text_to_pose[3] = {};  ///< R@1, R@5, R@10: share of texts whose pose is among the nearest
  double pose_to_text[3] = {};
  double mpjpe = 0;  ///< mm, D_p(E_t(text)) against the pose, about the root
};

/// @param texts one for each pose. @param rotations (N, 24, 3, 3).
[[nodiscard]] TextAlignment textAlignment(TextEncoder& encoder,
                                          PoseVqVae& poses,
                                          const BodyModelPtr& body,
                                          const std::vector<PartTexts>& texts,
                                          const torch::Tensor& rotations);

/// Trains E_t on captions of widened `train` poses (arXiv 2502.03836, eq. 3): symmetric InfoNCE
/// between the normalised latents of texts and poses, with the mirror image of every pose in the
/// batch as a hard negative and without negatives that look the same; plus the reconstruction of
/// the pose through the frozen decoder. Writes the average with the best retrieval on `val`;
/// resumes. @throws Error.
void trainTextEncoder(const TextTrainingOptions& options);

}  // namespace lay
