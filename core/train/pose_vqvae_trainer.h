#pragma once

#include "core/nn/pose_vqvae.h"
#include "core/train/pose_source.h"
#include "core/train/trainer_support.h"

namespace lay {

struct PoseVqVaeTrainingOptions : TrainingOptions {
  PoseVqVaeConfig network;
  float commitment = 0.25F;  ///< alpha of eq. 2
};

/// How well poses survive the codebook.
struct ReconstructionErrors {
  double mpjpe = 0;       ///< mm, about the root, mean shape
  double mpjpe_soft = 0;  ///< the same without quantisation
  double perplexity = 0;  ///< codes in use
};

[[nodiscard]] ReconstructionErrors reconstructionErrors(PoseVqVae& model,
                                                        const BodyModelPtr& body,
                                                        const torch::Tensor& rotations);

/// Trains encoder, codebook and decoder on widened poses of the `train` clips (eq. 2, with a
/// joint-position term and the codebook as a moving average); writes the average with the best
/// validation error. Resumes from FILE.state. @throws Error.
void trainPoseVqVae(const PoseVqVaeTrainingOptions& options);

}  // namespace lay
