#pragma once

#include <vector>

#include "core/geometry/tri_mesh.h"

namespace lay {

struct DecimationOptions {
  int num_vertices = 7000;  ///< stop when so many are left (one fewer if a pair went last)
  /// (V) factor on the price of removing a vertex; empty: 1 everywhere.
  std::vector<double> importance;
  /// (V) the vertex on the other side of the mesh; pairs go together, so symmetry is kept. Empty:
  /// none.
  std::vector<int> mirror;
  /// (V, k) what else should be kept in detail, m: a step between neighbours counts like an error
  /// of position. Empty: nothing.
  Eigen::MatrixXf attributes;
};

/// The vertices that are left, in ascending order, and triangles over them (renumbered).
struct DecimatedMesh {
  std::vector<int> kept;
  MatrixX3i faces;
};

/// Simplifies a closed manifold mesh by collapsing half-edges in the order of Garland and
/// Heckbert's quadric error (SIGGRAPH 1997). Vertices never move, so whatever is known at the old
/// ones holds at the new. A collapse that would pinch the surface, turn a triangle over or make a
/// sliver is not done; the result may therefore keep more vertices than asked for. Deterministic.
/// @throws InvalidOptions when an option does not fit the mesh.
[[nodiscard]] DecimatedMesh decimate(const TriMesh& mesh, const DecimationOptions& options);

}  // namespace lay
