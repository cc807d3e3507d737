#pragma once

#include "core/geometry/types.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace lay {

/// How dark the ground is under a body: what is close to it darkens it most. A small picture on the
/// ground plane.
struct ContactShadow {
  static constexpr int kCells = 96;  ///< per side

  float half_extent = 1.5f;            ///< m from the centre to the edge
  Eigen::Vector2f center{0, 0};        ///< (x, z) m, camera frame
  std::vector<std::uint8_t> darkness;  ///< kCells * kCells, rows along +z, 255 = full contact

  /// An even, empty shadow around `center`.
  explicit ContactShadow(Eigen::Vector2f center = {0, 0});
};

/// The shadow of surfaces standing on the plane y = ground_y (y down, m, camera frame). Vertices
/// below the plane count as touching it. All numbers must be finite.
[[nodiscard]] ContactShadow contactShadow(const std::vector<const MatrixX3f*>& surfaces,
                                          float ground_y);

}  // namespace lay
