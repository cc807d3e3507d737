#include "app/cli/pictures.h"

#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace lay {
namespace {

/// A toy body in the middle of an even grey photo.
PictureSubject toySubject() {
  PictureSubject subject;
  subject.body = makeToyBody();
  subject.params = randomPose(1, 0);
  auto photo = std::make_shared<Image>();
  photo->width = 300;
  photo->height = 420;
  photo->rgb.assign(std::size_t{3} * 300 * 420, 100);
  subject.photo = photo;
  subject.camera = PinholeCamera::withFocalLength(500, 300, 420);
  return subject;
}

TEST(Pictures, ShowTheBodyOverThePhotoAndFromTheSide) {
  if (const std::string reason = whyNoPictures(); !reason.empty()) {
    GTEST_SKIP() << "No EGL here: " << reason;
  }
  const TempDir dir;
  const PictureSubject subject = toySubject();
  drawPictures(subject, dir.path() / "overlay.png", dir.path() / "side.png");

  const ImagePtr overlay = loadImage(dir.path() / "overlay.png");
  ASSERT_EQ(overlay->width, 300);
  ASSERT_EQ(overlay->height, 420);
  const Eigen::Vector2f chest = subject.camera.project(Eigen::Vector3f(subject.params.transl));
  const auto pixel = [&overlay](int x, int y) {
    return overlay->rgb[3 * (static_cast<std::size_t>(y) * 300 + static_cast<std::size_t>(x))];
  };
  EXPECT_NEAR(pixel(3, 3), 100, 3) << "the photo's corner stays as it was";
  EXPECT_GT(std::abs(pixel(static_cast<int>(chest.x()), static_cast<int>(chest.y())) - 100), 10)
      << "the body covers the middle";

  const ImagePtr side = loadImage(dir.path() / "side.png");
  EXPECT_EQ(side->width, 1024);
  EXPECT_EQ(side->height, 1024);
}

TEST(Pictures, FramesAreTimed) {
  if (const std::string reason = whyNoPictures(); !reason.empty()) {
    GTEST_SKIP() << "No EGL here: " << reason;
  }
  const double frame_ms = measureFrameMs(toySubject());
  EXPECT_GT(frame_ms, 0.1);
  EXPECT_LT(frame_ms, 5000);
}

TEST(Pictures, APersonIsDrawnWhereNoPhotoWasTaken) {
  if (const std::string reason = whyNoPictures(); !reason.empty()) {
    GTEST_SKIP() << "No EGL here: " << reason;
  }
  PictureSubject subject = toySubject();
  subject.photo = nullptr;
  const Image photo = drawnPhoto(subject);
  ASSERT_EQ(photo.width, 300);
  ASSERT_EQ(photo.height, 420);
  const Eigen::Vector2f chest = subject.camera.project(Eigen::Vector3f(subject.params.transl));
  const auto pixel = [&photo](int x, int y) {
    return photo.rgb[3 * (static_cast<std::size_t>(y) * 300 + static_cast<std::size_t>(x))];
  };
  EXPECT_NE(pixel(static_cast<int>(chest.x()), static_cast<int>(chest.y())), pixel(5, 5));
}

}  // namespace
}  // namespace lay
