#pragma once

#include "core/nn/lifter.h"
#include "core/train/trainer_support.h"

namespace lay {

struct LifterTrainingOptions : TrainingOptions {
  LifterConfig network;
};

/// Trains the lifter on samples made on the fly; writes the moving average with the best validation
/// MPJPE to `out`.
/// @throws Error.
void trainLifter(const LifterTrainingOptions& options);

/// The lifter's bodies for samples: network, then the translation that fits the keypoints best.
[[nodiscard]] std::vector<SmplParams> liftSamples(Lifter& lifter,
                                                  const BodyModel& body,
                                                  const std::vector<BenchmarkSample>& samples);

}  // namespace lay
