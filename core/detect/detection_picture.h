#pragma once

#include "core/detect/detection.h"
#include "core/image/image.h"

namespace lay {

/// The photo with each person's box, number and keypoints drawn on it: the person's left is drawn
/// in blue, their right in orange, points that are not sure are hollow.
[[nodiscard]] Image drawDetection(const Image& photo, const Detection& detection);

}  // namespace lay
