#include "core/image/image_header.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lay {

namespace {

using namespace std::string_view_literals;

constexpr int kStartOfScan = 0xDA;
constexpr int kEndOfImage = 0xD9;

bool hasNoPayload(int marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

// Frame headers are C0..CF but for the tables C4 (Huffman), C8 (reserved) and CC (arithmetic).
bool isFrameHeader(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<ImageSize> sizeFrom(std::optional<std::uint32_t> width,
                                  std::optional<std::uint32_t> height) {
  if (!width || !height) return std::nullopt;
  return ImageSize{*width, *height};
}

std::optional<ImageSize> sizeOfJpeg(std::string_view bytes) {
  std::optional<ImageSize> size;
  forEachJpegSegment(bytes, [&](int marker, std::string_view payload) {
    if (size || !isFrameHeader(marker)) return;
    const ByteReader frame(payload, true);
    size = sizeFrom(frame.u16(3), frame.u16(1));  // after one byte of precision
  });
  return size;
}

std::optional<ImageSize> sizeOfPng(std::string_view bytes) {
  const ByteReader reader(bytes, true);
  return sizeFrom(reader.u32(16), reader.u32(20));  // IHDR always comes first
}

std::optional<ImageSize> sizeOfTiff(std::string_view bytes) {
  constexpr std::uint32_t kWidthTag = 0x0100;
  constexpr std::uint32_t kHeightTag = 0x0101;
  const auto tiff = TiffDirectories::open(bytes);
  if (!tiff) return std::nullopt;
  return sizeFrom(tiff->number(tiff->firstDirectory(), kWidthTag),
                  tiff->number(tiff->firstDirectory(), kHeightTag));
}

std::optional<ImageSize> sizeOfBmp(std::string_view bytes) {
  constexpr std::uint32_t kOldHeaderSize = 12;
  const ByteReader reader(bytes, false);
  if (reader.u32(14) == kOldHeaderSize) return sizeFrom(reader.u16(18), reader.u16(20));
  const auto width = reader.u32(18);
  const auto height = reader.u32(22);
  if (!width || !height) return std::nullopt;
  // A negative height means that the rows run from the top.
  const auto magnitude = [](std::uint32_t value) {
    return static_cast<std::uint64_t>(std::llabs(static_cast<std::int32_t>(value)));
  };
  return ImageSize{magnitude(*width), magnitude(*height)};
}

}  // namespace

std::string_view brandOf(std::string_view bytes) {
  return bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp"sv ? bytes.substr(8, 4)
                                                              : std::string_view();
}

ImageContainer containerOf(std::string_view bytes) {
  constexpr std::array kHeif = {"heic"sv,
                                "heix"sv,
                                "hevc"sv,
                                "hevx"sv,
                                "heim"sv,
                                "heis"sv,
                                "mif1"sv,
                                "msf1"sv,
                                "heif"sv,
                                "avif"sv,
                                "avis"sv};
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return ImageContainer::Jpeg;
  if (bytes.starts_with(kPngSignature)) return ImageContainer::Png;
  if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP"sv)
    return ImageContainer::Webp;
  if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return ImageContainer::Tiff;
  if (bytes.starts_with("BM"sv)) return ImageContainer::Bmp;
  if (std::find(kHeif.begin(), kHeif.end(), brandOf(bytes)) != kHeif.end())
    return ImageContainer::Heif;
  return ImageContainer::Other;
}

std::optional<ImageSize> readImageSize(std::string_view bytes) {
  switch (containerOf(bytes)) {
    case ImageContainer::Jpeg:
      return sizeOfJpeg(bytes);
    case ImageContainer::Png:
      return sizeOfPng(bytes);
    case ImageContainer::Tiff:
      return sizeOfTiff(bytes);
    case ImageContainer::Bmp:
      return sizeOfBmp(bytes);
    case ImageContainer::Webp:  // cannot promise more than 268 megapixels
    case ImageContainer::Heif:  // libheif is asked
    case ImageContainer::Other:
      break;
  }
  return std::nullopt;
}

std::optional<std::size_t> forEachJpegSegment(
    std::string_view bytes, const std::function<void(int, std::string_view)>& visit) {
  const ByteReader reader(bytes, true);
  std::size_t offset = 2;  // after the start of the image
  while (offset + 1 < bytes.size()) {
    if (static_cast<unsigned char>(bytes[offset]) != 0xFF) {  // garbage between segments
      ++offset;
      continue;
    }
    const int marker = static_cast<unsigned char>(bytes[offset + 1]);
    if (marker == 0xFF || marker == 0) {  // fill bytes
      ++offset;
      continue;
    }
    if (marker == kStartOfScan) return offset;
    if (marker == kEndOfImage) return std::nullopt;
    offset += 2;
    if (hasNoPayload(marker)) continue;
    const auto length = reader.u16(offset);
    if (!length || *length < 2 || bytes.size() - offset < *length) return std::nullopt;
    visit(marker, bytes.substr(offset + 2, *length - 2));
    offset += *length;
  }
  return std::nullopt;
}

std::optional<TiffDirectories> TiffDirectories::open(std::string_view block) {
  const bool is_big_endian = block.starts_with("MM\0*"sv);
  if (!is_big_endian && !block.starts_with("II*\0"sv)) return std::nullopt;
  const ByteReader reader(block, is_big_endian);
  const auto first_directory = reader.u32(4);
  if (!first_directory) return std::nullopt;
  return TiffDirectories(reader, *first_directory);
}

std::optional<std::size_t> TiffDirectories::entryOf(std::uint32_t directory,
                                                    std::uint32_t tag) const {
  const auto num_entries = reader_.u16(directory);
  if (!num_entries) return std::nullopt;
  for (std::uint32_t i = 0; i < *num_entries; ++i) {
    const std::size_t entry = std::size_t{directory} + 2 + 12 * std::size_t{i};
    const auto entry_tag = reader_.u16(entry);
    if (!entry_tag) return std::nullopt;
    if (*entry_tag == tag) return entry;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> TiffDirectories::number(std::uint32_t directory,
                                                     std::uint32_t tag) const {
  constexpr std::uint32_t kShort = 3;
  constexpr std::uint32_t kLong = 4;
  const auto entry = entryOf(directory, tag);
  if (!entry || reader_.u32(*entry + 4) != 1U) return std::nullopt;
  const auto type = reader_.u16(*entry + 2);
  if (type == kShort) return reader_.u16(*entry + 8);
  if (type == kLong) return reader_.u32(*entry + 8);
  return std::nullopt;
}

std::optional<double> TiffDirectories::rational(std::uint32_t directory, std::uint32_t tag) const {
  constexpr std::uint32_t kRational = 5;
  const auto entry = entryOf(directory, tag);
  if (!entry || reader_.u32(*entry + 4) != 1U || reader_.u16(*entry + 2) != kRational)
    return std::nullopt;
  const auto offset = reader_.u32(*entry + 8);
  const auto numerator = offset ? reader_.u32(*offset) : std::nullopt;
  const auto denominator = offset ? reader_.u32(std::size_t{*offset} + 4) : std::nullopt;
  if (!numerator || !denominator || *denominator == 0) return std::nullopt;
  return static_cast<double>(*numerator) / *denominator;
}

}  // namespace lay
