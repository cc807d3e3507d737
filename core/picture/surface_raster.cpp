#include "core/picture/surface_raster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lay {
namespace {

constexpr float kNearest = 0.01F;  // m

/// A corner in samples from the view's top-left edge, with what interpolates straight in the
/// picture: the inverse of its depth.
struct Corner {
  float x = 0;
  float y = 0;
  float inverse_depth = 0;
};

std::vector<Corner> cornersOf(const MatrixX3f& vertices,
                              const PinholeCamera& camera,
                              const RasterView& view) {
  const MatrixX2f image = camera.project(vertices);
  const float scale = static_cast<float>(view.size) / view.box.size;
  const Eigen::Vector2f edge = view.box.center - Eigen::Vector2f::Constant(view.box.size / 2);
  std::vector<Corner> corners(static_cast<std::size_t>(vertices.rows()));
  for (Eigen::Index i = 0; i < vertices.rows(); ++i) {
    const float depth = vertices(i, 2);
    corners[static_cast<std::size_t>(i)] = {(image(i, 0) - edge.x()) * scale,
                                            (image(i, 1) - edge.y()) * scale,
                                            depth > kNearest ? 1 / depth : 0};
  }
  return corners;
}

/// Twice the area of a triangle, signed.
float areaOf(const Corner& a, const Corner& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/// The samples of one axis whose middles can lie within [low, high].
std::array<int, 2> samplesWithin(float low, float high, int size) {
  const float limit = static_cast<float>(size);
  const int first = static_cast<int>(std::ceil(std::clamp(low, 0.0F, limit) - 0.5F));
  const int last = static_cast<int>(std::floor(std::clamp(high, 0.0F, limit) - 0.5F));
  return {std::max(first, 0), std::min(last, size - 1)};
}

void drawFace(int face,
              const std::array<Corner, 3>& corner,
              int size,
              std::vector<RasterPoint>& points) {
  const auto& [a, b, c] = corner;
  const float area = areaOf(a, b, c.x, c.y);
  if (!(std::abs(area) > 1e-9F)) return;
  const auto [left, right] =
      samplesWithin(std::min({a.x, b.x, c.x}), std::max({a.x, b.x, c.x}), size);
  const auto [top, bottom] =
      samplesWithin(std::min({a.y, b.y, c.y}), std::max({a.y, b.y, c.y}), size);
  for (int row = top; row <= bottom; ++row) {
    for (int column = left; column <= right; ++column) {
      const float x = static_cast<float>(column) + 0.5F;
      const float y = static_cast<float>(row) + 0.5F;
      const float of_b = areaOf(c, a, x, y) / area;
      const float of_c = areaOf(a, b, x, y) / area;
      if (of_b < 0 || of_c < 0 || of_b + of_c > 1) continue;
      const float inverse_depth = a.inverse_depth + of_b * (b.inverse_depth - a.inverse_depth) +
                                  of_c * (c.inverse_depth - a.inverse_depth);
      RasterPoint& point = points[static_cast<std::size_t>(row * size + column)];
      const float depth = 1 / inverse_depth;
      if (point.isHit() && point.depth <= depth) continue;
      point = {face, depth, of_b * b.inverse_depth * depth, of_c * c.inverse_depth * depth};
    }
  }
}

}  // namespace

std::vector<RasterPoint> rasterised(const MatrixX3f& vertices,
                                    const MatrixX3i& faces,
                                    const PinholeCamera& camera,
                                    const RasterView& view) {
  std::vector<RasterPoint> points(static_cast<std::size_t>(view.size) *
                                  static_cast<std::size_t>(view.size));
  const std::vector<Corner> corners = cornersOf(vertices, camera, view);
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    const std::array<Corner, 3> corner = {corners[static_cast<std::size_t>(faces(f, 0))],
                                          corners[static_cast<std::size_t>(faces(f, 1))],
                                          corners[static_cast<std::size_t>(faces(f, 2))]};
    if (std::any_of(
            corner.begin(), corner.end(), [](const Corner& c) { return c.inverse_depth <= 0; }))
      continue;
    drawFace(static_cast<int>(f), corner, view.size, points);
  }
  return points;
}

}  // namespace lay
