#pragma once

#include "core/body/body_model.h"
#include "core/geometry/tri_mesh.h"

namespace lay {

/// How even a mesh's triangles are.
struct MeshQuality {
  double min_angle_deg = 0;        ///< the smallest angle of all
  double min_angle_1_percent = 0;  ///< deg, 1st percentile of the triangles' smallest angles
  double min_angle_median = 0;     ///< deg
  double aspect_median = 0;        ///< longest edge over the height on it, equilateral = 1.155
  double aspect_99_percent = 0;
  double edge_5_percent = 0;   ///< m
  double edge_median = 0;      ///< m
  double edge_95_percent = 0;  ///< m
};
[[nodiscard]] MeshQuality meshQuality(const MatrixX3f& vertices, const MatrixX3i& faces);

/// How smoothly skinning weights change over the surface.
struct WeightSmoothness {
  double largest_step = 0;  ///< largest change of one joint's weight along an edge
  double step_99_percent = 0;
  /// Root mean square, over vertices and the joints that move them, of a weight's difference from
  /// its neighbours' mean.
  double roughness = 0;
  /// Connected patches of vertices with weight on a joint, beyond one for each joint in use.
  int islands = 0;
};
[[nodiscard]] WeightSmoothness weightSmoothness(const SkinWeights& weights, const MatrixX3i& faces);

/// Largest distance (m) between a vertex and the mirror image of its twin.
[[nodiscard]] double asymmetry(const MatrixX3f& vertices, const std::vector<int>& mirror);

}  // namespace lay
