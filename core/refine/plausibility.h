#pragma once

#include <memory>

#include "core/body/body_spheres.h"
#include "core/diffusion/keypoint_energy.h"

namespace lay {

/// What no body does, whatever a photograph says of it, as terms of the polish: joints beyond their
/// range, and limbs inside other parts. What holds pulls at nothing. The ground is not among them:
/// which way is down a photograph does not say, and the runs place feet better than a guess of it
/// (models/README.md has the figures); what is said of it in words is evidence already.
struct PlausibilityModel {
  float limit_sigma = 0.17F;    ///< rad beyond a joint's range
  float overlap_sigma = 0.02F;  ///< m that limbs are inside each other
  bool has_limits = true;
  bool has_overlaps = true;
};

class Plausibility {
 public:
  /// @param spheres of the person's shape; null: overlaps are not looked for.
  Plausibility(std::shared_ptr<const BodySpheres> spheres, const PlausibilityModel& model)
      : spheres_(std::move(spheres)), model_(model) {}

  /// @param posed the skeleton of `state`.
  [[nodiscard]] float energy(const BodyState& state, const PosedJoints& posed) const;
  /// The same as rows, (R, 85) with R as many as are broken: energy = |error|^2 / 2. Limbs are
  /// pushed apart by rotations alone.
  [[nodiscard]] MeasurementRows rows(const BodyState& state, const PosedJoints& posed) const;

 private:
  std::shared_ptr<const BodySpheres> spheres_;
  PlausibilityModel model_;
};

}  // namespace lay
