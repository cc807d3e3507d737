#include "core/image/image_header.h"

#include "tests/core/image/image_bytes.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

void expectSize(const std::string& bytes, std::uint64_t width, std::uint64_t height) {
  const auto size = readImageSize(bytes);
  ASSERT_TRUE(size.has_value());
  EXPECT_EQ(size->width, width);
  EXPECT_EQ(size->height, height);
}

TEST(ImageHeader, SizesAreReadWithoutDecoding) {
  expectSize(
      std::string(kPngSignature) +
          pngChunk("IHDR",
                   numberBytes(70000, 4, true) + numberBytes(3, 4, true) + std::string(5, '\0')),
      70000,
      3);
  expectSize(
      std::string("\xFF\xD8\xFF\xE0\x00\x04xx\xFF\xFF\xC2\x00\x08\x08\x01\x02\x03\x04\x01", 19),
      0x304,
      0x102);
  expectSize("BM" + std::string(12, '\0') + numberBytes(40, 4, false) + numberBytes(640, 4, false) +
                 numberBytes(static_cast<std::uint32_t>(-480), 4, false),
             640,
             480);
  expectSize(tiffStart(true) + tiffDirectory({{0x0100, 90000, true}, {0x0101, 20, false}}, true),
             90000,
             20);
}

TEST(ImageHeader, CutHeadersSayNothing) {
  EXPECT_FALSE(readImageSize("").has_value());
  EXPECT_FALSE(readImageSize(kPngSignature).has_value());
  EXPECT_FALSE(readImageSize("\xFF\xD8\xFF\xC0").has_value());
  EXPECT_FALSE(readImageSize("BM").has_value());
  EXPECT_FALSE(readImageSize(tiffStart(false)).has_value());
  EXPECT_FALSE(readImageSize("GIF89a").has_value());
  EXPECT_EQ(containerOf("....ftypheic"), ImageContainer::Heif);
  EXPECT_EQ(containerOf("....ftypisom"), ImageContainer::Other);
}

TEST(ImageHeader, KindsAreToldByTheirFirstBytes) {
  EXPECT_EQ(containerOf("\xFF\xD8\xFF\xE0"), ImageContainer::Jpeg);
  EXPECT_EQ(containerOf(std::string(kPngSignature) + "x"), ImageContainer::Png);
  EXPECT_EQ(containerOf("RIFF....WEBPVP8 "), ImageContainer::Webp);
  EXPECT_EQ(containerOf("RIFF....WAVE"), ImageContainer::Other);
  EXPECT_EQ(containerOf(tiffStart(false)), ImageContainer::Tiff);
}

}  // namespace
}  // namespace lay
