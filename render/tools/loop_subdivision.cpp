#include "render/tools/loop_subdivision.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace lay {

namespace {

/// An edge between two vertices and the corners opposite to it.
struct Edge {
  int from = 0;
  int to = 0;
  int opposite[2] = {-1, -1};
  int num_faces = 0;

  [[nodiscard]] bool isBorder() const { return num_faces != 2; }
};

/// The edges of a mesh, and for each corner of each face the edge that leaves it.
struct EdgeTable {
  std::vector<Edge> edges;
  MatrixX3i edge_of_corner;  ///< (F, 3)

  explicit EdgeTable(const MatrixX3i& faces) : edge_of_corner(faces.rows(), 3) {
    std::unordered_map<std::uint64_t, int> index_of;
    for (Eigen::Index face = 0; face < faces.rows(); ++face) {
      for (int corner = 0; corner < 3; ++corner) {
        const auto [low, high] = std::minmax(faces(face, corner), faces(face, (corner + 1) % 3));
        const auto key = static_cast<std::uint64_t>(low) << 32 | static_cast<std::uint32_t>(high);
        const auto [at, inserted] = index_of.try_emplace(key, static_cast<int>(edges.size()));
        if (inserted) edges.push_back({low, high});
        Edge& edge = edges[static_cast<std::size_t>(at->second)];
        if (edge.num_faces < 2) edge.opposite[edge.num_faces] = faces(face, (corner + 2) % 3);
        ++edge.num_faces;
        edge_of_corner(face, corner) = at->second;
      }
    }
  }
};

Eigen::MatrixXf smoothedVertices(const Eigen::MatrixXf& values, const EdgeTable& table) {
  Eigen::MatrixXf neighbours = Eigen::MatrixXf::Zero(values.rows(), values.cols());
  Eigen::MatrixXf border = neighbours;
  Eigen::VectorXf valence = Eigen::VectorXf::Zero(values.rows());
  Eigen::VectorXf border_valence = valence;
  for (const Edge& edge : table.edges) {
    for (const auto& [a, b] : {std::pair{edge.from, edge.to}, std::pair{edge.to, edge.from}}) {
      neighbours.row(a) += values.row(b);
      valence(a) += 1;
      if (!edge.isBorder()) continue;
      border.row(a) += values.row(b);
      border_valence(a) += 1;
    }
  }
  Eigen::MatrixXf smoothed = values;
  for (Eigen::Index v = 0; v < values.rows(); ++v) {
    if (border_valence(v) == 2) {
      smoothed.row(v) = 0.75f * values.row(v) + 0.125f * border.row(v);
    } else if (border_valence(v) == 0 && valence(v) > 0) {
      const float weight = valence(v) == 3 ? 3.0f / 16.0f : 3.0f / (8.0f * valence(v));
      smoothed.row(v) = (1 - valence(v) * weight) * values.row(v) + weight * neighbours.row(v);
    }
  }
  return smoothed;
}

}  // namespace

SubdivisionMesh loopSubdivided(const SubdivisionMesh& mesh) {
  const EdgeTable table(mesh.faces);
  const auto num_vertices = static_cast<int>(mesh.values.rows());
  SubdivisionMesh result;
  result.values.resize(num_vertices + static_cast<Eigen::Index>(table.edges.size()),
                       mesh.values.cols());
  result.values.topRows(num_vertices) = smoothedVertices(mesh.values, table);
  for (std::size_t i = 0; i < table.edges.size(); ++i) {
    const Edge& edge = table.edges[i];
    const Eigen::RowVectorXf ends = mesh.values.row(edge.from) + mesh.values.row(edge.to);
    auto middle = result.values.row(num_vertices + static_cast<Eigen::Index>(i));
    if (edge.isBorder()) {
      middle = 0.5f * ends;
    } else {
      middle = 0.375f * ends +
               0.125f * (mesh.values.row(edge.opposite[0]) + mesh.values.row(edge.opposite[1]));
    }
  }
  result.faces.resize(4 * mesh.faces.rows(), 3);
  for (Eigen::Index face = 0; face < mesh.faces.rows(); ++face) {
    const Eigen::RowVector3i corners = mesh.faces.row(face);
    const Eigen::RowVector3i middles = table.edge_of_corner.row(face).array() + num_vertices;
    result.faces.row(4 * face) << corners(0), middles(0), middles(2);
    result.faces.row(4 * face + 1) << corners(1), middles(1), middles(0);
    result.faces.row(4 * face + 2) << corners(2), middles(2), middles(1);
    result.faces.row(4 * face + 3) << middles;
  }
  return result;
}

}  // namespace lay
