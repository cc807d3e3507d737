#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/image/image_header.h"

namespace lay {

/// The main picture of a HEIC, HEIF or AVIF file, 8 bits a channel, upright.
struct HeifPicture {
  int width = 0;
  int height = 0;
  int channels = 3;                  ///< red, green, blue, and alpha where there is one
  std::vector<std::uint8_t> pixels;  ///< channels * width * height
  std::string exif;                  ///< as a TIFF file, for readExif; "" when there is none
};

/// Decodes by libheif, which turns and mirrors the picture as the file says: its EXIF orientation
/// has been followed already.
/// @param check is told the size before anything is decoded, and throws when it is too large.
/// @return none in a program that was built without libheif, and when there are no pixels in it.
/// @throws Error with libheif's reason, as the end of a sentence, when it cannot be decoded.
[[nodiscard]] std::optional<HeifPicture> decodeHeif(
    std::string_view bytes, const std::function<void(const ImageSize&)>& check);

}  // namespace lay
