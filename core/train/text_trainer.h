#pragma once

#include "core/nn/pose_vqvae.h"
#include "core/nn/text_encoder.h"
#include "core/train/trainer_support.h"

namespace lay {

struct TextTrainingOptions : TrainingOptions {
  TextEncoderConfig network;    ///< its latent's sizes are taken from the pose space
  std::filesystem::path vqvae;  ///< pose_vqvae.safetensors: the pose space
  /// When given, E_p learns together with E_t and the pose space is written here; codebook and
  /// decoder stay as they are, and what E_p says must still decode to its pose. When not, the space
  /// is frozen.
  std::filesystem::path aligned_vqvae;
  std::filesystem::path start;       ///< when given, a text encoder to start from
  std::filesystem::path vocabulary;  ///< CLIP's bpe_simple_vocab_16e6.txt.gz
  /// A published CLIP (see loadClipText) to read with instead of a transformer of our own: it stays
  /// as it is, and only what follows it is trained.
  std::filesystem::path clip;
  int vocabulary_captions = 20000;  ///< the encoder's tokens are those of this many captions
  float contrastive = 1.0F;         ///< weight of the contrastive term against the reconstruction
  float temperature = 0.1F;         ///< tau of eq. 3
  float silence = 0.15F;  ///< probability that nothing is said of a part: people describe one arm
};

/// Trains E_t on captions of widened `train` poses (arXiv 2502.03836, eq. 3): symmetric InfoNCE
/// between the normalised latents of texts and poses, with the mirror image of every pose in the
/// batch as a hard negative and without negatives that look the same; plus the reconstruction of
/// the pose through the frozen decoder. The paper does not say whether E_p learns in this phase;
/// here it may. Writes the average with the best retrieval on `val`; resumes. @throws Error.
void trainTextEncoder(const TextTrainingOptions& options);

}  // namespace lay
