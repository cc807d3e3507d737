#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/image/image.h"
#include "core/picture/wardrobe.h"

namespace lay {

/// Light that falls on a sensor, rows from the top.
struct LightField {
  int size = 0;  ///< px along each side
  std::vector<LinearColour> pixels;

  [[nodiscard]] LinearColour& at(int column, int row) {
    return pixels[static_cast<std::size_t>(row * size + column)];
  }
};

/// How a camera makes a picture of light.
struct Lens {
  float blur = 0;  ///< standard deviation, px
  float exposure = 1;
  float contrast = 1;  ///< about middle grey, of the screen's values
  float saturation = 1;
  float noise = 0;  ///< standard deviation, of 255

  /// @param blur, noise the most of each.
  static Lens draw(float blur, float noise, Random& random);
};

/// @param random of the sensor's noise.
[[nodiscard]] Image developed(LightField light, const Lens& lens, Random& random);

}  // namespace lay
