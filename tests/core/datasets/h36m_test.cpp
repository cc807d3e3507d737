#include "core/datasets/h36m.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(H36mCamera, IsKnownByTheNumberInTheName) {
  const auto camera = h36mCamera("images/S9_Directions_1.60457274_000001.jpg");
  ASSERT_TRUE(camera.has_value());
  EXPECT_NEAR(camera->focal_length, 1145.14F, 0.01F);
  EXPECT_NEAR(camera->principal_point.x(), 514.97F, 0.01F);
  EXPECT_EQ(camera->width, 1000);
  EXPECT_EQ(camera->height, 1002);
  EXPECT_EQ(h36mCamera("S11_Walking.58860488_000006.jpg")->height, 1000);
}

TEST(H36mCamera, OtherNamesTellNothing) {
  EXPECT_FALSE(h36mCamera("").has_value());
  EXPECT_FALSE(h36mCamera("photo.jpg").has_value());
}

}  // namespace
}  // namespace lay
