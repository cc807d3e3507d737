#pragma once

#include "core/benchmark/pose_mixer.h"
#include "core/diffusion/denoise_step.h"
#include "core/nn/text_encoder.h"
#include "core/train/trainer_support.h"

namespace lay {

struct DenoiserTrainingOptions : TrainingOptions {
  DenoiserConfig network;
  std::filesystem::path lifter;  ///< when given, a part of the samples starts from its predictions
  PoseMixer::Options poses;      ///< how far the recorded poses are widened
  float lifted_share = 0.25F;    ///< of the samples, when there is a lifter
  float zero_noise_share =
      0.6F;  ///< of the samples: walked as at inference, from no noise; the others are noised truth
  /// Share of the steps over which the samples become as noisy as they get, from `kEasiest` of it
  /// on; 0: from the first step.
  float curriculum = 0;
  static constexpr float kEasiest = 0.3F;
  float drop_keypoints = 0.08F;  ///< modality dropout: probability that all 2D evidence is withheld
  float word_share = 0.5F;       ///< of the samples that are described in words, too
  float one_route_share = 0.25F;  ///< of those: only their statements; as many: only their text
  std::filesystem::path vqvae;    ///< with `text_encoder`: the pose space that texts meet in
  std::filesystem::path text_encoder;  ///< when not given, words are statements alone
  int ddim_steps = 5;
  std::filesystem::path start;  ///< when given, weights to start from
};

/// Trains the denoiser through its own walk. Each sample is seen at every step of a DDIM walk, from
/// high noise to none, with the evidence taken at its own previous estimate, as at inference. A
/// share of the samples starts without noise and follows its own predictions (the deterministic
/// hypothesis); the others are the truth noised to each time (denoising score matching), which
/// keeps the distribution wide. Resumes from FILE.state when it is there. @throws Error.
void trainDenoiser(const DenoiserTrainingOptions& options);

/// What a sample is refined with besides its keypoints: nothing, its words as statements, as a
/// text, or as both.
enum class SampleWords { None, Statements, Text, Both };

/// The networks of a walk; those of the texts may be empty.
struct WalkNetworks {
  DenoiserNetworks step;
  TextEncoder text{nullptr};
};

/// Refines samples with the denoiser alone, from no noise. Words are the benchmark's, the same
/// whenever they are asked for.
[[nodiscard]] std::vector<SmplParams> denoiseSamples(WalkNetworks& networks,
                                                     const BodyModel& body,
                                                     const std::vector<BenchmarkSample>& samples,
                                                     int ddim_steps,
                                                     SampleWords words = SampleWords::None);

}  // namespace lay
