#include "core/vlm/person_crop.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace lay {
namespace {

using ::testing::HasSubstr;
using Colour = std::array<int, 3>;

Image grey(int width, int height) {
  Image image;
  image.width = width;
  image.height = height;
  image.rgb.assign(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 100);
  return image;
}

Colour at(const Image& image, int x, int y) {
  const std::size_t i = 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                             static_cast<std::size_t>(x));
  return {image.rgb[i], image.rgb[i + 1], image.rgb[i + 2]};
}

constexpr Colour kMagenta = {255, 0, 255};
constexpr Colour kWhite = {255, 255, 255};
constexpr Colour kGrey = {100, 100, 100};

TEST(PersonCrop, TakesTheBoxWithItsMargin) {
  const Image image = grey(1000, 800);
  EXPECT_EQ(partToSend(image, {{500, 400}, 200}), (PixelRect{370, 270, 260, 260}));
  // As far as the photo reaches.
  EXPECT_EQ(partToSend(image, {{0, 0}, 200}), (PixelRect{0, 0, 130, 130}));
  EXPECT_EQ(partToSend(image, {{500, 400}, 5000}), (PixelRect{0, 0, 1000, 800}));
}

TEST(PersonCrop, DrawsTheBox) {
  const Image crop = personCrop(grey(1000, 800), {{500, 400}, 200});
  ASSERT_EQ(crop.width, 260);
  ASSERT_EQ(crop.height, 260);
  EXPECT_EQ(at(crop, 30, 130), kMagenta);
  EXPECT_EQ(at(crop, 31, 130), kMagenta);
  EXPECT_EQ(at(crop, 32, 130), kGrey);
  EXPECT_EQ(at(crop, 29, 130), kWhite);
  EXPECT_EQ(at(crop, 28, 130), kGrey);
  EXPECT_EQ(at(crop, 130, 229), kMagenta);
  EXPECT_EQ(at(crop, 130, 230), kWhite);
  EXPECT_EQ(at(crop, 130, 130), kGrey);
}

TEST(PersonCrop, IsAtMost1024PixelsLong) {
  const Image crop = personCrop(grey(4000, 3000), {{2000, 1500}, 2400});
  EXPECT_EQ(crop.width, 1024);
  EXPECT_EQ(crop.height, std::lround(1024.0 * 3000 / 3120));
  EXPECT_EQ(at(crop, std::lround(360 * 1024.0 / 3120) + 1, crop.height / 2), kMagenta);
  EXPECT_EQ(personCrop(grey(50, 40), {{25, 20}, 20}).width, 26) << "nothing is enlarged";
}

TEST(PersonCrop, RefusesABoxBesideThePhoto) {
  const Image image = grey(100, 80);
  EXPECT_THAT(errorText<InvalidOptions>([&] {
                (void)personCrop(image, {{500, 40}, 50});
              }),
              HasSubstr("50 px about (500, 40)"));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (const PersonBox& box : {PersonBox{{50, 40}, 0},
                               PersonBox{{50, 40}, -1},
                               PersonBox{{50, 40}, nan},
                               PersonBox{{nan, 40}, 10},
                               PersonBox{{50, 40}, std::numeric_limits<float>::infinity()}}) {
    EXPECT_THROW((void)partToSend(image, box), InvalidOptions);
  }
}

TEST(PersonCrop, BecomesADataUri) {
  const std::string uri = dataUri(grey(16, 16));
  EXPECT_TRUE(uri.starts_with("data:image/jpeg;base64,/9j/"));  // a JPEG's first bytes
  EXPECT_EQ(uri.find_first_of("\r\n "), std::string::npos);
}

}  // namespace
}  // namespace lay
