#pragma once

#include <array>
#include <vector>

#include "core/geometry/tri_mesh.h"
#include "core/train/body/decimation.h"

namespace lay {

/// A point of a source mesh: a weighted mean of the corners of one of its triangles.
struct SurfacePoint {
  std::array<int, 3> vertices{};
  std::array<float, 3> weights{};  ///< sum 1

  /// The corner that counts most.
  [[nodiscard]] int nearestVertex() const;
};

/// A mesh whose vertices lie anywhere on a source mesh.
struct RelaxedMesh {
  std::vector<SurfacePoint> points;  ///< (V)
  MatrixX3i faces;
};

struct RelaxationOptions {
  int rounds = 12;          ///< of flipping edges and moving vertices
  double step = 0.5;        ///< share of the way to the middle of the neighbours, (0, 1]
  std::vector<int> mirror;  ///< (source vertices) the vertex on the other side
  /// (source vertices) how far a vertex may follow its neighbours, 0 to 1; empty: 1 everywhere.
  std::vector<float> mobility;
};

/// Makes the triangles of a decimated mesh even: edges are flipped where the two angles opposite
/// them sum to more than 180 degrees (Delaunay), and vertices slide along the source surface
/// towards the middle of their neighbours, less where the surface is sharply bent. A vertex never
/// leaves the neighbourhood it came from, so lips and fingers do not grow together; those in the
/// middle stay on the middle line. Both sides alike; topology is kept. Deterministic.
/// @param source closed and mirror-symmetric, as `mesh` was decimated from.
[[nodiscard]] RelaxedMesh relaxed(const TriMesh& source,
                                  const DecimatedMesh& mesh,
                                  const RelaxationOptions& options);

}  // namespace lay
