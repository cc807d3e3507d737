#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include <Eigen/Core>

namespace lay {

/// Where a point of the camera frame is in a view, px; not finite: nowhere.
using ProjectFunction = std::function<Eigen::Vector2f(const Eigen::Vector3f&)>;

/// Three rings about a joint, one for each of its axes: to be dragged along, so that the joint
/// turns.
struct RotationRings {
  int joint = 0;
  Eigen::Vector3f center{0, 0, 0};                     ///< m, camera frame
  Eigen::Matrix3f axes = Eigen::Matrix3f::Identity();  ///< columns, camera frame: the joint's own
  float radius = 0.12F;                                ///< m
  int hovered = -1;                                    ///< a ring under the mouse, or -1

  static constexpr int kSegments = 48;
  /// Points of a ring, the first again at the end.
  [[nodiscard]] std::vector<Eigen::Vector3f> ring(int axis) const;
};

/// A place on a ring and where it goes when the joint turns.
struct RingGrip {
  int axis = 0;
  Eigen::Vector2f px_per_rad{0, 0};  ///< of the gripped place in the view

  /// How far a joint turns when the gripped place is dragged by `moved` px, rad.
  [[nodiscard]] float angle(const Eigen::Vector2f& moved) const;
};

/// The ring within `reach` px of a place in the view; none where there is none, and none where a
/// ring is seen edge on and could not be dragged.
[[nodiscard]] std::optional<RingGrip> gripAt(const RotationRings& rings,
                                             const ProjectFunction& project,
                                             const Eigen::Vector2f& place,
                                             float reach);

}  // namespace lay
