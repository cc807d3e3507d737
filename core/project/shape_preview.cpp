#include "core/project/shape_preview.h"

#include <algorithm>

namespace lay {

bool ShapePreview::isActive() const {
  return std::any_of(
      values_.begin(), values_.end(), [](const auto& value) { return value.has_value(); });
}

SmplParams ShapePreview::applied(SmplParams params) const {
  const Eigen::Index count = std::min<Eigen::Index>(params.betas.size(), kNumBetas);
  for (Eigen::Index i = 0; i < count; ++i) {
    params.betas[i] = values_.at(static_cast<std::size_t>(i)).value_or(params.betas[i]);
  }
  return params;
}

}  // namespace lay
