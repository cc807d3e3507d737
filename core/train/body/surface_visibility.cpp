#include "core/train/body/surface_visibility.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lay {
namespace {

constexpr float kPixel = 0.002F;      // m
constexpr float kTolerance = 0.004F;  // m: a pixel's depth on a slope

/// Orthographic depth of a mesh whose view axis is z, larger being nearer.
class DepthMap {
 public:
  explicit DepthMap(const MatrixX3f& points)
      : origin_(points.leftCols<2>().colwise().minCoeff().transpose()),
        width_(cells(points.col(0))),
        height_(cells(points.col(1))),
        depth_(static_cast<std::size_t>(width_ * height_),
               -std::numeric_limits<float>::infinity()) {}

  void draw(const Eigen::Vector3f& a, const Eigen::Vector3f& b, const Eigen::Vector3f& c) {
    const Eigen::Vector2f pa = pixel(a);
    const Eigen::Vector2f pb = pixel(b);
    const Eigen::Vector2f pc = pixel(c);
    const float area = cross(pb - pa, pc - pa);
    if (std::abs(area) < 1e-6F) return;
    const auto low = [](float x, float y, float z) {
      return std::max(0, static_cast<int>(std::ceil(std::min({x, y, z}))));
    };
    const auto high = [](float x, float y, float z, int end) {
      return std::min(end - 1, static_cast<int>(std::floor(std::max({x, y, z}))));
    };
    for (int y = low(pa.y(), pb.y(), pc.y()); y <= high(pa.y(), pb.y(), pc.y(), height_); ++y) {
      for (int x = low(pa.x(), pb.x(), pc.x()); x <= high(pa.x(), pb.x(), pc.x(), width_); ++x) {
        const Eigen::Vector2f p(static_cast<float>(x), static_cast<float>(y));
        const float u = cross(pc - pb, p - pb) / area;
        const float v = cross(pa - pc, p - pc) / area;
        if (u < 0 || v < 0 || u + v > 1) continue;
        float& depth = depth_[static_cast<std::size_t>(y * width_ + x)];
        depth = std::max(depth, u * a.z() + v * b.z() + (1 - u - v) * c.z());
      }
    }
  }

  [[nodiscard]] bool sees(const Eigen::Vector3f& point) const {
    const Eigen::Vector2f p = pixel(point);
    const int x = std::clamp(static_cast<int>(std::lround(p.x())), 0, width_ - 1);
    const int y = std::clamp(static_cast<int>(std::lround(p.y())), 0, height_ - 1);
    return point.z() >= depth_[static_cast<std::size_t>(y * width_ + x)] - kTolerance;
  }

 private:
  template <typename Column>
  static int cells(const Column& column) {
    return static_cast<int>((column.maxCoeff() - column.minCoeff()) / kPixel) + 2;
  }
  static float cross(const Eigen::Vector2f& a, const Eigen::Vector2f& b) {
    return a.x() * b.y() - a.y() * b.x();
  }
  [[nodiscard]] Eigen::Vector2f pixel(const Eigen::Vector3f& point) const {
    return (point.head<2>() - origin_) / kPixel;
  }

  Eigen::Vector2f origin_;
  int width_;
  int height_;
  std::vector<float> depth_;
};

}  // namespace

std::vector<float> surfaceVisibility(const TriMesh& mesh, int num_directions) {
  std::vector<float> seen(static_cast<std::size_t>(mesh.vertices.rows()), 0.0F);
  for (int i = 0; i < num_directions; ++i) {
    // A spiral of equal steps in height and golden angles covers the sphere evenly.
    const float z = 1 - (2 * static_cast<float>(i) + 1) / static_cast<float>(num_directions);
    const float angle = 2.3999632F * static_cast<float>(i);
    const float radius = std::sqrt(1 - z * z);
    const Eigen::Vector3f towards_viewer(radius * std::cos(angle), radius * std::sin(angle), z);
    const Eigen::Matrix3f view_from_body =
        Eigen::Quaternionf::FromTwoVectors(towards_viewer, Eigen::Vector3f::UnitZ())
            .toRotationMatrix();
    const MatrixX3f points = mesh.vertices * view_from_body.transpose();
    DepthMap map(points);
    for (Eigen::Index f = 0; f < mesh.faces.rows(); ++f) {
      map.draw(points.row(mesh.faces(f, 0)).transpose(),
               points.row(mesh.faces(f, 1)).transpose(),
               points.row(mesh.faces(f, 2)).transpose());
    }
    for (Eigen::Index v = 0; v < points.rows(); ++v) {
      if (map.sees(points.row(v).transpose()))
        seen[static_cast<std::size_t>(v)] += 1.0F / static_cast<float>(num_directions);
    }
  }
  return seen;
}

}  // namespace lay
