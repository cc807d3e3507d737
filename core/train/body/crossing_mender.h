#pragma once

#include <vector>

#include "core/train/body/shape_space.h"

namespace lay {

/// Draws the skin in by tenths of a millimetre where surfaces pass through each other (toes that
/// touch), until neither the template nor a body with one beta at -2 or +2 crosses itself, or 200
/// rounds have passed. Only the template moves; both sides alike.
/// @return the largest movement, m.
double mendCrossings(ShapeSpace& space, const MatrixX3i& faces, const std::vector<int>& mirror);

}  // namespace lay
