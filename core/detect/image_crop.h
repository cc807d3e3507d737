#pragma once

#include <cstdint>
#include <vector>

#include "core/detect/detection.h"
#include "core/image/image.h"

namespace lay {

/// A part of an image at another size, black where the part leaves the image.
struct ImageCrop {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;  ///< 3 * width * height
  Eigen::Array2f offset{0, 0};    ///< image px = offset + scale * crop px, both from edges
  Eigen::Array2f scale{1, 1};

  /// Where a place of the crop (from its edge) is in the image, measured from the centre of the
  /// image's first pixel as keypoints are.
  [[nodiscard]] Eigen::Vector2f toImage(float x, float y) const {
    return (offset + scale * Eigen::Array2f(x, y) - 0.5f).matrix();
  }
};

/// Samples `region` of an image at `width` x `height` px; pixels are averaged where that makes it
/// smaller. The image itself is not copied. @throws Error when the region is empty or nowhere in
/// the image.
[[nodiscard]] ImageCrop sampleCrop(const Image& image,
                                   const PixelRegion& region,
                                   int width,
                                   int height);

}  // namespace lay
