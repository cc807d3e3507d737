#include "core/refine/joint_uncertainty.h"

#include <cmath>
#include <sstream>

#include "core/base/error.h"

namespace lay {

JointLengths jointSpread(const std::vector<MatrixX3f>& skeletons) {
  const auto count = static_cast<float>(skeletons.size());
  MatrixX3f mean = MatrixX3f::Zero(kSmplJointCount, 3);
  for (const MatrixX3f& skeleton : skeletons) mean += skeleton / count;
  JointLengths spread;
  for (int j = 0; j < kSmplJointCount; ++j) {
    float sum = 0;
    for (const MatrixX3f& skeleton : skeletons) {
      sum += (skeleton.row(j) - mean.row(j)).squaredNorm();
    }
    spread[static_cast<std::size_t>(j)] = 1000 * std::sqrt(sum / std::max(1.0F, count - 1));
  }
  return spread;
}

JointLengths UncertaintyScale::radii(const JointLengths& spread) const {
  JointLengths result;
  for (std::size_t j = 0; j < result.size(); ++j) {
    result[j] = factor[j] * std::hypot(spread[j], least_spread_mm);
  }
  return result;
}

std::string toText(const UncertaintyScale& scale) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << scale.least_spread_mm;
  for (const float factor : scale.factor) text << ' ' << factor;
  return text.str();
}

std::optional<UncertaintyScale> uncertaintyIn(const std::map<std::string, std::string>& metadata) {
  const auto found = metadata.find(kUncertaintyKey);
  if (found == metadata.end()) return std::nullopt;
  std::istringstream text(found->second);
  text.imbue(std::locale::classic());
  UncertaintyScale scale;
  bool is_good = static_cast<bool>(text >> scale.least_spread_mm) && scale.least_spread_mm > 0;
  for (float& factor : scale.factor) {
    is_good = is_good && static_cast<bool>(text >> factor) && std::isfinite(factor) && factor >= 0;
  }
  if (!is_good) {
    throw ModelError(strCat("The denoiser's entry '",
                            kUncertaintyKey,
                            "' is not a least spread and ",
                            kSmplJointCount,
                            " factors. Measure it anew: layfigure-train uncertainty."));
  }
  return scale;
}

}  // namespace lay
