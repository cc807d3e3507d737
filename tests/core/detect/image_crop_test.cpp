#include "core/detect/image_crop.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Red is the column, green the row.
Image gradient(int width, int height) {
  Image image;
  image.width = width;
  image.height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      image.rgb.insert(image.rgb.end(),
                       {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 200});
    }
  }
  return image;
}

int channel(const ImageCrop& crop, int x, int y, int c) {
  return crop.rgb[static_cast<std::size_t>(3 * (y * crop.width + x) + c)];
}

TEST(SampleCrop, TakesWholePixelsAsTheyAre) {
  const ImageCrop crop = sampleCrop(gradient(100, 80), {20, 10, 30, 20}, 30, 20);
  EXPECT_EQ(channel(crop, 0, 0, 0), 20);
  EXPECT_EQ(channel(crop, 29, 19, 0), 49);
  EXPECT_EQ(channel(crop, 29, 19, 1), 29);
  // The centre of the crop's first pixel is the centre of the image's pixel (20, 10).
  EXPECT_FLOAT_EQ(crop.toImage(0.5f, 0.5f).x(), 20);
  EXPECT_FLOAT_EQ(crop.toImage(0.5f, 0.5f).y(), 10);
}

TEST(SampleCrop, AveragesAndTellsWhereThingsAre) {
  const ImageCrop crop = sampleCrop(gradient(100, 80), {0, 0, 80, 80}, 20, 20);
  // Four columns in one: 40, 41, 42, 43.
  EXPECT_NEAR(channel(crop, 10, 0, 0), 41.5, 0.51);
  EXPECT_FLOAT_EQ(crop.toImage(10.5f, 0).x(), 41.5f);
}

TEST(SampleCrop, IsBlackBeyondTheImage) {
  const ImageCrop crop = sampleCrop(gradient(100, 80), {-20, 40, 80, 80}, 40, 40);
  EXPECT_EQ(channel(crop, 5, 5, 2), 0);
  EXPECT_EQ(channel(crop, 20, 30, 2), 0);
  EXPECT_EQ(channel(crop, 20, 5, 2), 200);
  for (const float x : {12.5f, 30.5f}) {
    const int shown = channel(crop, static_cast<int>(x), 10, 0);
    EXPECT_NEAR(crop.toImage(x, 10.5f).x(), shown, 0.75f);
  }
}

TEST(SampleCrop, FractionsOfPixelsMoveNothing) {
  const Image image = gradient(100, 80);
  const ImageCrop crop = sampleCrop(image, {20.4f, 10.3f, 33.3f, 33.3f}, 192, 192);
  for (const int x : {20, 100, 170}) {
    const float place = crop.toImage(static_cast<float>(x) + 0.5f, 50).x();
    EXPECT_NEAR(place, channel(crop, x, 50, 0), 0.75f);
  }
}

TEST(SampleCrop, WhatIsNotInTheImageIsRefused) {
  const Image image = gradient(100, 80);
  for (const PixelRegion& region : {PixelRegion{200, 0, 10, 10},
                                    PixelRegion{0, 0, 0, 10},
                                    PixelRegion{NAN, 0, 10, 10},
                                    PixelRegion{0, -50, 10, 10},
                                    PixelRegion{0, 0, 1e9f, 10}}) {
    EXPECT_THROW(static_cast<void>(sampleCrop(image, region, 20, 20)), Error);
  }
}

}  // namespace
}  // namespace lay
