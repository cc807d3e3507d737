#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// What finding the keypoints needs to know about a learnt body.
struct AnchorSource {
  const MatrixX3f& v_template;                ///< (V, 3) m
  const MatrixX3f& joints;                    ///< (24, 3) m, rest
  const SkinWeights& skin_weights;            ///< (V)
  const std::vector<std::string>& main_bone;  ///< (V) MakeHuman's bone with the largest weight
  const std::vector<int>& mirror;             ///< (V)
  const std::vector<float>& visibility;       ///< (V) 0: inside mouth or eye socket
};

/// Where detectors see the 26 keypoints on our body. Limbs are their joints. Nose, eyes, ears and
/// head top move with the head, big and small toes with the feet, heels with the ankles; each
/// vertex follows its joint (almost) alone. The neck, which detectors report midway between the
/// shoulders, moves with the upper spine. The right side mirrors the left.
/// @throws ModelError when a keypoint finds no vertex.
[[nodiscard]] std::array<KeypointAnchor, kKeypointCount> findKeypointAnchors(
    const AnchorSource& source);

}  // namespace lay
