#pragma once

#include <vector>

#include "core/benchmark/benchmark_sample.h"
#include "core/body/body_model.h"
#include "core/refine/refinement_result.h"

namespace lay {

/// How far a run's hypotheses were apart and how wrong its answer was, of each joint about the
/// root, mm.
struct SpreadAndError {
  JointLengths spread;
  JointLengths error;
};

/// @param hypotheses best first, at least two; the first is the answer.
[[nodiscard]] SpreadAndError spreadAndError(const BodyModel& body,
                                            const SmplParams& truth,
                                            const std::vector<Hypothesis>& hypotheses);

/// The scale under which UncertaintyScale::kBand of the errors of every joint lie inside their
/// radii; of the least spreads tried, the one whose radii are smallest on average.
/// @throws InvalidOptions with fewer than ten measured runs.
[[nodiscard]] UncertaintyScale calibratedScale(const std::vector<SpreadAndError>& measured);

/// How well stated radii hold.
struct BandCheck {
  double coverage = 0;        ///< share of joints (without the root) inside their radius
  double mean_radius_mm = 0;  ///< how much the band says: the smaller, the more
  JointLengths joint_coverage = {};
};

[[nodiscard]] BandCheck checkBand(const std::vector<JointLengths>& radii,
                                  const std::vector<JointLengths>& errors);

}  // namespace lay
