#include "core/io/zip_writer.h"

#include "core/base/error.h"
#include "core/io/little_endian.h"
#include "core/io/zip_reader.h"

#include <zlib.h>

#include <cstdint>

namespace lay {
namespace {

constexpr std::size_t kLargestSize = 0xfffffffe;  // the next one means "see zip64"
constexpr std::size_t kMostEntries = 0xfffe;
constexpr std::uint16_t kVersionNeeded = 20;          // 2.0: deflate
constexpr std::uint16_t kUtf8Flag = 1u << 11u;        // names are UTF-8
constexpr std::uint16_t kFirstDay = (1u << 5u) | 1u;  // 1980-01-01 in MS-DOS's format

/// A raw deflate stream of `bytes`; empty when zlib has no memory for it.
std::string deflated(std::string_view bytes) {
  z_stream stream = {};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    return {};
  }
  std::string output(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(output.data());
  stream.avail_out = static_cast<uInt>(output.size());
  const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  output.resize(done ? stream.total_out : 0);
  deflateEnd(&stream);
  return output;
}

/// The fields that an entry's own header and the directory share, from "version needed" on.
struct EntryFields {
  std::uint16_t method = 0;
  std::uint32_t crc = 0;
  std::size_t compressed_size = 0;
  std::size_t size = 0;
  std::size_t name_size = 0;

  void appendTo(std::string& bytes) const {
    appendLittleEndian(bytes, kVersionNeeded);
    appendLittleEndian(bytes, kUtf8Flag);
    appendLittleEndian(bytes, method);
    appendLittleEndian(bytes, std::uint16_t{0});  // time
    appendLittleEndian(bytes, kFirstDay);
    appendLittleEndian(bytes, crc);
    appendLittleEndian(bytes, static_cast<std::uint32_t>(compressed_size));
    appendLittleEndian(bytes, static_cast<std::uint32_t>(size));
    appendLittleEndian(bytes, static_cast<std::uint16_t>(name_size));
    appendLittleEndian(bytes, std::uint16_t{0});  // extra
  }
};

}  // namespace

void ZipWriter::add(const std::string& name, std::string_view bytes, bool compress) {
  const auto fail = [&](const std::string& what) {
    throw FileError(strCat("Cannot write ", path_, ": '", name, "' ", what, "."));
  };
  if (!isSafeZipName(name) || name.size() > 0xffff) {
    fail("cannot name an entry: expected a relative path without '..', below 64 KiB");
  }
  if (num_entries_ == kMostEntries) {
    fail("would be one entry more than an archive can hold (65534)");
  }
  // Deflate's bound on what it makes of any input stays below this share of growth.
  if (bytes.size() > kLargestSize - kLargestSize / 1000) {
    fail("is larger than 4 GiB, the most an archive's entry can be");
  }
  const std::string packed = compress ? deflated(bytes) : std::string();
  // Deflate's output is never empty: an empty string says that there is none.
  const bool is_packed = !packed.empty();
  const std::string_view data = is_packed ? std::string_view(packed) : bytes;

  EntryFields fields;
  fields.method = is_packed ? 8 : 0;
  fields.crc = static_cast<std::uint32_t>(
      crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
  fields.compressed_size = data.size();
  fields.size = bytes.size();
  fields.name_size = name.size();

  const std::size_t offset = archive_.size();
  if (offset + data.size() + directory_.size() + 2 * name.size() + 100 > kLargestSize) {
    fail("would make the archive larger than 4 GiB, the most it can be");
  }
  appendLittleEndian(archive_, std::uint32_t{0x04034b50});
  fields.appendTo(archive_);
  archive_ += name;
  archive_ += data;

  appendLittleEndian(directory_, std::uint32_t{0x02014b50});
  appendLittleEndian(directory_, kVersionNeeded);  // made by
  fields.appendTo(directory_);
  appendLittleEndian(directory_, std::uint16_t{0});  // comment
  appendLittleEndian(directory_, std::uint16_t{0});  // disk
  appendLittleEndian(directory_, std::uint16_t{0});  // internal attributes
  appendLittleEndian(directory_, std::uint32_t{0});  // external attributes
  appendLittleEndian(directory_, static_cast<std::uint32_t>(offset));
  directory_ += name;
  ++num_entries_;
}

std::string ZipWriter::finish() {
  const auto begin = static_cast<std::uint32_t>(archive_.size());
  std::string archive = std::move(archive_);
  archive += directory_;
  appendLittleEndian(archive, std::uint32_t{0x06054b50});
  appendLittleEndian(archive, std::uint16_t{0});  // this disk
  appendLittleEndian(archive, std::uint16_t{0});  // the directory's disk
  appendLittleEndian(archive, static_cast<std::uint16_t>(num_entries_));
  appendLittleEndian(archive, static_cast<std::uint16_t>(num_entries_));
  appendLittleEndian(archive, static_cast<std::uint32_t>(directory_.size()));
  appendLittleEndian(archive, begin);
  appendLittleEndian(archive, std::uint16_t{0});  // comment
  archive_.clear();
  directory_.clear();
  num_entries_ = 0;
  return archive;
}

}  // namespace lay
