#include "render/scene/image_shrink.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

Image gradient(int width, int height) {
  Image image;
  image.width = width;
  image.height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      image.rgb.push_back(static_cast<std::uint8_t>(10 * x));
      image.rgb.push_back(static_cast<std::uint8_t>(10 * y));
      image.rgb.push_back(7);
    }
  }
  return image;
}

TEST(ShrunkToFit, LeavesAnImageThatFits) {
  EXPECT_EQ(shrunkToFit(gradient(8, 4), 8).width, 0);
}

TEST(ShrunkToFit, AveragesSquares) {
  const Image shrunk = shrunkToFit(gradient(8, 4), 4);
  ASSERT_EQ(shrunk.width, 4);
  ASSERT_EQ(shrunk.height, 2);
  // Columns 2 and 3 (20 and 30) and rows 0 and 1 (0 and 10) make the second pixel.
  EXPECT_EQ(shrunk.rgb[3], 25);
  EXPECT_EQ(shrunk.rgb[4], 5);
  EXPECT_EQ(shrunk.rgb[5], 7);
}

TEST(ShrunkToFit, ARestOfARowStandsForItself) {
  const Image shrunk = shrunkToFit(gradient(9, 3), 4);  // by three: 9 -> 3
  ASSERT_EQ(shrunk.width, 3);
  ASSERT_EQ(shrunk.height, 1);
  const Image uneven = shrunkToFit(gradient(7, 1), 4);  // by two, the last column alone
  ASSERT_EQ(uneven.width, 4);
  EXPECT_EQ(uneven.rgb[9], 60);
}

}  // namespace
}  // namespace lay
