#pragma once

#include <vector>

#include <Eigen/Geometry>

#include "core/geometry/tri_mesh.h"

namespace lay {

/// Finds the nearest point of a surface: a binary tree of boxes over its triangles.
class SurfaceTree {
 public:
  explicit SurfaceTree(const TriMesh& mesh);

  /// Distance (m) from a point to the surface.
  [[nodiscard]] float distanceTo(const Eigen::Vector3f& point) const;

 private:
  struct Node {
    Eigen::AlignedBox3f box;
    int first = 0;
    int count = 0;  ///< triangles of a leaf; 0: an inner node
    int right = 0;  ///< the second child; the first follows its parent
  };
  int build(int first, int count);
  void search(int node, const Eigen::Vector3f& point, float& best_squared) const;

  const TriMesh mesh_;
  std::vector<int> order_;  ///< triangles, those of a node side by side
  std::vector<Node> nodes_;
};

/// How far one surface is from another, sampled at corners and centres of its triangles.
struct SurfaceDistance {
  double mean = 0;  ///< m, by area
  double max = 0;   ///< m
};
[[nodiscard]] SurfaceDistance surfaceDistance(const TriMesh& from, const TriMesh& to);

}  // namespace lay
