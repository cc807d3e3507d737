#include "core/io/zip_reader.h"

#include "core/base/error.h"
#include "core/io/little_endian.h"
#include "core/io/zip64.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace lay {
namespace {

constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kCentralSignature = 0x02014b50;
constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongestComment = 0xffff;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kEncryptedFlag = 1;

// Deflate turns one byte into at most 1032; a length beyond that is a lie, found before it is
// allocated.
constexpr std::size_t kLargestDeflateRatio = 1032;

/// Ends an inflation whatever happens.
class Inflater {
 public:
  Inflater() { ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK; }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  /// True when `input` is one whole deflate stream that fills `output` exactly.
  [[nodiscard]] bool run(std::string_view input, std::vector<std::byte>& output) {
    // zlib does not write through next_in; its C interface only lacks the const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    stream_.next_out = output.empty() ? &nothing_ : reinterpret_cast<Bytef*>(output.data());
    std::size_t input_left = input.size();
    std::size_t room = output.size();
    int status = ready_ ? Z_OK : Z_MEM_ERROR;
    // zlib counts in 32 bits; larger entries are handed to it in parts.
    while (status == Z_OK) {
      const uInt given = part(input_left);
      const uInt room_given = part(room);
      stream_.avail_in = given;
      stream_.avail_out = room_given;
      const bool is_last = given == input_left && room_given == room;
      status = inflate(&stream_, is_last ? Z_FINISH : Z_NO_FLUSH);
      input_left -= given - stream_.avail_in;
      room -= room_given - stream_.avail_out;
    }
    return status == Z_STREAM_END && input_left == 0 && room == 0;
  }

 private:
  static uInt part(std::size_t size) {
    return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
  }

  z_stream stream_ = {};
  // An empty output has no address; zlib wants one even where nothing is to be written.
  Bytef nothing_ = 0;
  bool ready_ = false;
};

}  // namespace

struct ZipReader::Directory {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t num_entries = 0;
};

ZipReader::ZipReader(std::string_view archive, std::filesystem::path path)
    : archive_(archive), path_(std::move(path)) {
  const Directory directory = findDirectory();
  entries_.reserve(directory.num_entries);
  std::size_t at = directory.begin;
  for (std::size_t i = 0; i < directory.num_entries; ++i) {
    at = readEntry(at, directory);
  }
  std::set<std::string_view> names;
  for (const ZipEntry& entry : entries_) {
    if (!names.insert(entry.name).second) {
      fail(strCat("it holds '", entry.name, "' twice"));
    }
  }
  refuseOverlaps();
}

ZipReader::Directory ZipReader::findDirectory() const {
  if (archive_.size() < kEndSize) {
    fail(strCat("it is ", archive_.size(), " bytes long, too short for a zip archive"));
  }
  // The end record is the last thing in the file but for a comment whose length it states.
  const std::size_t last = archive_.size() - kEndSize;
  const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
  for (std::size_t at = last + 1; at-- > first;) {
    const std::size_t comment_size = last - at;
    if (readLittleEndian<std::uint32_t>(archive_, at) != kEndSignature ||
        readLittleEndian<std::uint16_t>(archive_, at + 20) != comment_size) {
      continue;
    }
    ZipEnd end;
    try {
      end = readZipEnd(archive_, at);
    } catch (const Zip64Error& error) {
      fail(error.what());
    }
    if (!end.is_one_file) {
      fail("it is one part of a zip archive in several files, which is not supported");
    }
    if (end.begin > end.limit || end.size > end.limit - end.begin ||
        end.num_entries > end.size / kCentralSize) {
      fail("its directory does not lie inside the file: the archive is damaged");
    }
    return {end.begin, end.begin + end.size, end.num_entries};
  }
  fail("it is not a zip archive, or its end is missing");
}

