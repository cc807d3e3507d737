#pragma once

#include <memory>
#include <vector>

#include <torch/types.h>

#include "core/benchmark/benchmark_sample.h"
#include "core/body/body_model.h"
#include "core/diffusion/denoise_step.h"
#include "core/preference/preference_record.h"

namespace lay {

/// One group of a preference file as the group loss takes it.
struct PreferenceGroup {
  DenoiserProblem problem;
  StateVector x_init;
  torch::Tensor bodies;                ///< (G, 157) whitened residuals from x_init, within +-8
  std::vector<float> advantages;       ///< (G)
  std::vector<double> scores;          ///< (G)
  std::vector<SmplParams> hypotheses;  ///< (G)
};

/// The groups that teach something: those with a difference in their scores.
struct PreferenceGroups {
  std::vector<PreferenceGroup> groups;
  int without_difference =
      0;  ///< records that were left out because nobody tells their bodies apart
};

/// @param sigma the denoiser's residual unit.
/// @throws InvalidOptions when no record teaches anything.
[[nodiscard]] PreferenceGroups preferenceGroups(const std::vector<PreferenceRecord>& records,
                                                const StateVector& sigma);

/// Several groups together, and inputs that only hold the policy near its reference.
struct PreferenceBatch {
  std::vector<const PreferenceGroup*> groups;  ///< (B)
  torch::Tensor bodies;                        ///< (B, G, 157); of G the largest, padded with zeros
  torch::Tensor advantages;                    ///< (B, G); zero where padded
  std::vector<DenoiserRow> rows;               ///< (B + K) groups, then the kept
  std::vector<DenoiserProblem> kept;           ///< (K) their problems
};

/// @param kept problems of the world the policy must not forget, without their truth.
[[nodiscard]] std::shared_ptr<const PreferenceBatch> preferenceBatch(
    std::vector<const PreferenceGroup*> groups, const std::vector<BenchmarkSample>& kept);

/// Mean distance (mm, joints about the root) of bodies from the mean skeleton of the best-scored
/// quarter of their groups: what can be told of an answer without the truth.
/// @param answers one for each group.
[[nodiscard]] double distanceFromPreferred(const BodyModel& body,
                                           const std::vector<PreferenceGroup>& groups,
                                           const std::vector<SmplParams>& answers);

}  // namespace lay
