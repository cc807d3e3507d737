#include "render/scene/body_bounds.h"

#include <algorithm>
#include <limits>

namespace lay {

namespace {

bool isDrawable(const SceneBody& body, int vertices_needed) {
  if (!body.vertices || vertices_needed <= 0 || body.vertices->rows() < vertices_needed)
    return false;
  if (!(body.style.opacity > 0)) return false;
  if (body.vertex_colors && body.vertex_colors->rows() != body.vertices->rows()) return false;
  // One pass over the numbers: a NaN fails the comparison too.
  return (body.vertices->array().abs() < kFarthestVertex).all();
}

}  // namespace

int verticesNeeded(const MatrixX3i& faces) {
  if (faces.rows() == 0 || faces.minCoeff() < 0) return 0;
  return faces.maxCoeff() + 1;
}

DrawableBodies drawableBodies(const Scene& scene, int vertices_needed) {
  DrawableBodies result;
  for (const SceneBody& body : scene.bodies) {
    if (!isDrawable(body, vertices_needed)) {
      ++result.skipped;
      continue;
    }
    (body.style.opacity < kGhostOpacity ? result.ghosts : result.solid).push_back(&body);
    result.box.extend(body.vertices->colwise().minCoeff().transpose());
    result.box.extend(body.vertices->colwise().maxCoeff().transpose());
  }
  return result;
}

DepthRange depthRange(const Eigen::AlignedBox3f& box,
                      const Eigen::Vector3f& eye,
                      const Eigen::Vector3f& forward) {
  DepthRange range;
  if (box.isEmpty()) return range;
  constexpr float kGroundMargin = 3.0f;  // m
  constexpr float kNearest = 0.05f;      // m
  float nearest = std::numeric_limits<float>::max();
  float farthest = std::numeric_limits<float>::lowest();
  for (int corner = 0; corner < 8; ++corner) {
    const float depth =
        forward.dot(box.corner(static_cast<Eigen::AlignedBox3f::CornerType>(corner)) - eye);
    nearest = std::min(nearest, depth);
    farthest = std::max(farthest, depth);
  }
  range.near_m = std::max(kNearest, nearest - kGroundMargin);
  range.far_m = std::max(range.near_m + 1.0f, farthest + kGroundMargin);
  return range;
}

}  // namespace lay
