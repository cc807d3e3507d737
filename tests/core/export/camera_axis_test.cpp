#include "core/export/camera_axis.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(CameraAxis, IsMeasuredFromThePicturesMiddle) {
  PinholeCamera camera = PinholeCamera::withFocalLength(500, 320, 480);
  EXPECT_TRUE(axisFromMiddle(camera).isApprox(Eigen::Vector2d(0.5, 0.5), 1e-6));
  camera.principal_point = {199.5F, 214.5F};
  EXPECT_TRUE(axisFromMiddle(camera).isApprox(Eigen::Vector2d(40, -25), 1e-6));
  EXPECT_TRUE(frameAboutAxis(camera).isApprox(Eigen::Vector2d(400, 530), 1e-6));
}

TEST(CameraAxis, HalfAPixelMakesNoFrame) {
  const PinholeCamera camera = PinholeCamera::withFocalLength(500, 320, 480);
  EXPECT_EQ(frameAboutAxis(camera), Eigen::Vector2d(320, 480));
}

}  // namespace
}  // namespace lay
