#include "core/geometry/ray.h"

#include <Eigen/Geometry>

#include <cmath>

namespace lay {

namespace {

/// Solves origin + t d = a + v (b - a) + w (c - a) by Cramer's rule. Corners belong to every
/// triangle around them, so a ray through an edge of a closed surface cannot slip through.
std::optional<SurfaceHit> hitOf(const Ray& ray,
                                const Eigen::Vector3f& a,
                                const Eigen::Vector3f& b,
                                const Eigen::Vector3f& c) {
  const Eigen::Vector3f ab = b - a;
  const Eigen::Vector3f ac = c - a;
  const Eigen::Vector3f across = ray.direction.cross(ac);
  const float determinant = ab.dot(across);
  const float inverse = 1 / determinant;
  if (!std::isfinite(inverse)) return std::nullopt;  // edge-on, degenerate or not finite
  const Eigen::Vector3f from_a = ray.origin - a;
  const float v = from_a.dot(across) * inverse;
  const Eigen::Vector3f along = from_a.cross(ab);
  const float w = ray.direction.dot(along) * inverse;
  const float t = ac.dot(along) * inverse;
  if (!(v >= 0 && w >= 0 && v + w <= 1 && t >= 0)) return std::nullopt;
  return SurfaceHit{0, {1 - v - w, v, w}, t * ray.direction.norm()};
}

}  // namespace

std::optional<SurfaceHit> firstHit(const Ray& ray,
                                   const MatrixX3f& vertices,
                                   const MatrixX3i& faces) {
  std::optional<SurfaceHit> nearest;
  for (Eigen::Index face = 0; face < faces.rows(); ++face) {
    const auto corners = faces.row(face);
    if (corners.minCoeff() < 0 || corners.maxCoeff() >= vertices.rows()) continue;
    auto hit = hitOf(ray,
                     vertices.row(corners[0]).transpose(),
                     vertices.row(corners[1]).transpose(),
                     vertices.row(corners[2]).transpose());
    if (hit && (!nearest || hit->distance < nearest->distance)) {
      hit->face = static_cast<int>(face);
      nearest = hit;
    }
  }
  return nearest;
}

}  // namespace lay
