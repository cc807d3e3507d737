#include "core/io/zip64.h"

#include "core/io/little_endian.h"

#include <optional>

namespace lay {
namespace {

constexpr std::uint32_t kEnd64Signature = 0x06064b50;
constexpr std::uint32_t kLocatorSignature = 0x07064b50;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kLocatorSize = 20;
constexpr std::uint16_t kExtraId = 1;
// "See zip64" in a field of 16 and of 32 bits.
constexpr std::uint16_t kWide16 = 0xffff;
constexpr std::uint32_t kWide32 = 0xffffffff;

/// Whether a number of the end record is that of zip64's, or stands for it.
template <typename Narrow>
bool agrees(Narrow narrow, std::uint64_t wide) {
  return narrow == static_cast<Narrow>(-1) || narrow == wide;
}

ZipEnd readEnd64(std::string_view archive, std::size_t at, std::size_t limit) {
  ZipEnd end;
  end.num_entries = readLittleEndian<std::uint64_t>(archive, at + 32);
  end.size = readLittleEndian<std::uint64_t>(archive, at + 40);
  end.begin = readLittleEndian<std::uint64_t>(archive, at + 48);
  end.limit = at;
  end.is_one_file = readLittleEndian<std::uint32_t>(archive, at + 16) == 0 &&
                    readLittleEndian<std::uint32_t>(archive, at + 20) == 0 &&
                    readLittleEndian<std::uint64_t>(archive, at + 24) == end.num_entries;
  // The record states its own length without the twelve bytes that say so.
  const auto length = readLittleEndian<std::uint64_t>(archive, at + 4);
  if (length < kEnd64Size - 12 || length > limit - at - 12) {
    throw Zip64Error("its zip64 end record has a length that cannot be");
  }
  return end;
}

/// The data of the one zip64 field.
std::string_view zip64Field(std::string_view extra) {
  std::optional<std::string_view> found;
  while (extra.size() >= 4) {
    const auto id = readLittleEndian<std::uint16_t>(extra, 0);
    const std::size_t size = readLittleEndian<std::uint16_t>(extra, 2);
    extra.remove_prefix(4);
    if (size > extra.size()) break;  // other programs pad with what is no field
    if (id == kExtraId) {
      if (found) throw Zip64Error("it states its zip64 sizes twice");
      found = extra.substr(0, size);
    }
    extra.remove_prefix(size);
  }
  if (!found) throw Zip64Error("its zip64 sizes are missing");
  return *found;
}

}  // namespace

ZipEnd readZipEnd(std::string_view archive, std::size_t at) {
  const auto disk = readLittleEndian<std::uint16_t>(archive, at + 4);
  const auto directory_disk = readLittleEndian<std::uint16_t>(archive, at + 6);
  const auto entries_here = readLittleEndian<std::uint16_t>(archive, at + 8);
  const auto num_entries = readLittleEndian<std::uint16_t>(archive, at + 10);
  const auto size = readLittleEndian<std::uint32_t>(archive, at + 12);
  const auto begin = readLittleEndian<std::uint32_t>(archive, at + 16);
  const ZipEnd narrow{num_entries,
                      size,
                      begin,
                      at,
                      disk == 0 && directory_disk == 0 && entries_here == num_entries};
  const bool is_wide = disk == kWide16 || directory_disk == kWide16 || entries_here == kWide16 ||
                       num_entries == kWide16 || size == kWide32 || begin == kWide32;
  const std::size_t locator = at < kLocatorSize ? 0 : at - kLocatorSize;
  const bool has_locator =
      at >= kLocatorSize && readLittleEndian<std::uint32_t>(archive, locator) == kLocatorSignature;
  // A directory that reaches to the end record leaves no room: those four bytes are its own.
  const bool has_room = is_wide || (begin <= locator && size <= locator - begin);
  if (!has_locator || !has_room) {
    if (is_wide) throw Zip64Error("its zip64 end record is missing: the archive is damaged");
    return narrow;
  }
  const auto place = readLittleEndian<std::uint64_t>(archive, locator + 8);
  if (place > locator || locator - place < kEnd64Size ||
      readLittleEndian<std::uint32_t>(archive, place) != kEnd64Signature) {
    throw Zip64Error("its zip64 end record is missing: the archive is damaged");
  }
  ZipEnd wide = readEnd64(archive, place, locator);
  // Two truths in one archive are how a file shows one reader this and another one that.
  if (!agrees(num_entries, wide.num_entries) || !agrees(entries_here, wide.num_entries) ||
      !agrees(size, wide.size) || !agrees(begin, wide.begin)) {
    throw Zip64Error("its two end records do not agree: the archive is damaged");
  }
  const auto num_disks = readLittleEndian<std::uint32_t>(archive, locator + 16);
  wide.is_one_file = wide.is_one_file && agrees(disk, 0) && agrees(directory_disk, 0) &&
                     readLittleEndian<std::uint32_t>(archive, locator + 4) == 0 && num_disks <= 1;
  return wide;
}

void widenExtent(std::string_view extra, ZipExtent& extent) {
  std::string_view field;
  bool is_read = false;
  for (std::uint64_t* number : {&extent.size, &extent.compressed_size, &extent.header}) {
    if (*number != kWide32) continue;
    if (!is_read) field = zip64Field(extra);
    is_read = true;
    // Only the numbers that are too large stand in it, in this order.
    if (field.size() < sizeof *number) throw Zip64Error("its zip64 sizes are cut off");
    *number = readLittleEndian<std::uint64_t>(field, 0);
    field.remove_prefix(sizeof *number);
  }
}

}  // namespace lay
