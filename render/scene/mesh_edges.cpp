#include "render/scene/mesh_edges.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace lay {

MeshEdges::MeshEdges(const MatrixX3i& faces) : edge_of_corner(faces.rows(), 3) {
  std::unordered_map<std::uint64_t, int> index_of;
  index_of.reserve(static_cast<std::size_t>(2 * faces.rows()));
  for (int face = 0; face < static_cast<int>(faces.rows()); ++face) {
    for (int corner = 0; corner < 3; ++corner) {
      const int a = faces(face, corner);
      const int b = faces(face, (corner + 1) % 3);
      const auto key = static_cast<std::uint64_t>(std::min(a, b)) << 32 |
                       static_cast<std::uint32_t>(std::max(a, b));
      const auto [at, is_new] = index_of.try_emplace(key, static_cast<int>(edges.size()));
      if (is_new) {
        edges.emplace_back();
        edges.back().from = a;
        edges.back().to = b;
      }
      MeshEdge& edge = edges[static_cast<std::size_t>(at->second)];
      if (edge.num_faces < 2) {
        edge.faces[static_cast<std::size_t>(edge.num_faces)] = face;
        edge.opposite[static_cast<std::size_t>(edge.num_faces)] = faces(face, (corner + 2) % 3);
      }
      ++edge.num_faces;
      edge_of_corner(face, corner) = at->second;
    }
  }
}

std::vector<SilhouetteEdge> silhouette(const MeshEdges& edges,
                                       const MatrixX3i& faces,
                                       const MatrixX3f& vertices,
                                       const Eigen::Vector3f& eye) {
  const auto vertex = [&vertices](int v) { return Eigen::Vector3f(vertices.row(v).transpose()); };
  std::vector<char> is_seen(static_cast<std::size_t>(faces.rows()));
  for (Eigen::Index face = 0; face < faces.rows(); ++face) {
    const Eigen::Vector3f a = vertex(faces(face, 0));
    const Eigen::Vector3f normal = (vertex(faces(face, 1)) - a).cross(vertex(faces(face, 2)) - a);
    is_seen[static_cast<std::size_t>(face)] = normal.dot(eye - a) > 0 ? 1 : 0;
  }
  std::vector<SilhouetteEdge> result;
  for (const MeshEdge& edge : edges.edges) {
    const bool first = is_seen[static_cast<std::size_t>(edge.faces[0])] != 0;
    const bool second = edge.faces[1] >= 0 && is_seen[static_cast<std::size_t>(edge.faces[1])] != 0;
    if (first != second) result.push_back({edge.from, edge.to, edge.opposite[first ? 0 : 1]});
  }
  return result;
}

}  // namespace lay
