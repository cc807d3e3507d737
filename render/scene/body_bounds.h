#pragma once

#include "render/scene/scene.h"

#include <Eigen/Geometry>

#include <vector>

namespace lay {

/// Farther away than this, m, a vertex is taken for a mistake.
inline constexpr float kFarthestVertex = 1000.0f;

/// The bodies of a scene that can be drawn, and where they are.
struct DrawableBodies {
  std::vector<const SceneBody*> ghosts;  ///< in the scene's order
  std::vector<const SceneBody*> solid;   ///< in the scene's order
  Eigen::AlignedBox3f box;               ///< m, camera frame; empty when nothing is drawable
  int skipped = 0;

  [[nodiscard]] int count() const { return static_cast<int>(ghosts.size() + solid.size()); }
};

/// Number of vertices that `faces` (F, 3) need: the largest index and one. 0 when a face has a
/// negative index, which makes every body undrawable.
[[nodiscard]] int verticesNeeded(const MatrixX3i& faces);

/// Sorts out a scene's bodies (see Scene::bodies). The pointers live as long as the scene.
[[nodiscard]] DrawableBodies drawableBodies(const Scene& scene, int vertices_needed);

/// Clipping distances that hold `box` seen from `eye` along the unit vector `forward`, with room
/// for the ground around it.
struct DepthRange {
  float near_m = 0.05f;
  float far_m = 50.0f;
};
[[nodiscard]] DepthRange depthRange(const Eigen::AlignedBox3f& box,
                                    const Eigen::Vector3f& eye,
                                    const Eigen::Vector3f& forward);

}  // namespace lay
