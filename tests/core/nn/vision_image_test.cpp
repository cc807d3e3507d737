#include "core/nn/vision_image.h"

#include <array>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(VisionImage, HasAPlaneForEachColourInImageNetsUnits) {
  const std::array<std::uint8_t, 6> rgb = {255, 0, 51, 0, 255, 102};
  std::array<float, 6> planes{};
  writeVisionImage(rgb, planes.data());
  EXPECT_FLOAT_EQ(planes[0], (1 - 0.485F) / 0.229F);
  EXPECT_FLOAT_EQ(planes[1], (0 - 0.485F) / 0.229F);
  EXPECT_FLOAT_EQ(planes[2], (0 - 0.456F) / 0.224F);
  EXPECT_FLOAT_EQ(planes[3], (1 - 0.456F) / 0.224F);
  EXPECT_FLOAT_EQ(planes[4], (0.2F - 0.406F) / 0.225F);
  EXPECT_FLOAT_EQ(planes[5], (0.4F - 0.406F) / 0.225F);
}

}  // namespace
}  // namespace lay
