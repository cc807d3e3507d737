#pragma once

#include "core/geometry/types.h"

namespace lay {

/// Triangles over shared vertices; counter-clockwise seen from outside.
struct TriMesh {
  MatrixX3f vertices;  ///< (V, 3) m
  MatrixX3i faces;     ///< (F, 3) vertex indices
};

/// Area-weighted unit normals (V, 3); a vertex of no or only degenerate triangles gets (0, 0, 0).
[[nodiscard]] MatrixX3f vertexNormals(const MatrixX3f& vertices, const MatrixX3i& faces);

}  // namespace lay
