#pragma once

#include <Eigen/Geometry>

#include <map>
#include <utility>
#include <vector>

#include "core/geometry/tri_mesh.h"

namespace lay {

/// A sphere of radius 1 m: an octahedron whose triangles are cut in four `rounds` times. Symmetric
/// about x = 0.
inline TriMesh makeSphere(int rounds) {
  std::vector<Eigen::Vector3f> points = {
      {1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
  std::vector<Eigen::Vector3i> faces = {
      {0, 2, 4}, {2, 1, 4}, {1, 3, 4}, {3, 0, 4}, {2, 0, 5}, {1, 2, 5}, {3, 1, 5}, {0, 3, 5}};
  for (int round = 0; round < rounds; ++round) {
    std::map<std::pair<int, int>, int> middle_of;
    const auto middle = [&](int a, int b) {
      const auto [found, is_new] =
          middle_of.emplace(std::minmax(a, b), static_cast<int>(points.size()));
      if (is_new) {
        points.push_back((points[static_cast<std::size_t>(a)] + points[static_cast<std::size_t>(b)])
                             .normalized());
      }
      return found->second;
    };
    std::vector<Eigen::Vector3i> finer;
    for (const Eigen::Vector3i& f : faces) {
      const int ab = middle(f[0], f[1]);
      const int bc = middle(f[1], f[2]);
      const int ca = middle(f[2], f[0]);
      finer.insert(finer.end(), {{f[0], ab, ca}, {f[1], bc, ab}, {f[2], ca, bc}, {ab, bc, ca}});
    }
    faces = std::move(finer);
  }
  TriMesh mesh;
  mesh.vertices.resize(static_cast<Eigen::Index>(points.size()), 3);
  mesh.faces.resize(static_cast<Eigen::Index>(faces.size()), 3);
  for (std::size_t i = 0; i < points.size(); ++i)
    mesh.vertices.row(static_cast<Eigen::Index>(i)) = points[i].transpose();
  for (std::size_t i = 0; i < faces.size(); ++i)
    mesh.faces.row(static_cast<Eigen::Index>(i)) = faces[i].transpose();
  return mesh;
}

/// For each vertex the one at (-x, y, z).
inline std::vector<int> sphereMirror(const TriMesh& mesh) {
  std::vector<int> mirror;
  for (Eigen::Index v = 0; v < mesh.vertices.rows(); ++v) {
    Eigen::RowVector3f other = mesh.vertices.row(v);
    other.x() *= -1;
    Eigen::Index nearest = 0;
    (mesh.vertices.rowwise() - other).rowwise().squaredNorm().minCoeff(&nearest);
    mirror.push_back(static_cast<int>(nearest));
  }
  return mirror;
}

}  // namespace lay
