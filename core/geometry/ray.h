#pragma once

#include "core/geometry/types.h"

#include <Eigen/Core>

#include <optional>

namespace lay {

/// A half-line: origin + t * direction, t >= 0.
struct Ray {
  Eigen::Vector3f origin{0, 0, 0};     ///< m
  Eigen::Vector3f direction{0, 0, 1};  ///< of any length but 0
};

/// Where a ray meets a surface first.
struct SurfaceHit {
  int face = 0;
  Eigen::Vector3f barycentric{1, 0, 0};  ///< of the face's corners, in its order
  float distance = 0;                    ///< m from the ray's origin
};

/// The nearest triangle that the ray meets, from either side; nothing when there is none. Asks
/// every triangle (0.1 ms for a body), so it is for clicks, not for frames. Faces with indices out
/// of range and vertices that are not finite are passed over.
/// @param vertices (V, 3) m; faces (F, 3).
[[nodiscard]] std::optional<SurfaceHit> firstHit(const Ray& ray,
                                                 const MatrixX3f& vertices,
                                                 const MatrixX3i& faces);

}  // namespace lay
