#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/body/joints.h"
#include "core/geometry/types.h"

namespace lay {

/// A length for each joint, mm.
using JointLengths = std::array<float, kSmplJointCount>;

/// How far the hypotheses of a run are apart: of each joint the root mean square distance from
/// their mean, unbiased. @param skeletons (24, 3) m, joints about the root; at least two.
[[nodiscard]] JointLengths jointSpread(const std::vector<MatrixX3f>& skeletons);

/// Turns the spread into a radius around the answer within which a joint truly is with probability
/// kBand: radius = factor * sqrt(spread^2 + least_spread^2), the factors being quantiles of errors
/// that were measured in that unit (normalised split conformal prediction, Lei et al. 2018).
struct UncertaintyScale {
  static constexpr double kBand = 0.8;
  float least_spread_mm = 0;  ///< hypotheses that agree may be wrong together
  JointLengths factor = {};

  [[nodiscard]] JointLengths radii(const JointLengths& spread) const;
};

/// As it stands in the metadata of the denoiser that it was measured with.
[[nodiscard]] std::string toText(const UncertaintyScale& scale);
inline constexpr const char* kUncertaintyKey = "uncertainty";

/// @param metadata of a denoiser's file. @return nothing when it was never measured.
/// @throws ModelError when the entry is broken.
[[nodiscard]] std::optional<UncertaintyScale> uncertaintyIn(
    const std::map<std::string, std::string>& metadata);

}  // namespace lay
