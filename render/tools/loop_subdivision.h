#pragma once

#include "core/geometry/types.h"

#include <Eigen/Core>

namespace lay {

/// A triangle mesh whose vertices carry any number of values (position, rest position, ...).
struct SubdivisionMesh {
  Eigen::MatrixXf values;  ///< (V, K)
  MatrixX3i faces;         ///< (F, 3)
};

/// One step of Loop's subdivision (Loop 1987, with Warren's vertex weights): each triangle becomes
/// four and the surface smoother. Open borders stay where they are, up to the smoothing of a cubic
/// spline.
[[nodiscard]] SubdivisionMesh loopSubdivided(const SubdivisionMesh& mesh);

}  // namespace lay
