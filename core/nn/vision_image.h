#pragma once

#include <cstdint>
#include <span>

namespace lay {

/// What a VisionTransformer reads of a picture: planes of red, green and blue from 0 to 1, less
/// ImageNet's mean and by its deviation.
/// @param rgb 3 * H * W bytes, pixel by pixel. @param out as many numbers, plane by plane.
void writeVisionImage(std::span<const std::uint8_t> rgb, float* out);

}  // namespace lay
