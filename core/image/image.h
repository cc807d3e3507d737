#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// An image as it should be looked at: 8-bit RGB, rows from the top, EXIF orientation already applied.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;              ///< 3 * width * height
  std::optional<float> exif_focal_length_px;  ///< from the 35 mm equivalent, or from focal length and sensor, when the file has them
};

using ImagePtr = std::shared_ptr<const Image>;

/// Decodes any image OpenCV reads (JPEG, PNG, WebP, TIFF, BMP ...). Paths may hold any characters: the bytes are read first.
/// @throws FileError when the file is missing, empty or not an image, or is larger than 300 megapixels.
[[nodiscard]] ImagePtr loadImage(const std::filesystem::path& path);

/// The same of a file's bytes. @param name for errors.
[[nodiscard]] ImagePtr decodeImage(std::string_view bytes, const std::filesystem::path& name);

/// Writes 8-bit RGB as PNG, atomically. @throws FileError.
void savePng(const std::filesystem::path& path, const Image& image);

/// Writes 8-bit RGB as JPEG, atomically. @throws FileError.
void saveJpeg(const std::filesystem::path& path, const Image& image, int quality = 92);

/// The bytes that saveJpeg writes. @throws FileError when the picture is too large for the format.
[[nodiscard]] std::string jpegBytes(const Image& image, int quality = 92);

}  // namespace lay
