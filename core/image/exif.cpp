#include "core/image/exif.h"

#include "core/image/byte_reader.h"
#include "core/image/image_header.h"

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
    case ImageContainer::Bmp:
    case ImageContainer::Other:
      break;
  }
  return {};
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
  return info;
}

}  // namespace lay
