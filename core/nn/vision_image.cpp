#include "core/nn/vision_image.h"

#include <array>

namespace lay {

void writeVisionImage(std::span<const std::uint8_t> rgb, float* out) {
  constexpr std::array<float, 3> kMeans = {0.485F, 0.456F, 0.406F};
  constexpr std::array<float, 3> kDeviations = {0.229F, 0.224F, 0.225F};
  const std::size_t count = rgb.size() / 3;
  for (std::size_t channel = 0; channel < 3; ++channel) {
    for (std::size_t i = 0; i < count; ++i) {
      const float value = static_cast<float>(rgb[3 * i + channel]) / 255;
      out[channel * count + i] = (value - kMeans[channel]) / kDeviations[channel];
    }
  }
}

}  // namespace lay
