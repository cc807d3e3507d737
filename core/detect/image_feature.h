#pragma once

#include <vector>

#include "core/detect/movenet.h"
#include "core/image/image_feature_size.h"

namespace lay {

/// I: what a network that has seen real people makes of a person's box. It is sampled where MoveNet
/// itself finds the keypoints, so that it depends on the image and the box alone and on no other
/// evidence. @return kImageFeatureSize numbers.
[[nodiscard]] std::vector<float> imageFeature(const MoveNetMaps& maps);

}  // namespace lay
