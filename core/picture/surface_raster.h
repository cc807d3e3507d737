#pragma once

#include <vector>

#include "core/geometry/pinhole_camera.h"
#include "core/geometry/types.h"

namespace lay {

/// The square part of a camera's image that is drawn, at a size of its own.
struct RasterView {
  PersonBox box;  ///< px of the camera's image, from pixel centres
  int size = 0;   ///< samples along each side

  /// Where the middle of a sample is in the camera's image, px.
  [[nodiscard]] Eigen::Vector2f toImage(int column, int row) const {
    const float step = box.size / static_cast<float>(size);
    return box.center +
           Eigen::Vector2f((static_cast<float>(column) + 0.5F) * step,
                           (static_cast<float>(row) + 0.5F) * step) -
           Eigen::Vector2f::Constant(box.size / 2);
  }
};

/// What one sample of a picture sees of a surface.
struct RasterPoint {
  int face = -1;     ///< -1: nothing
  float depth = 0;   ///< m along the camera's z
  float second = 0;  ///< the share of the face's second corner, in space (not in the picture)
  float third = 0;   ///< likewise; the first corner has the rest

  [[nodiscard]] bool isHit() const { return face >= 0; }
};

/// Draws triangles into a depth buffer; the nearest wins, seen from either side. Faces with a
/// corner nearer than 1 cm are left out.
/// @param vertices (V, 3) m, camera frame. @param faces (F, 3) indices of them.
/// @return size * size points, rows from the top.
[[nodiscard]] std::vector<RasterPoint> rasterised(const MatrixX3f& vertices,
                                                  const MatrixX3i& faces,
                                                  const PinholeCamera& camera,
                                                  const RasterView& view);

}  // namespace lay
