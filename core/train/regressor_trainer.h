#pragma once

#include <span>

#include "core/nn/body_regressor.h"
#include "core/train/patch_teacher.h"
#include "core/train/regressor_loss.h"
#include "core/train/trainer_support.h"

namespace lay {

struct RegressorTrainingOptions : TrainingOptions {
  RegressorTrainingOptions() { network.has_box = true; }  // as the paper's has

  BodyRegressorConfig network;
  RegressorLossWeights loss;
  PatchLessons lessons;  ///< of the backbone's tokens, beside eq. 1
  int visits = 1;  ///< how often a picture is looked at before it is forgotten: drawing costs as
                   ///< much as learning
  float box_scale = 0.3F;   ///< standard deviation of the box's side, cut at one; a share of it
  float box_shift = 0.02F;  ///< the same of its centre, in sides
  std::filesystem::path
      start;  ///< weights to begin with: a regressor of the same sizes; empty: none
};

/// Trains the paper's initial predictor by eq. 1 on pictures of our body, drawn on the fly
/// (samplePicture): poses widened from the recordings, boxes jittered as 4D-Humans does. Writes the
/// moving average with the best validation MPJPE to `out`.
/// @throws Error.
void trainRegressor(const RegressorTrainingOptions& options);

/// What the regressor looks at in drawn samples, (N, 3, H, W). @param seed of the pictures' looks.
/// @param first index of the first sample among those of that seed.
[[nodiscard]] torch::Tensor pictureBatch(const BodyModel& body,
                                         std::span<const BenchmarkSample> samples,
                                         const VisionTransformerConfig& size,
                                         std::uint64_t seed,
                                         std::uint64_t first = 0);

/// The tokens I of such pictures, (N, width).
[[nodiscard]] torch::Tensor regressTokens(BodyRegressor& regressor,
                                          const BodyModel& body,
                                          std::span<const BenchmarkSample> samples,
                                          std::uint64_t seed,
                                          std::uint64_t first);

/// The regressor's bodies for samples drawn with that seed.
[[nodiscard]] std::vector<SmplParams> regressSamples(BodyRegressor& regressor,
                                                     const BodyModel& body,
                                                     std::span<const BenchmarkSample> samples,
                                                     std::uint64_t seed);

}  // namespace lay
