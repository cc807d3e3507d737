#pragma once

#include "core/body/keypoint_layout.h"

namespace lay {

// The image feature I, in floats: what MoveNet's maps say at the places where it finds COCO's 17
// keypoints, and over the whole box. It is made in core/detect/image_feature.h and read by
// networks.

/// Of one keypoint: x and y in half box sides about the box's centre, the score, then the maps fine
/// (24 channels), half (24), middle (32) and limbs (64) at that place.
inline constexpr int kKeypointFeatureSize = 3 + 24 + 24 + 32 + 64;
/// The coarse map's mean over the box, then its maximum.
inline constexpr int kPooledFeatureSize = 2 * 320;
/// All 17 keypoints of COCO, then the pooled map.
inline constexpr int kImageFeatureSize =
    kCocoKeypointCount * kKeypointFeatureSize + kPooledFeatureSize;

}  // namespace lay
