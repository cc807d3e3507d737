#include "core/picture/wardrobe.h"

#include <gtest/gtest.h>

#include <set>

namespace lay {
namespace {

TEST(Wardrobe, ScreenColoursGoThereAndBack) {
  for (int value = 0; value <= 255; value += 5) {
    const auto v = static_cast<float>(value);
    EXPECT_NEAR(toScreen(fromScreen(v, 0, 0)[0]), v, 0.02F);
  }
}

TEST(Wardrobe, HuesAreRedGreenAndBlueAtThirds) {
  EXPECT_TRUE(fromHue(0, 1, 1).isApprox(LinearColour(1, 0, 0), 1e-4F));
  EXPECT_TRUE(fromHue(1.0F / 3, 1, 1).isApprox(LinearColour(0, 1, 0), 1e-4F));
  EXPECT_TRUE(fromHue(2.0F / 3, 1, 1).isApprox(LinearColour(0, 0, 1), 1e-4F));
  EXPECT_TRUE(fromHue(0.4F, 0, 1).isApprox(LinearColour(1, 1, 1), 1e-4F));
}

TEST(Wardrobe, SkinIsRedderThanBlueFromPaleToDark) {
  Random random(1);
  float darkest = 1;
  float palest = 0;
  for (int i = 0; i < 200; ++i) {
    const LinearColour skin = drawSkin(random);
    EXPECT_GT(skin[0], skin[1]);
    EXPECT_GT(skin[1], skin[2]);
    darkest = std::min(darkest, skin[1]);
    palest = std::max(palest, skin[1]);
  }
  EXPECT_LT(darkest, 0.06F);
  EXPECT_GT(palest, 0.5F);
}

TEST(Wardrobe, ClothHasTwoColoursWhereItsPatternHasThem) {
  Random random(4);
  std::set<Cloth::Pattern> patterns;
  for (int i = 0; i < 100; ++i) {
    const Cloth cloth = drawCloth(random);
    patterns.insert(cloth.pattern);
    EXPECT_GT(cloth.period, 0);
    EXPECT_TRUE((cloth.at({0.1F, 0.2F, 0.1F}) >= 0).all());
  }
  EXPECT_EQ(patterns.size(), 6U);
  Cloth hoops;
  hoops.pattern = Cloth::Pattern::Hoops;
  hoops.colour = {1, 0, 0};
  hoops.other = {0, 1, 0};
  hoops.period = 0.1F;
  EXPECT_GT(hoops.at({0, 0.01F, 0})[1], 0.5F);
  EXPECT_GT(hoops.at({0, 0.09F, 0})[0], 0.5F);
}

TEST(Wardrobe, HairIsDrawnAnewEachTime) {
  Random random(2);
  EXPECT_FALSE(drawHair(random).isApprox(drawHair(random)));
}

}  // namespace
}  // namespace lay
