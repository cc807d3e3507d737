#include "core/evaluation/band_check.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/refine/body_energy.h"

namespace lay {
namespace {

/// The smallest value with at least `share` of the others at or below it, the finite-sample
/// correction of conformal prediction included.
float quantile(std::vector<float> values, double share) {
  const auto count = static_cast<double>(values.size());
  const auto rank =
      static_cast<std::ptrdiff_t>(std::min(count, std::ceil((count + 1) * share)) - 1);
  std::nth_element(values.begin(), values.begin() + rank, values.end());
  return values[static_cast<std::size_t>(rank)];
}

UncertaintyScale scaleWith(float least_spread_mm, const std::vector<SpreadAndError>& measured) {
  UncertaintyScale scale;
  scale.least_spread_mm = least_spread_mm;
  for (std::size_t j = 1; j < scale.factor.size(); ++j) {
    std::vector<float> ratios;
    for (const SpreadAndError& run : measured) {
      ratios.push_back(run.error[j] / std::hypot(run.spread[j], least_spread_mm));
    }
    scale.factor[j] = quantile(std::move(ratios), UncertaintyScale::kBand);
  }
  return scale;
}

double meanRadius(const UncertaintyScale& scale, const std::vector<SpreadAndError>& measured) {
  double sum = 0;
  for (const SpreadAndError& run : measured) {
    for (const float radius : scale.radii(run.spread)) sum += radius;
  }
  return sum / static_cast<double>(measured.size());
}

}  // namespace

SpreadAndError spreadAndError(const BodyModel& body,
                              const SmplParams& truth,
                              const std::vector<Hypothesis>& hypotheses) {
  std::vector<MatrixX3f> skeletons;
  for (const Hypothesis& hypothesis : hypotheses) {
    skeletons.push_back(jointsAboutRoot(body, hypothesis.params));
  }
  SpreadAndError result{jointSpread(skeletons), {}};
  const MatrixX3f wrong = skeletons.front() - jointsAboutRoot(body, truth);
  for (int j = 0; j < kSmplJointCount; ++j) {
    result.error[static_cast<std::size_t>(j)] = 1000 * wrong.row(j).norm();
  }
  return result;
}

UncertaintyScale calibratedScale(const std::vector<SpreadAndError>& measured) {
  constexpr std::size_t kFewest = 10;
  if (measured.size() < kFewest) {
    throw InvalidOptions(strCat("The uncertainty is to be measured on ",
                                measured.size(),
                                " runs; at least ",
                                kFewest,
                                " are needed, some hundreds are better."));
  }
  UncertaintyScale best;
  double least = 0;
  for (const float spread : {2.0F, 5.0F, 10.0F, 20.0F, 40.0F}) {
    const UncertaintyScale scale = scaleWith(spread, measured);
    const double radius = meanRadius(scale, measured);
    if (best.least_spread_mm > 0 && radius >= least) continue;
    best = scale;
    least = radius;
  }
  return best;
}

BandCheck checkBand(const std::vector<JointLengths>& radii,
                    const std::vector<JointLengths>& errors) {
  BandCheck check;
  if (radii.empty()) return check;
  const double runs = static_cast<double>(radii.size());
  constexpr double kJoints = kSmplJointCount - 1;  // the root is right by definition
  for (std::size_t i = 0; i < radii.size(); ++i) {
    for (std::size_t j = 1; j < radii[i].size(); ++j) {
      const double inside = errors[i][j] <= radii[i][j] ? 1 : 0;
      check.coverage += inside / (runs * kJoints);
      check.joint_coverage[j] += static_cast<float>(inside / runs);
      check.mean_radius_mm += radii[i][j] / (runs * kJoints);
    }
  }
  check.joint_coverage[0] = 1;
  return check;
}

}  // namespace lay
