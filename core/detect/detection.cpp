#include "core/detect/detection.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lay {

float overlap(const PixelRegion& a, const PixelRegion& b) {
  const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  if (!(width > 0) || !(height > 0)) return 0;
  const float common = width * height;
  return common / (a.width * a.height + b.width * b.height - common);
}

PixelRegion regionOf(const Keypoints2d& keypoints, float least_confidence) {
  Eigen::Array2f low = Eigen::Array2f::Constant(INFINITY);
  Eigen::Array2f high = -low;
  for (int k = 0; k < kKeypointCount; ++k) {
    const float confidence = keypoints.confidence[k];
    if (confidence <= 0 || confidence < least_confidence) continue;
    const Eigen::Array2f point = keypoints.points.row(k).transpose().array();
    low = low.min(point);
    high = high.max(point);
  }
  if (!(low.x() <= high.x())) return {};
  return {low.x(), low.y(), high.x() - low.x(), high.y() - low.y()};
}

PixelRegion widened(const PixelRegion& region, float margin, float aspect) {
  const float height = margin * std::max(region.height, region.width / aspect);
  const float width = aspect * height;
  return {region.x + 0.5f * (region.width - width),
          region.y + 0.5f * (region.height - height),
          width,
          height};
}

float keypointSimilarity(const Keypoints2d& found, const Keypoints2d& truth, float area) {
  // COCO's keypoint evaluation (cocodataset.org).
  constexpr std::array<float, kCocoKeypointCount> kSigmas = {0.026f,
                                                             0.025f,
                                                             0.025f,
                                                             0.035f,
                                                             0.035f,
                                                             0.079f,
                                                             0.079f,
                                                             0.072f,
                                                             0.072f,
                                                             0.062f,
                                                             0.062f,
                                                             0.107f,
                                                             0.107f,
                                                             0.087f,
                                                             0.087f,
                                                             0.089f,
                                                             0.089f};
  double sum = 0;
  int count = 0;
  for (int k = 0; k < kCocoKeypointCount; ++k) {
    if (truth.confidence[k] <= 0) continue;
    ++count;
    if (found.confidence[k] <= 0) continue;
    const float squared = (found.points.row(k) - truth.points.row(k)).squaredNorm();
    const float spread = 2 * kSigmas[static_cast<std::size_t>(k)];
    sum += std::exp(-squared / (2 * area * spread * spread));
  }
  return count == 0 ? 0 : static_cast<float>(sum / count);
}

}  // namespace lay
