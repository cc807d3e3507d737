#pragma once

#include <stop_token>

#include "core/preference/preference_record.h"
#include "core/refine/refiner.h"

namespace lay {

/// How the groups of a preference file are sampled.
struct GroupSamplingOptions {
  int size = 20;  ///< G of arXiv 2602.19180; 1..1000
  int ddim_steps = 5;
  int polish_iterations = 15;  ///< 0 gives the denoiser's own samples
  std::uint64_t seed = 0;
  DeviceChoice device = DeviceChoice::Auto;

  /// @throws InvalidOptions.
  void validate() const;
};

/// Hypotheses of one problem with the seeds of their noise, in the order of their making; the first
/// starts without noise. More than a run takes come from several runs of other seeds.
struct SampledBodies {
  std::vector<SmplParams> bodies;
  std::vector<std::uint64_t> seeds;
  int picked = 0;  ///< the one that the first run's own energy likes best
};

/// Deterministic. A stopped one returns what it has, the body without noise at least.
/// @throws InvalidOptions.
[[nodiscard]] SampledBodies sampleBodies(const Refiner& refiner,
                                         const RefinementProblem& problem,
                                         const GroupSamplingOptions& options,
                                         std::stop_token stop = {});

/// How far the polish of a group's members may leave what the denoiser said of them, times its own
/// (PolishModel::anchor_scale), in turn; 0: not at all. Noise alone shows what the denoiser holds
/// possible; where all of that is wrong in the same way, only a body that was fitted more freely
/// can show the better one, and it is the critic's to say whether it is better.
inline constexpr float kGroupReaches[] = {0, 1, 2, 4, 8};

/// Samples a group, polishes its members in turn by kGroupReaches (unless polish_iterations is 0)
/// and has it judged: one record, without `denoiser`.
/// @throws InvalidOptions; NetworkError of a critic that asks a server.
[[nodiscard]] PreferenceRecord makePreference(const BodyModel& body,
                                              const Refiner& refiner,
                                              Critic& critic,
                                              HypothesisGroup group,
                                              const GroupSamplingOptions& options,
                                              std::stop_token stop = {});

/// Judges a record's bodies anew; a person's ranking stays.
void judge(PreferenceRecord& record, Critic& critic, std::stop_token stop = {});

}  // namespace lay
