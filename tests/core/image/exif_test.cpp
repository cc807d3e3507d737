#include "core/image/exif.h"

#include "tests/core/image/image_bytes.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

const std::string kBareJpeg = "\xFF\xD8\xFF\xDA";

TEST(Exif, BothByteOrdersAreRead) {
  for (const bool is_big_endian : {false, true}) {
    const ExifInfo info = readExif(jpegWithExif(kBareJpeg, exifBlock(6, 28, is_big_endian)));
    EXPECT_EQ(info.orientation, 6);
    EXPECT_EQ(info.focal_length_in_35mm, 28.0f);
  }
}

TEST(Exif, WebpAndTiffAreRead) {
  const std::string block = exifBlock(8, 50, false);
  const auto length = static_cast<std::uint32_t>(block.size());
  const std::string webp = "RIFF" + numberBytes(0, 4, false) + "WEBP" + "VP8X" +
                           numberBytes(3, 4, false) + "abc" + std::string(1, '\0') + "EXIF" +
                           numberBytes(length, 4, false) + block;
  EXPECT_EQ(readExif(webp).orientation, 8);
  EXPECT_EQ(readExif(webp).focal_length_in_35mm, 50.0f);
  EXPECT_EQ(readExif(block).orientation, 8);
}

TEST(Exif, FocalLengthAndSensorGiveTheSameWithoutA35MmEquivalent) {
  for (const bool is_big_endian : {false, true}) {
    // 50 mm on a sensor 36 mm wide: 6000 px, 6000 / 3.6 px a centimetre.
    const std::string block = exifBlockOfSensor(50, 1, 60000, 36, 3, 6000, 4000, is_big_endian);
    const ExifInfo info = readExif(jpegWithExif("\xFF\xD8\xFF\xD9", block));
    ASSERT_TRUE(info.focal_length_in_sides.has_value());
    EXPECT_NEAR(*info.focal_length_in_sides, 50.0F / 36, 1e-4F);
    EXPECT_FALSE(info.focal_length_in_35mm.has_value());
  }
  const std::string nothing = exifBlockOfSensor(50, 0, 60000, 36, 3, 6000, 4000, true);
  EXPECT_FALSE(readExif(jpegWithExif("\xFF\xD8\xFF\xD9", nothing)).focal_length_in_sides);
  const std::string absurd = exifBlockOfSensor(50, 1, 1, 1, 3, 6000, 4000, true);
  EXPECT_FALSE(readExif(jpegWithExif("\xFF\xD8\xFF\xD9", absurd)).focal_length_in_sides);
}

TEST(Exif, UnknownValuesKeepTheirDefaults) {
  const ExifInfo info = readExif(jpegWithExif(kBareJpeg, exifBlock(9, 0, true)));
  EXPECT_EQ(info.orientation, 1);
  EXPECT_FALSE(info.focal_length_in_35mm.has_value());
}

TEST(Exif, FilesWithoutItKeepTheDefaults) {
  for (const std::string& bytes :
       {std::string(), kBareJpeg, std::string("hello"), std::string("RIFF....WEBP")}) {
    EXPECT_EQ(readExif(bytes).orientation, 1);
    EXPECT_FALSE(readExif(bytes).focal_length_in_35mm.has_value());
  }
}

TEST(Exif, CutAndWildBlocksAreHarmless) {
  const std::string whole = jpegWithExif(kBareJpeg, exifBlock(6, 28, true));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_LE(readExif(whole.substr(0, length)).orientation, 6);
  }
  std::string wild = exifBlock(6, 28, false);
  for (std::size_t i = 4; i < wild.size(); ++i) {
    std::string damaged = wild;
    damaged[i] = '\xFF';
    const int orientation = readExif(damaged).orientation;
    EXPECT_TRUE(orientation == 1 || orientation == 6) << "byte " << i;
  }
}

}  // namespace
}  // namespace lay
