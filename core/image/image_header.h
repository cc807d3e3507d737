#pragma once

#include "core/image/byte_reader.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace lay {

/// Kinds of image file whose beginnings we understand ourselves.
enum class ImageContainer { Jpeg, Png, Webp, Tiff, Bmp, Heif, Other };

inline constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";

/// Files of the ISO family, HEIC and AVIF among them, say in their first box what they are; "" of
/// other files.
[[nodiscard]] std::string_view brandOf(std::string_view bytes);

/// Told by the first bytes.
[[nodiscard]] ImageContainer containerOf(std::string_view bytes);

/// Width and height that a file promises, px.
struct ImageSize {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
};

/// Reads the size from the header of a JPEG, PNG, TIFF or BMP file, so that a file that promises an
/// absurd picture is refused before memory is asked for. Nothing when the header does not say, or
/// the file is of another kind.
[[nodiscard]] std::optional<ImageSize> readImageSize(std::string_view bytes);

/// Calls `visit(marker, payload)` for each segment of a JPEG before its first scan.
/// @return where the scan begins, or nothing when the file ends before it.
std::optional<std::size_t> forEachJpegSegment(
    std::string_view bytes, const std::function<void(int, std::string_view)>& visit);

/// The directories of TIFF, which EXIF uses too. Every offset is checked before it is followed.
class TiffDirectories {
 public:
  /// Nothing when `block` does not begin as TIFF does.
  [[nodiscard]] static std::optional<TiffDirectories> open(std::string_view block);

  [[nodiscard]] std::uint32_t firstDirectory() const { return first_directory_; }

  /// The single whole number that the directory at `directory` holds under `tag`.
  [[nodiscard]] std::optional<std::uint32_t> number(std::uint32_t directory,
                                                    std::uint32_t tag) const;

  /// The single rational number (numerator over denominator, unsigned) under `tag`; nothing for a
  /// denominator of 0.
  [[nodiscard]] std::optional<double> rational(std::uint32_t directory, std::uint32_t tag) const;

 private:
  /// Where the entry of a tag begins.
  [[nodiscard]] std::optional<std::size_t> entryOf(std::uint32_t directory,
                                                   std::uint32_t tag) const;

  TiffDirectories(const ByteReader& reader, std::uint32_t first_directory)
      : reader_(reader), first_directory_(first_directory) {}

  ByteReader reader_;
  std::uint32_t first_directory_;
};

}  // namespace lay
