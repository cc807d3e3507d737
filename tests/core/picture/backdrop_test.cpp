#include "core/picture/backdrop.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(Backdrop, IsTheSameForASeedAndOtherwiseVaries) {
  Random first(5);
  Random again(5);
  Random other(6);
  const Backdrop a = Backdrop::draw(first);
  const Backdrop b = Backdrop::draw(again);
  const Backdrop c = Backdrop::draw(other);
  bool differs = false;
  for (float x = 0.05F; x < 1; x += 0.1F) {
    EXPECT_TRUE(a.at(x, 0.3F).isApprox(b.at(x, 0.3F)));
    EXPECT_TRUE((a.at(x, 0.3F) >= 0).all());
    differs = differs || !a.at(x, 0.3F).isApprox(c.at(x, 0.3F));
  }
  EXPECT_TRUE(differs);
}

TEST(Backdrop, SomeArePlainAndSomeCrowded) {
  int plain = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random(seed);
    const Backdrop backdrop = Backdrop::draw(random);
    const LinearColour corner = backdrop.at(0.5F, 0.01F);
    bool varies = false;
    for (float x = 0.01F; x < 1; x += 0.05F)
      varies = varies || !backdrop.at(x, 0.01F).isApprox(corner, 1e-3F);
    plain += varies ? 0 : 1;
  }
  EXPECT_GT(plain, 3);
  EXPECT_LT(plain, 50);
}

TEST(Backdrop, AnOccluderHidesAPartOfThePicture) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Random random(seed);
    const Occluder occluder = Occluder::draw(random);
    int hidden = 0;
    for (int i = 0; i < 2500; ++i) {
      const float x = (static_cast<float>(i % 50) + 0.5F) / 50;
      const float y = (static_cast<float>(i / 50) + 0.5F) / 50;
      hidden += occluder.hides(x, y) ? 1 : 0;
    }
    EXPECT_GT(hidden, 0);
    EXPECT_LT(hidden, 1000);
  }
}

}  // namespace
}  // namespace lay
