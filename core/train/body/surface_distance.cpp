#include "core/train/body/surface_distance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace lay {
namespace {

constexpr int kLeafSize = 8;

Eigen::Vector3f corner(const TriMesh& mesh, int face, int i) {
  return mesh.vertices.row(mesh.faces(face, i)).transpose();
}

/// Nearest point of a triangle by the regions of its plane (Ericson, Real-Time Collision
/// Detection, 5.1.5).
float squaredDistance(const Eigen::Vector3f& p,
                      const Eigen::Vector3f& a,
                      const Eigen::Vector3f& b,
                      const Eigen::Vector3f& c) {
  const Eigen::Vector3f ab = b - a;
  const Eigen::Vector3f ac = c - a;
  const float d1 = ab.dot(p - a);
  const float d2 = ac.dot(p - a);
  if (d1 <= 0 && d2 <= 0) return (p - a).squaredNorm();
  const float d3 = ab.dot(p - b);
  const float d4 = ac.dot(p - b);
  if (d3 >= 0 && d4 <= d3) return (p - b).squaredNorm();
  const float d5 = ab.dot(p - c);
  const float d6 = ac.dot(p - c);
  if (d6 >= 0 && d5 <= d6) return (p - c).squaredNorm();
  const float vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return (p - a - ab * (d1 / (d1 - d3))).squaredNorm();
  const float vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return (p - a - ac * (d2 / (d2 - d6))).squaredNorm();
  const float va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 >= d3 && d5 >= d6) {
    return (p - b - (c - b) * ((d4 - d3) / ((d4 - d3) + (d5 - d6)))).squaredNorm();
  }
  const float scale = 1 / (va + vb + vc);
  return (p - a - ab * (vb * scale) - ac * (vc * scale)).squaredNorm();
}

}  // namespace

SurfaceTree::SurfaceTree(const TriMesh& mesh)
    : mesh_(mesh), order_(static_cast<std::size_t>(mesh.faces.rows())) {
  std::iota(order_.begin(), order_.end(), 0);
  if (!order_.empty()) build(0, static_cast<int>(order_.size()));
}

int SurfaceTree::build(int first, int count) {
  const auto index = static_cast<int>(nodes_.size());
  Node node;
  for (int i = first; i < first + count; ++i) {
    for (int k = 0; k < 3; ++k)
      node.box.extend(corner(mesh_, order_[static_cast<std::size_t>(i)], k));
  }
  node.first = first;
  node.count = count <= kLeafSize ? count : 0;
  nodes_.push_back(node);
  if (count <= kLeafSize) return index;
  int axis = 0;
  node.box.sizes().maxCoeff(&axis);
  const auto centre = [&](int face) {
    return corner(mesh_, face, 0)[axis] + corner(mesh_, face, 1)[axis] +
           corner(mesh_, face, 2)[axis];
  };
  const auto begin = order_.begin() + first;
  std::nth_element(
      begin, begin + count / 2, begin + count, [&](int a, int b) { return centre(a) < centre(b); });
  build(first, count / 2);
  nodes_[static_cast<std::size_t>(index)].right = build(first + count / 2, count - count / 2);
  return index;
}

void SurfaceTree::search(int index, const Eigen::Vector3f& point, float& best_squared) const {
  const Node& node = nodes_[static_cast<std::size_t>(index)];
  if (node.count > 0) {
    for (int i = node.first; i < node.first + node.count; ++i) {
      const int face = order_[static_cast<std::size_t>(i)];
      best_squared = std::min(
          best_squared,
          squaredDistance(
              point, corner(mesh_, face, 0), corner(mesh_, face, 1), corner(mesh_, face, 2)));
    }
    return;
  }
  int near = index + 1;
  int far = node.right;
  const auto distance = [&](int child) {
    return nodes_[static_cast<std::size_t>(child)].box.squaredExteriorDistance(point);
  };
  if (distance(far) < distance(near)) std::swap(near, far);
  if (distance(near) < best_squared) search(near, point, best_squared);
  if (distance(far) < best_squared) search(far, point, best_squared);
}

float SurfaceTree::distanceTo(const Eigen::Vector3f& point) const {
  float best = std::numeric_limits<float>::infinity();
  if (!nodes_.empty()) search(0, point, best);
  return std::sqrt(best);
}

SurfaceDistance surfaceDistance(const TriMesh& from, const TriMesh& to) {
  const SurfaceTree tree(to);
  SurfaceDistance result;
  double total_area = 0;
  for (int f = 0; f < from.faces.rows(); ++f) {
    const Eigen::Vector3f a = corner(from, f, 0);
    const Eigen::Vector3f b = corner(from, f, 1);
    const Eigen::Vector3f c = corner(from, f, 2);
    const double area = (b - a).cross(c - a).norm();
    double sum = 0;
    for (const Eigen::Vector3f& point : {a, b, c, Eigen::Vector3f((a + b + c) / 3)}) {
      const double distance = tree.distanceTo(point);
      sum += distance;
      result.max = std::max(result.max, distance);
    }
    result.mean += area * sum / 4;
    total_area += area;
  }
  if (total_area > 0) result.mean /= total_area;
  return result;
}

}  // namespace lay
