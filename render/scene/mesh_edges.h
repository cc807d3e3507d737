#pragma once

#include "core/geometry/types.h"

#include <array>
#include <vector>

namespace lay {

/// An edge between two vertices, and what lies on either side of it.
struct MeshEdge {
  int from = 0;
  int to = 0;
  std::array<int, 2> faces = {-1, -1};     ///< the first two that share it, -1: none
  std::array<int, 2> opposite = {-1, -1};  ///< their corners that are not on the edge
  int num_faces = 0;

  [[nodiscard]] bool isBorder() const { return num_faces != 2; }
};

/// The edges of a triangle mesh.
struct MeshEdges {
  std::vector<MeshEdge> edges;
  MatrixX3i edge_of_corner;  ///< (F, 3): the edge from a face's corner to its next one

  MeshEdges() = default;

  /// @param faces (F, 3), indices not negative.
  explicit MeshEdges(const MatrixX3i& faces);
};

/// An edge where the surface turns away from the eye, or ends.
struct SilhouetteEdge {
  int from = 0;
  int to = 0;
  int inside = 0;  ///< the third corner of the face that the eye sees
};

/// The silhouette of a surface seen from `eye` (m, the vertices' frame), including what other parts
/// of the surface hide.
/// @param faces the ones `edges` was made of, counter-clockwise from outside.
[[nodiscard]] std::vector<SilhouetteEdge> silhouette(const MeshEdges& edges,
                                                     const MatrixX3i& faces,
                                                     const MatrixX3f& vertices,
                                                     const Eigen::Vector3f& eye);

}  // namespace lay
