#pragma once

#include "core/diffusion/denoiser.h"
#include "core/train/trainer_support.h"

namespace lay {

struct DenoiserTrainingOptions : TrainingOptions {
  DenoiserConfig network;
  std::filesystem::path lifter;  ///< when given, a part of the samples starts from its predictions
  float lifted_share = 0.25F;    ///< of the samples, when there is a lifter
  float zero_noise_share =
      0.6F;  ///< of the samples: walked as at inference, from no noise; the others are noised truth
  float drop_keypoints = 0.08F;  ///< modality dropout: probability that all 2D evidence is withheld
  int ddim_steps = 5;
};

/// Trains the denoiser through its own walk. Each sample is seen at every step of a DDIM walk, from
/// high noise to none, with the evidence taken at its own previous estimate, as at inference. A
/// share of the samples starts without noise and follows its own predictions (the deterministic
/// hypothesis); the others are the truth noised to each time (denoising score matching), which
/// keeps the distribution wide. Resumes from FILE.state when it is there. @throws Error.
void trainDenoiser(const DenoiserTrainingOptions& options);

/// Refines samples with the denoiser alone, from no noise.
[[nodiscard]] std::vector<SmplParams> denoiseSamples(Denoiser& denoiser,
                                                     const BodyModel& body,
                                                     const std::vector<BenchmarkSample>& samples,
                                                     int ddim_steps);

}  // namespace lay
