#pragma once

#include "core/base/random.h"
#include "core/diffusion/noise_schedule.h"
#include "core/train/align_trainer.h"
#include "core/train/preference_batch.h"

namespace lay {

/// One step's gradients of alignDenoiser.
class AlignmentWalk {
 public:
  AlignmentWalk(const AlignmentOptions& options, const BodyModel& body, Denoiser reference);

  /// Adds the gradients of a batch's loss to the policy's. @return the loss.
  double learn(Denoiser policy, const PreferenceBatch& batch, Random& random) const;

 private:
  /// What both networks are told of rows at their present estimates.
  [[nodiscard]] DenoiserInput inputOf(std::span<const DenoiserRow> rows,
                                      const torch::Tensor& r_t,
                                      int timestep,
                                      const torch::Tensor& present) const;
  /// The single answer's walk: from no noise along the policy's own predictions.
  [[nodiscard]] torch::Tensor fromNoNoise(Denoiser& policy, const PreferenceBatch& batch) const;
  /// The paper's: bodies of some groups noised to one time by one noise.
  [[nodiscard]] torch::Tensor fromNoisedBodies(Denoiser& policy,
                                               const PreferenceBatch& batch,
                                               Random& random) const;
  [[nodiscard]] torch::Tensor lossOf(const torch::Tensor& policy,
                                     const torch::Tensor& reference,
                                     const torch::Tensor& bodies,
                                     const torch::Tensor& advantages) const;

  const AlignmentOptions& options_;
  const BodyModel& body_;
  mutable Denoiser reference_;
  NoiseSchedule schedule_;
  StateVector sigma_;
  torch::TensorOptions where_;
};

/// Answers of a denoiser to groups' problems, from no noise and without a polish.
[[nodiscard]] std::vector<SmplParams> answersWithoutNoise(
    DenoiserNetworks& networks,
    const BodyModel& body,
    const std::vector<PreferenceGroup>& groups,
    int ddim_steps);

}  // namespace lay
