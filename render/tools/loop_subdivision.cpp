#include "render/tools/loop_subdivision.h"

#include "render/scene/mesh_edges.h"

#include <utility>

namespace lay {

namespace {

Eigen::MatrixXf smoothedVertices(const Eigen::MatrixXf& values, const MeshEdges& table) {
  Eigen::MatrixXf neighbours = Eigen::MatrixXf::Zero(values.rows(), values.cols());
  Eigen::MatrixXf border = neighbours;
  Eigen::VectorXf valence = Eigen::VectorXf::Zero(values.rows());
  Eigen::VectorXf border_valence = valence;
  for (const MeshEdge& edge : table.edges) {
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
  const MeshEdges table(mesh.faces);
  const auto num_vertices = static_cast<int>(mesh.values.rows());
  SubdivisionMesh result;
  result.values.resize(num_vertices + static_cast<Eigen::Index>(table.edges.size()),
                       mesh.values.cols());
  result.values.topRows(num_vertices) = smoothedVertices(mesh.values, table);
  for (std::size_t i = 0; i < table.edges.size(); ++i) {
    const MeshEdge& edge = table.edges[i];
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
