#pragma once

#include <array>
#include <vector>

#include "core/geometry/tri_mesh.h"

namespace lay {

/// Pairs of triangles that pass through each other; pairs that share a corner are not looked at,
/// because they always touch. Two triangles cross when an edge of one goes through the other or
/// through its rim (Moeller 1997 compares intervals; here all six edges are asked by signs of
/// volumes). Triangles in one plane do not count.
/// @return pairs of face numbers, the smaller first, in ascending order.
[[nodiscard]] std::vector<std::array<int, 2>> selfIntersections(const MatrixX3f& vertices,
                                                                const MatrixX3i& faces);

}  // namespace lay
