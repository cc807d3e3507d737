#pragma once

#include "core/geometry/types.h"

namespace lay {

/// What can be said about a triangle mesh without looking at positions.
struct MeshTopology {
  int num_vertices = 0;
  int num_faces = 0;
  int num_edges = 0;
  int boundary_edges = 0;  ///< edges of one triangle: holes
  int bad_edges = 0;       ///< edges of three or more triangles, or of two that disagree on outside
  int bad_vertices = 0;    ///< vertices that no triangle uses, or whose triangles form several fans
  int num_components = 0;

  [[nodiscard]] int eulerCharacteristic() const { return num_vertices - num_edges + num_faces; }
  /// One surface without holes on which every neighbourhood is a disc.
  [[nodiscard]] bool isClosedManifold() const {
    return boundary_edges == 0 && bad_edges == 0 && bad_vertices == 0 && num_components == 1;
  }
};

[[nodiscard]] MeshTopology meshTopology(const MatrixX3i& faces, int num_vertices);

}  // namespace lay
