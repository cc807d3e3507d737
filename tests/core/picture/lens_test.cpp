#include "core/picture/lens.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace lay {
namespace {

LightField spot(int size) {
  LightField light{size, {}};
  light.pixels.assign(static_cast<std::size_t>(size) * static_cast<std::size_t>(size),
                      LinearColour::Zero());
  light.at(size / 2, size / 2) = LinearColour::Constant(1);
  return light;
}

TEST(Lens, WithoutAnythingShowsTheLightAsAScreenWould) {
  LightField light = spot(3);
  light.at(0, 1) = fromScreen(200, 100, 50);
  Random random(0);
  const Image image = developed(light, Lens(), random);
  EXPECT_EQ(image.width, 3);
  EXPECT_EQ(image.rgb.size(), 27U);
  EXPECT_EQ(image.rgb[0], 0);
  EXPECT_NEAR(image.rgb[9], 200, 1);
  EXPECT_NEAR(image.rgb[10], 100, 1);
  EXPECT_NEAR(image.rgb[11], 50, 1);
  EXPECT_EQ(image.rgb[12], 255);
}

TEST(Lens, BlurSpreadsLightToBothSidesAlike) {
  Lens lens;
  lens.blur = 1;
  Random random(0);
  const Image image = developed(spot(9), lens, random);
  const auto at = [&](int x, int y) {
    return image.rgb[static_cast<std::size_t>(3 * (9 * y + x))];
  };
  EXPECT_LT(at(4, 4), 200);
  EXPECT_GT(at(3, 4), at(2, 4));
  EXPECT_EQ(at(3, 4), at(5, 4));
  EXPECT_EQ(at(4, 3), at(3, 4));
}

TEST(Lens, NoiseHasTheStandardDeviationThatIsAskedFor) {
  LightField light{64, {}};
  light.pixels.assign(64 * 64, fromScreen(128, 128, 128));
  Lens lens;
  lens.noise = 6;
  Random random(9);
  const Image image = developed(light, lens, random);
  double sum = 0;
  for (const std::uint8_t value : image.rgb) sum += std::pow(value - 128.0, 2);
  EXPECT_NEAR(std::sqrt(sum / static_cast<double>(image.rgb.size())), 6, 0.4);
}

TEST(Lens, ADrawnOneStaysWithinWhatIsAllowed) {
  Random random(1);
  for (int i = 0; i < 50; ++i) {
    const Lens lens = Lens::draw(1.5F, 8, random);
    EXPECT_LE(lens.blur, 1.5F);
    EXPECT_LE(lens.noise, 8);
    EXPECT_GT(lens.exposure, 0);
  }
}

}  // namespace
}  // namespace lay
