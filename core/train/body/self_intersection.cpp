#include "core/train/body/self_intersection.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace lay {
namespace {

using Vec3 = Eigen::Vector3d;
using Corners = std::array<Vec3, 3>;
using Cell = std::array<int, 3>;

/// Six times the signed volume of a tetrahedron.
double volume(const Vec3& a, const Vec3& b, const Vec3& c, const Vec3& d) {
  return (b - a).cross(c - a).dot(d - a);
}

/// Touching counts: in a symmetric body left and right meet exactly edge on edge, and rounding must
/// not decide whether they have crossed.
bool pierces(const Vec3& from, const Vec3& to, const Corners& t) {
  const Vec3 size = (t[1] - t[0]).cwiseAbs() + (t[2] - t[0]).cwiseAbs() + (to - from).cwiseAbs();
  const double nothing = 1e-12 * std::pow(size.sum(), 3);
  const double begin = volume(t[0], t[1], t[2], from);
  const double end = volume(t[0], t[1], t[2], to);
  const bool on_both_sides =
      (begin > nothing && end < -nothing) || (begin < -nothing && end > nothing);
  if (!on_both_sides) return false;
  const double u = volume(from, to, t[0], t[1]);
  const double v = volume(from, to, t[1], t[2]);
  const double w = volume(from, to, t[2], t[0]);
  return std::min({u, v, w}) >= -nothing || std::max({u, v, w}) <= nothing;
}

bool cross(const Corners& a, const Corners& b) {
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t next = (i + 1) % 3;
    if (pierces(a[i], a[next], b) || pierces(b[i], b[next], a)) return true;
  }
  return false;
}

/// Triangles sorted into cubes of space, so that only near ones are compared.
class CrossingFinder {
 public:
  CrossingFinder(const MatrixX3f& vertices, const MatrixX3i& faces) : faces_(faces) {
    double edges = 0;
    for (Eigen::Index f = 0; f < faces.rows(); ++f) {
      Corners corners;
      Eigen::AlignedBox3d box;
      for (std::size_t i = 0; i < 3; ++i) {
        corners[i] = vertices.row(faces(f, static_cast<Eigen::Index>(i))).cast<double>();
        box.extend(corners[i]);
      }
      edges += box.sizes().maxCoeff();
      corners_.push_back(corners);
      boxes_.push_back(box);
    }
    cell_size_ =
        std::max(1e-6, 1.5 * edges / std::max<double>(1, static_cast<double>(faces.rows())));
  }

  std::vector<std::array<int, 2>> find() {
    for (int f = 0; f < static_cast<int>(boxes_.size()); ++f) {
      const auto& box = boxes_[idx(f)];
      const Cell low = cellOf(box.min());
      const Cell high = cellOf(box.max());
      for (int x = low[0]; x <= high[0]; ++x)
        for (int y = low[1]; y <= high[1]; ++y)
          for (int z = low[2]; z <= high[2]; ++z) compareWithin({x, y, z}, f);
    }
    std::ranges::sort(found_);
    return found_;
  }

 private:
  static std::size_t idx(int i) { return static_cast<std::size_t>(i); }
  [[nodiscard]] Cell cellOf(const Vec3& point) const {
    const Vec3 cell = (point / cell_size_).array().floor();
    return {static_cast<int>(cell.x()), static_cast<int>(cell.y()), static_cast<int>(cell.z())};
  }
  static std::uint64_t keyOf(const Cell& cell) {
    constexpr std::uint64_t kMask = (1U << 21U) - 1;
    return (static_cast<std::uint64_t>(cell[0]) & kMask) << 42U |
           (static_cast<std::uint64_t>(cell[1]) & kMask) << 21U |
           (static_cast<std::uint64_t>(cell[2]) & kMask);
  }

  /// Compares `face` with the earlier ones of a cell, then joins them.
  void compareWithin(const Cell& cell, int face) {
    std::vector<int>& residents = cells_[keyOf(cell)];
    for (const int other : residents) {
      const auto both = boxes_[idx(face)].intersection(boxes_[idx(other)]);
      // A pair meets in several cells; it is compared in the first.
      if (both.isEmpty() || cellOf(both.min()) != cell) continue;
      if (!shareCorner(face, other) && cross(corners_[idx(face)], corners_[idx(other)]))
        found_.push_back({other, face});
    }
    residents.push_back(face);
  }

  [[nodiscard]] bool shareCorner(int a, int b) const {
    for (int i = 0; i < 3; ++i) {
      for (int j = 0; j < 3; ++j) {
        if (faces_(a, i) == faces_(b, j)) return true;
      }
    }
    return false;
  }

  const MatrixX3i& faces_;
  std::vector<Corners> corners_;
  std::vector<Eigen::AlignedBox3d> boxes_;
  double cell_size_ = 0;
  std::unordered_map<std::uint64_t, std::vector<int>> cells_;
  std::vector<std::array<int, 2>> found_;
};

}  // namespace

std::vector<std::array<int, 2>> selfIntersections(const MatrixX3f& vertices,
                                                  const MatrixX3i& faces) {
  return CrossingFinder(vertices, faces).find();
}

}  // namespace lay
