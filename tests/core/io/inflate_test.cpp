#include "core/io/inflate.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <string>

namespace lay {
namespace {

using testing::HasSubstr;

/// @param window_bits 15 for zlib, 31 for gzip, as zlib counts them.
std::string deflated(const std::string& text, int window_bits) {
  z_stream stream = {};
  EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string out(text.size() + 200, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

TEST(InflateBytes, ReadsZlibAndGzip) {
  for (const std::size_t size : {0u, 1u, 65536u, 65537u, 300000u}) {
    const std::string text(size, 'x');
    for (const int window_bits : {15, 31}) {
      const std::string compressed = deflated(text, window_bits);
      EXPECT_TRUE(looksDeflated(compressed));
      EXPECT_EQ(inflateBytes(compressed, "file", size), text);
    }
  }
}

TEST(InflateBytes, RefusesMoreThanAllowed) {
  const std::string bomb = deflated(std::string(10'000'000, '\0'), 15);
  EXPECT_THAT(errorText<FileError>([&] { (void)inflateBytes(bomb, "file", 100'000); }),
              HasSubstr("decompressed, it is more than 100000 bytes"));
}

TEST(InflateBytes, RefusesDamagedData) {
  const std::string whole = deflated("some text", 31);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THROW((void)inflateBytes(whole.substr(0, size), "file", 100), FileError) << size;
  }
  std::string wrong = whole;
  wrong[whole.size() - 5] ^= 1;  // of the checksum
  EXPECT_THAT(errorText<FileError>([&] { (void)inflateBytes(wrong, "file", 100); }),
              HasSubstr("it is damaged"));
}

TEST(LooksDeflated, KnowsNothingElse) {
  EXPECT_FALSE(looksDeflated(""));
  EXPECT_FALSE(looksDeflated("PK\3\4"));
  EXPECT_FALSE(looksDeflated("x text"));
}

}  // namespace
}  // namespace lay
