#pragma once

#include "core/nn/image_corrector.h"
#include "core/train/picture_set.h"
#include "core/train/trainer_support.h"

namespace lay {

struct ImageTrainingOptions : TrainingOptions {
  /// What MoveNet, a regressor or both saw in the same pictures of train and of val, written by
  /// `layfigure-train pictures`; of each kind both files or none.
  std::filesystem::path pictures, validation_pictures;
  std::filesystem::path tokens, validation_tokens;
  std::filesystem::path lifter;
  float lifted_share = 0.5F;  ///< of first bodies that are the lifter's; others are the benchmark's
  float weight_decay = 1.0F;  ///< of what is learned of pictures; the rest has 0.01
  int patience = 8;           ///< validations without a better one after which learning ends
  ImageCorrectorConfig network;
};

/// Trains the corrector on pictures whose features were written before. The first bodies are drawn
/// anew in each step, so that a picture is seen with many of them; what is learned of the pictures
/// ends when the val pictures say so. Writes the moving average with the best sum of both kinds'
/// validation MPJPE to `out`. @throws Error.
void trainImageCorrector(const ImageTrainingOptions& options);

/// States corrected by a network that is in eval mode, (N, 157).
[[nodiscard]] torch::Tensor correctedStates(ImageCorrector& corrector,
                                            const BodyModel& body,
                                            const std::vector<BenchmarkSample>& samples,
                                            const torch::Tensor& features);

}  // namespace lay
