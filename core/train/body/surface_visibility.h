#pragma once

#include <vector>

#include "core/geometry/tri_mesh.h"

namespace lay {

/// Share of `num_directions` views, spread evenly over the sphere, from which each vertex is seen
/// (V), in [0, 1]. Zero inside the mouth and behind the eyelids. Seen means not more than a few
/// millimetres behind a depth map with pixels of about 2 mm.
[[nodiscard]] std::vector<float> surfaceVisibility(const TriMesh& mesh, int num_directions);

}  // namespace lay
