#include "render/scene/value_colors.h"

#include <algorithm>

namespace lay {

Eigen::RowVector3f colorOfShare(float share) {
  const Eigen::RowVector3f good(0.23F, 0.45F, 0.75F);
  const Eigen::RowVector3f between(0.88F, 0.87F, 0.85F);
  const Eigen::RowVector3f bad(0.78F, 0.24F, 0.20F);
  const float at = std::clamp(share, 0.0F, 1.0F);
  return at < 0.5F ? good + 2 * at * (between - good) : between + (2 * at - 1) * (bad - between);
}

std::shared_ptr<const MatrixX3f> paintedBy(const Eigen::VectorXf& values, float low, float high) {
  auto rows = std::make_shared<MatrixX3f>(values.size(), 3);
  for (Eigen::Index v = 0; v < values.size(); ++v) {
    rows->row(v) = colorOfShare((values[v] - low) / (high - low));
  }
  return rows;
}

std::shared_ptr<const MatrixX3f> paintedByContact(const Eigen::VectorXf& depths) {
  constexpr float kDeep = 0.02F;  // m: as red as it gets, and as far off as it is blue
  return paintedBy(depths, -kDeep, kDeep);
}

}  // namespace lay
