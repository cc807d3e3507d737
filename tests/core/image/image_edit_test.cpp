#include "core/image/image_edit.h"

#include "core/base/error.h"
#include "core/image/image.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace lay {
namespace {

using ::testing::HasSubstr;

/// Every pixel tells where it is: red is its column, green its row.
Image mapOfItself(int width, int height) {
  Image image;
  image.width = width;
  image.height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      image.rgb.insert(image.rgb.end(),
                       {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 7});
    }
  }
  return image;
}

TEST(ImageEdit, CutsOutAPartWithoutEnlargingIt) {
  const Image part = cropped(mapOfItself(40, 30), {10, 20, 5, 4}, 1024);
  ASSERT_EQ(part.width, 5);
  ASSERT_EQ(part.height, 4);
  EXPECT_EQ(part.rgb[0], 10);
  EXPECT_EQ(part.rgb[1], 20);
  EXPECT_EQ(part.rgb[part.rgb.size() - 3], 14);
  EXPECT_EQ(part.rgb[part.rgb.size() - 2], 23);
}

TEST(ImageEdit, AveragesWhatItMakesSmaller) {
  const Image part = cropped(mapOfItself(200, 100), {0, 0, 200, 100}, 50);
  ASSERT_EQ(part.width, 50);
  ASSERT_EQ(part.height, 25);
  // Columns 0..3 have the mean 1.5, which is rounded.
  EXPECT_NEAR(part.rgb[0], 1.5, 0.6);
  EXPECT_NEAR(part.rgb[3], 5.5, 0.6);
}

TEST(ImageEdit, RefusesWhatLiesOutside) {
  const Image image = mapOfItself(40, 30);
  EXPECT_THAT(errorText<InvalidOptions>([&] {
                (void)cropped(image, {30, 0, 11, 5}, 64);
              }),
              HasSubstr("11 x 5 px at (30, 0)"));
  EXPECT_THROW((void)cropped(image, {0, 0, 0, 5}, 64), InvalidOptions);
  EXPECT_THROW((void)cropped(image, {-1, 0, 5, 5}, 64), InvalidOptions);
  EXPECT_THROW((void)cropped(image, {5, 5, std::numeric_limits<int>::max(), 1}, 64),
               InvalidOptions);
}

TEST(ImageEdit, AJpegInMemoryIsTheFileThatIsSaved) {
  const TempDir dir;
  const Image image = mapOfItself(64, 48);
  saveJpeg(dir.path() / "map.jpg", image, 90);
  EXPECT_EQ(jpegBytes(image, 90), readFile(dir.path() / "map.jpg"));
}

}  // namespace
}  // namespace lay
