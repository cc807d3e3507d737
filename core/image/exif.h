#pragma once

#include <optional>
#include <string_view>

namespace lay {

/// What a camera noted about a picture, as far as we need it.
struct ExifInfo {
  int orientation = 1;                        ///< 1..8 as EXIF counts them; 1 is upright
  std::optional<float> focal_length_in_35mm;  ///< mm on a frame 36 mm wide
  /// Of the longer side of the picture as the camera took it, from the focal length and the size of
  /// the sensor's pixels.
  std::optional<float> focal_length_in_sides;
};

/// Reads the EXIF block of a JPEG (APP1), PNG (eXIf), WebP (EXIF) or TIFF file. Never fails: what
/// is missing, damaged or out of range keeps its default.
/// @param bytes the whole file.
[[nodiscard]] ExifInfo readExif(std::string_view bytes);

}  // namespace lay
