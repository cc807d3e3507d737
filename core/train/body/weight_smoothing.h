#pragma once

#include <array>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// Lets the weights of joined vertices flow into each other: MakeHuman's bones, summed by joint,
/// can leave an edge that folds when the joint bends. At most four joints a vertex are kept, both
/// sides of the body alike.
/// @param quads of the skin. @param mirror (V) the vertex on the other side, itself in the middle.
/// @param rounds each mixes a vertex half and half with its neighbours' mean.
[[nodiscard]] SkinWeights smoothedWeights(const SkinWeights& weights,
                                          const std::vector<std::array<int, 4>>& quads,
                                          const std::vector<int>& mirror,
                                          int rounds);

}  // namespace lay
