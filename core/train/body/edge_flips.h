#pragma once

#include <vector>

#include "core/geometry/types.h"

namespace lay {

/// Flips edges of a closed mesh, both sides alike, where the angles opposite an edge sum to more
/// than 180 degrees, the surface is nearly flat across it, and the mesh stays a manifold whose
/// vertices have four to nine neighbours. @return how many edges were flipped.
/// @param mirror (V) the vertex on the other side. @param faces changed in place.
int flipEdges(const std::vector<Eigen::Vector3d>& positions,
              const std::vector<int>& mirror,
              MatrixX3i& faces);

}  // namespace lay
