#pragma once

#include "core/detect/detection.h"
#include "core/image/image.h"

namespace lay {

/// Finds the keypoints of one person whose box is known.
class KeypointDetector {
 public:
  KeypointDetector() = default;
  virtual ~KeypointDetector() = default;
  KeypointDetector(const KeypointDetector&) = delete;
  KeypointDetector& operator=(const KeypointDetector&) = delete;

  /// @param person where to look; it may reach beyond the image. Any thread, one at a time.
  /// @throws Error when the region is not in the image; ModelError.
  [[nodiscard]] virtual Keypoints2d find(const Image& image, const PixelRegion& person) const = 0;
};

}  // namespace lay