std::size_t ZipReader::readEntry(std::size_t at, const Directory& directory) {
  if (directory.end - at < kCentralSize ||
      readLittleEndian<std::uint32_t>(archive_, at) != kCentralSignature) {
    fail(strCat("entry ", entries_.size(), " of its directory is damaged"));
  }
  const auto flags = readLittleEndian<std::uint16_t>(archive_, at + 8);
  const std::size_t name_size = readLittleEndian<std::uint16_t>(archive_, at + 28);
  const std::size_t extra_size = readLittleEndian<std::uint16_t>(archive_, at + 30);
  const std::size_t comment_size = readLittleEndian<std::uint16_t>(archive_, at + 32);
  const std::size_t end = at + kCentralSize + name_size + extra_size + comment_size;
  if (end > directory.end) {
    fail(strCat("entry ", entries_.size(), " of its directory is cut off"));
  }

  ZipEntry entry;
  entry.name = archive_.substr(at + kCentralSize, name_size);
  entry.method = readLittleEndian<std::uint16_t>(archive_, at + 10);
  entry.crc = readLittleEndian<std::uint32_t>(archive_, at + 16);
  ZipExtent extent{.size = readLittleEndian<std::uint32_t>(archive_, at + 24),
                   .compressed_size = readLittleEndian<std::uint32_t>(archive_, at + 20),
                   .header = readLittleEndian<std::uint32_t>(archive_, at + 42)};
  if (!isSafeZipName(entry.name)) {
    fail(strCat("entry ",
                entries_.size(),
                " has a name that is not allowed: expected a relative path without '..'"));
  }
  try {
    widenExtent(archive_.substr(at + kCentralSize + name_size, extra_size), extent);
  } catch (const Zip64Error& error) {
    fail(strCat("'", entry.name, "' cannot be found: ", error.what()));
  }
  entry.size = extent.size;
  entry.compressed_size = extent.compressed_size;
  if ((flags & kEncryptedFlag) != 0) {
    fail(strCat("'", entry.name, "' is encrypted, which is not supported"));
  }
  if (entry.method != kStored && entry.method != kDeflated) {
    fail(strCat("'",
                entry.name,
                "' uses compression method ",
                entry.method,
                "; stored (0) and deflated (8) are supported"));
  }
  locateData(entry, extent.header, directory);
  entries_.push_back(std::move(entry));
  return end;
}

void ZipReader::locateData(ZipEntry& entry, std::size_t header, const Directory& directory) const {
  // Entries stand in front of the directory, each behind a header of its own.
  if (header > directory.begin || directory.begin - header < kLocalSize ||
      readLittleEndian<std::uint32_t>(archive_, header) != kLocalSignature) {
    fail(strCat("the header of '", entry.name, "' is damaged"));
  }
  const std::size_t name_size = readLittleEndian<std::uint16_t>(archive_, header + 26);
  const std::size_t extra_size = readLittleEndian<std::uint16_t>(archive_, header + 28);
  const std::size_t room = directory.begin - header - kLocalSize;
  if (name_size + extra_size > room || entry.compressed_size > room - name_size - extra_size) {
    fail(strCat(
        "'", entry.name, "' claims ", entry.compressed_size, " bytes, more than the file has"));
  }
  if (archive_.substr(header + kLocalSize, name_size) != entry.name ||
      readLittleEndian<std::uint16_t>(archive_, header + 8) != entry.method) {
    fail(strCat("the header of '", entry.name, "' does not agree with the directory"));
  }
  const bool lies = entry.method == kStored
                        ? entry.size != entry.compressed_size
                        : entry.size / kLargestDeflateRatio > entry.compressed_size;
  if (lies) {
    fail(strCat(
        "'", entry.name, "' claims that ", entry.compressed_size, " bytes hold ", entry.size));
  }
  entry.data_offset = header + kLocalSize + name_size + extra_size;
}

void ZipReader::refuseOverlaps() const {
  // Entries that share their bytes are how a small file makes a reader inflate it thousands of
  // times.
  std::vector<std::pair<std::size_t, std::size_t>> ranges;
  ranges.reserve(entries_.size());
  for (const ZipEntry& entry : entries_) {
    ranges.emplace_back(entry.data_offset, entry.data_offset + entry.compressed_size);
  }
  std::sort(ranges.begin(), ranges.end());
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    if (ranges[i].first < ranges[i - 1].second + kLocalSize) {
      fail("its entries overlap: the archive is damaged");
    }
  }
}

std::vector<std::byte> ZipReader::extract(const ZipEntry& entry) const {
  const std::string_view input = archive_.substr(entry.data_offset, entry.compressed_size);
  std::vector<std::byte> bytes;
  if (entry.method == kStored) {
    const auto* begin = reinterpret_cast<const std::byte*>(input.data());
    bytes.assign(begin, begin + input.size());
  } else {
    bytes.resize(entry.size);
    if (!Inflater().run(input, bytes)) {
      fail(strCat("'", entry.name, "' cannot be decompressed: the archive is damaged"));
    }
  }
  const auto crc = static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
  // crc32_z answers 0 for no bytes, which have no address either: the right value.
  if (crc != entry.crc) {
    fail(strCat("'", entry.name, "' has a wrong checksum: the archive is damaged"));
  }
  return bytes;
}

void ZipReader::fail(const std::string& what) const {
  throw FileError(strCat("Cannot read ", path_, ": ", what, "."));
}

bool isSafeZipName(std::string_view name) {
  if (name.empty() || name.front() == '/') {
    return false;
  }
  const bool has_bad_character = std::any_of(name.begin(), name.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == 0x7f;
  });
  if (has_bad_character) {
    return false;
  }
  while (!name.empty()) {
    const std::string_view part = name.substr(0, name.find('/'));
    if (part == "..") {
      return false;
    }
    name.remove_prefix(std::min(name.size(), part.size() + 1));
  }
  return true;
}

}  // namespace lay
