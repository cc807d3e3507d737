#include "core/image/exif.h"

#include "core/image/byte_reader.h"
#include "core/image/image_header.h"

#include <algorithm>

#include <cstdint>

namespace lay {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kExifDirectoryTag = 0x8769;
constexpr std::uint32_t kFocalLengthIn35mmTag = 0xA405;

constexpr std::string_view kExifPrefix = "Exif\0\0"sv;

// Up to `length` bytes at `offset`, fewer where the file ends.
std::string_view slice(std::string_view bytes, std::size_t offset, std::size_t length) {
  return offset < bytes.size() ? bytes.substr(offset, length) : std::string_view();
}

std::string_view withoutPrefix(std::string_view block) {
  if (block.starts_with(kExifPrefix)) block.remove_prefix(kExifPrefix.size());
  return block;
}

std::string_view exifOfJpeg(std::string_view bytes) {
  std::string_view block;
  forEachJpegSegment(bytes, [&](int marker, std::string_view payload) {
    constexpr int kApp1 = 0xE1;
    if (block.empty() && marker == kApp1 && payload.starts_with(kExifPrefix))
      block = withoutPrefix(payload);
  });
  return block;
}

std::string_view exifOfPng(std::string_view bytes) {
  const ByteReader reader(bytes, true);
  std::size_t offset = kPngSignature.size();
  while (const auto length = reader.u32(offset)) {
    if (slice(bytes, offset + 4, 4) == "eXIf") return slice(bytes, offset + 8, *length);
    offset += 12 + std::size_t{*length};  // length, type, data, checksum
  }
  return {};
}

std::string_view exifOfWebp(std::string_view bytes) {
  const ByteReader reader(bytes, false);
  std::size_t offset = 12;  // "RIFF", length, "WEBP"
  while (const auto length = reader.u32(offset + 4)) {
    if (slice(bytes, offset, 4) == "EXIF") return withoutPrefix(slice(bytes, offset + 8, *length));
    offset += 8 + std::size_t{*length} + *length % 2;
  }
  return {};
}

std::string_view exifBlock(std::string_view bytes) {
  switch (containerOf(bytes)) {
    case ImageContainer::Jpeg:
      return exifOfJpeg(bytes);
    case ImageContainer::Png:
      return exifOfPng(bytes);
    case ImageContainer::Webp:
      return exifOfWebp(bytes);
    case ImageContainer::Tiff:
      return bytes;
    case ImageContainer::Heif:  // libheif finds it
    case ImageContainer::Bmp:
    case ImageContainer::Other:
      break;
  }
  return {};
}

// EXIF 2.3: FocalLength in mm, and how many pixels a unit of the sensor has.
std::optional<float> focalLengthInSides(const TiffDirectories& tiff, std::uint32_t directory) {
  constexpr std::uint32_t kFocalLengthTag = 0x920A;
  constexpr std::uint32_t kPixelXTag = 0xA002;
  constexpr std::uint32_t kPixelYTag = 0xA003;
  constexpr std::uint32_t kPlaneXResolutionTag = 0xA20E;
  constexpr std::uint32_t kPlaneUnitTag = 0xA210;
  const auto focal_length = tiff.rational(directory, kFocalLengthTag);
  const auto resolution = tiff.rational(directory, kPlaneXResolutionTag);
  const auto width = tiff.number(directory, kPixelXTag);
  const auto height = tiff.number(directory, kPixelYTag);
  if (!focal_length || !resolution || !width || !height) return std::nullopt;
  constexpr double kInch = 25.4;  // mm
  const std::uint32_t unit = tiff.number(directory, kPlaneUnitTag).value_or(2);
  const double unit_mm = unit == 3 ? 10 : unit == 4 ? 1 : unit == 5 ? 0.001 : kInch;
  const double side = std::max(*width, *height);
  const double sides = *focal_length * *resolution / unit_mm / side;
  // A fisheye has 0.2, a long telephoto lens 30; anything else is a wrong entry.
  return sides > 0.1 && sides < 60 ? std::optional(static_cast<float>(sides)) : std::nullopt;
}

}  // namespace

ExifInfo readExif(std::string_view bytes) {
  ExifInfo info;
  const auto tiff = TiffDirectories::open(exifBlock(bytes));
  if (!tiff) return info;
  const auto orientation = tiff->number(tiff->firstDirectory(), kOrientationTag);
  if (orientation && *orientation >= 1 && *orientation <= 8)
    info.orientation = static_cast<int>(*orientation);
  const auto exif_directory = tiff->number(tiff->firstDirectory(), kExifDirectoryTag);
  if (!exif_directory) return info;
  // 0 stands for "unknown".
  const auto focal_length = tiff->number(*exif_directory, kFocalLengthIn35mmTag);
  if (focal_length && *focal_length > 0)
    info.focal_length_in_35mm = static_cast<float>(*focal_length);
  info.focal_length_in_sides = focalLengthInSides(*tiff, *exif_directory);
  return info;
}

}  // namespace lay
