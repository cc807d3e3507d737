#pragma once

#include "core/body/body_model.h"

namespace lay {

/// Lets each joint move one connected patch of the surface: the patch with the largest sum of
/// weights stays, what lies apart from it (traces that smoothing and the limit of four joints leave
/// behind) goes to the vertices' other joints. A vertex that would lose everything keeps what it
/// has. @return how many weights were dropped.
int removeWeightIslands(SkinWeights& weights, const MatrixX3i& faces);

}  // namespace lay
