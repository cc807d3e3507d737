#pragma once

#include "core/image/image.h"

namespace lay {

/// Whole pixels of an image: columns x to x + width - 1, rows likewise.
struct PixelRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const PixelRect&) const = default;
};

/// The part of an image, made smaller (never larger) until its longer side is at most `max_side`
/// px; pixels are averaged. @throws InvalidOptions when the part does not lie within the image or
/// is empty.
[[nodiscard]] Image cropped(const Image& image, const PixelRect& part, int max_side);

}  // namespace lay
