#include "core/io/inflate.h"

#include "core/base/error.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace lay {
namespace {

constexpr std::size_t kFirstSize = std::size_t{1} << 16;
constexpr int kGzipOrZlib = MAX_WBITS + 32;  // zlib's way to ask for either

/// Ends an inflation whatever happens.
struct Stream {
  Stream() { ready = inflateInit2(&state, kGzipOrZlib) == Z_OK; }
  ~Stream() { inflateEnd(&state); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  z_stream state = {};
  bool ready = false;
};

uInt chunk(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

}  // namespace

bool looksDeflated(std::string_view bytes) {
  if (bytes.size() < 3) {
    return false;
  }
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  const bool is_gzip = first == 0x1f && second == 0x8b && bytes[2] == 8;
  const bool is_zlib = first == 0x78 && (first * 256 + second) % 31 == 0 && (second & 0x20u) == 0;
  return is_gzip || is_zlib;
}

std::string inflateBytes(std::string_view bytes,
                         const std::filesystem::path& path,
                         std::size_t most_bytes) {
  Stream stream;
  std::string inflated;
  std::size_t size = 0;
  stream.state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  std::size_t left = bytes.size();
  int status = stream.ready ? Z_OK : Z_MEM_ERROR;
  while (status == Z_OK) {
    if (size == inflated.size()) {
      if (size > most_bytes) {
        throw FileError(strCat(
            "Cannot read ", path, ": decompressed, it is more than ", most_bytes, " bytes long."));
      }
      // One more than allowed, to see whether it is too long.
      inflated.resize(std::min(std::max(kFirstSize, 2 * size), most_bytes + 1));
    }
    stream.state.avail_in = chunk(left);
    stream.state.next_out = reinterpret_cast<Bytef*>(inflated.data() + size);
    stream.state.avail_out = chunk(inflated.size() - size);
    const uInt given = stream.state.avail_in;
    const uInt room = stream.state.avail_out;
    status = inflate(&stream.state, Z_NO_FLUSH);
    left -= given - stream.state.avail_in;
    size += room - stream.state.avail_out;
  }
  if (status != Z_STREAM_END) {
    throw FileError(strCat(
        "Cannot read ", path, ": it is compressed and cannot be decompressed: it is damaged."));
  }
  inflated.resize(size);
  if (size > most_bytes) {
    throw FileError(strCat(
        "Cannot read ", path, ": decompressed, it is more than ", most_bytes, " bytes long."));
  }
  return inflated;
}

}  // namespace lay
