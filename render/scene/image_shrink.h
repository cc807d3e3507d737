#pragma once

#include "core/image/image.h"

namespace lay {

/// The image shrunk by the smallest whole factor that brings both sides to `largest` px or less,
/// each pixel the mean of a square; an image without pixels when `image` fits as it is.
[[nodiscard]] Image shrunkToFit(const Image& image, int largest);

}  // namespace lay
