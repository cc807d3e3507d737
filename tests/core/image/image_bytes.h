#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <vector>

namespace lay {

/// `value` as `length` bytes.
inline std::string numberBytes(std::uint32_t value, int length, bool is_big_endian) {
  std::string bytes;
  for (int i = 0; i < length; ++i) {
    const int shift = 8 * (is_big_endian ? length - 1 - i : i);
    bytes += static_cast<char>(value >> shift & 0xFFU);
  }
  return bytes;
}

/// One entry of a TIFF directory that holds a single SHORT or LONG.
struct TiffEntry {
  std::uint32_t tag = 0;
  std::uint32_t value = 0;
  bool is_long = false;
};

inline std::string tiffDirectory(const std::vector<TiffEntry>& entries, bool is_big_endian) {
  std::string bytes = numberBytes(static_cast<std::uint32_t>(entries.size()), 2, is_big_endian);
  for (const TiffEntry& entry : entries) {
    bytes += numberBytes(entry.tag, 2, is_big_endian);
    bytes += numberBytes(entry.is_long ? 4 : 3, 2, is_big_endian);
    bytes += numberBytes(1, 4, is_big_endian);
    bytes += entry.is_long ? numberBytes(entry.value, 4, is_big_endian)
                           : numberBytes(entry.value, 2, is_big_endian) + std::string(2, '\0');
  }
  return bytes + std::string(4, '\0');  // no further directory
}

inline std::string tiffStart(bool is_big_endian) {
  return (is_big_endian ? std::string("MM\0*", 4) : std::string("II*\0", 4)) +
         numberBytes(8, 4, is_big_endian);
}

/// An EXIF block with an orientation and a 35 mm focal length, without the "Exif" prefix.
inline std::string exifBlock(std::uint32_t orientation,
                             std::uint32_t focal_length_in_35mm,
                             bool is_big_endian) {
  constexpr std::uint32_t kSecondDirectory = 8 + 2 + 2 * 12 + 4;
  return tiffStart(is_big_endian) +
         tiffDirectory({{0x0112, orientation, false}, {0x8769, kSecondDirectory, true}},
                       is_big_endian) +
         tiffDirectory({{0xA405, focal_length_in_35mm, false}}, is_big_endian);
}

/// An EXIF block of a camera that notes its lens and its sensor: focal length (mm) and resolution as
/// fractions, the resolution's unit, the picture's size.
inline std::string exifBlockOfSensor(std::uint32_t focal_length,
                                     std::uint32_t focal_length_over,
                                     std::uint32_t resolution,
                                     std::uint32_t resolution_over,
                                     std::uint32_t unit,
                                     std::uint32_t width,
                                     std::uint32_t height,
                                     bool is_big_endian) {
  constexpr std::uint32_t kSecond = 8 + 2 + 12 + 4;
  constexpr std::uint32_t kNumbers = kSecond + 2 + 5 * 12 + 4;
  const auto rational = [&](std::uint32_t tag, std::uint32_t offset) {
    return numberBytes(tag, 2, is_big_endian) + numberBytes(5, 2, is_big_endian) +
           numberBytes(1, 4, is_big_endian) + numberBytes(offset, 4, is_big_endian);
  };
  const auto number = [&](std::uint32_t tag, std::uint32_t value) {
    return numberBytes(tag, 2, is_big_endian) + numberBytes(4, 2, is_big_endian) +
           numberBytes(1, 4, is_big_endian) + numberBytes(value, 4, is_big_endian);
  };
  std::string block = tiffStart(is_big_endian) + tiffDirectory({{0x8769, kSecond, true}}, is_big_endian);
  block += numberBytes(5, 2, is_big_endian) + rational(0x920A, kNumbers) + number(0xA002, width) +
           number(0xA003, height) + rational(0xA20E, kNumbers + 8) + number(0xA210, unit) +
           std::string(4, '\0');
  for (const std::uint32_t value : {focal_length, focal_length_over, resolution, resolution_over})
    block += numberBytes(value, 4, is_big_endian);
  return block;
}

/// `jpeg` with the block as an APP1 segment in front.
inline std::string jpegWithExif(const std::string& jpeg, const std::string& block) {
  const std::string payload = std::string("Exif\0\0", 6) + block;
  const auto length = static_cast<std::uint32_t>(payload.size() + 2);
  return jpeg.substr(0, 2) + "\xFF\xE1" + numberBytes(length, 2, true) + payload + jpeg.substr(2);
}

inline std::string pngChunk(const std::string& type, const std::string& data) {
  const std::string body = type + data;
  const auto checksum =
      crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return numberBytes(static_cast<std::uint32_t>(data.size()), 4, true) + body +
         numberBytes(static_cast<std::uint32_t>(checksum), 4, true);
}

/// `png` with the block as an eXIf chunk after its header.
inline std::string pngWithExif(const std::string& png, const std::string& block) {
  constexpr std::size_t kHeaderEnd = 8 + 25;
  return png.substr(0, kHeaderEnd) + pngChunk("eXIf", block) + png.substr(kHeaderEnd);
}

}  // namespace lay
