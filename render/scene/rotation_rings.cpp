#include "render/scene/rotation_rings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lay {
namespace {

constexpr float kStep = 2 * std::numbers::pi_v<float> / RotationRings::kSegments;
constexpr float kSlowest = 8;  // px per rad: less is a ring seen edge on

float distanceToSegment(const Eigen::Vector2f& place,
                        const Eigen::Vector2f& from,
                        const Eigen::Vector2f& to) {
  const Eigen::Vector2f along = to - from;
  const float squared = along.squaredNorm();
  const float share =
      squared > 0 ? std::clamp((place - from).dot(along) / squared, 0.0F, 1.0F) : 0.0F;
  return (from + share * along - place).norm();
}

}  // namespace

std::vector<Eigen::Vector3f> RotationRings::ring(int axis) const {
  const Eigen::Vector3f u = axes.col((axis + 1) % 3);
  const Eigen::Vector3f v = axes.col((axis + 2) % 3);
  std::vector<Eigen::Vector3f> points;
  points.reserve(kSegments + 1);
  for (int i = 0; i <= kSegments; ++i) {
    const float angle = kStep * static_cast<float>(i);
    points.emplace_back(center + radius * (std::cos(angle) * u + std::sin(angle) * v));
  }
  return points;
}

float RingGrip::angle(const Eigen::Vector2f& moved) const {
  return moved.dot(px_per_rad) / px_per_rad.squaredNorm();
}

std::optional<RingGrip> gripAt(const RotationRings& rings,
                               const ProjectFunction& project,
                               const Eigen::Vector2f& place,
                               float reach) {
  std::optional<RingGrip> found;
  float nearest = reach;
  for (int axis = 0; axis < 3; ++axis) {
    const std::vector<Eigen::Vector3f> points = rings.ring(axis);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      const Eigen::Vector2f from = project(points[i]);
      const Eigen::Vector2f to = project(points[i + 1]);
      if (!from.allFinite() || !to.allFinite()) continue;
      const float distance = distanceToSegment(place, from, to);
      const Eigen::Vector2f speed = (to - from) / kStep;
      if (distance >= nearest || speed.norm() < kSlowest) continue;
      nearest = distance;
      found = RingGrip{axis, speed};
    }
  }
  return found;
}

}  // namespace lay
