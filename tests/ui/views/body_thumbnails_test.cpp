#include "ui/views/body_thumbnails.h"

#include <QSignalSpy>
#include <QTest>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "render/picture/picture_renderer.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

ThumbnailOrder orderOf(const BodyModelPtr& body) {
  ThumbnailOrder order;
  order.model = body;
  order.bodies = {standingParams(), standingParams()};
  order.bodies[1].transl.x() += 0.3F;
  order.colors = {Eigen::Vector3f(0.9F, 0.2F, 0.2F), Eigen::Vector3f(0.2F, 0.2F, 0.9F)};
  order.camera = PinholeCamera::withDefaultFocalLength(320, 400);
  order.size = {60, 80};
  order.theme.letterbox = {0, 0, 0};
  return order;
}

TEST(BodyThumbnails, APartOfThePhotoFillsThePicture) {
  const PinholeCamera camera = PinholeCamera::withDefaultFocalLength(320, 400);
  const PinholeCamera part = cameraOfPart(camera, {100, 50}, {60, 80}, {120, 160});
  const Eigen::Vector3f point(0.1F, -0.2F, 3);
  const Eigen::Vector2f there = camera.project(point);
  const Eigen::Vector2f half = Eigen::Vector2f::Constant(0.5F);
  const Eigen::Vector2f expected = 2 * (there + half - Eigen::Vector2f(100, 50)) - half;
  EXPECT_NEAR((part.project(point) - expected).norm(), 0, 1e-3);
}

TEST(BodyThumbnails, EachBodyIsDrawnInItsColourWithinThePicture) {
  BodyThumbnails thumbnails;
  std::vector<QImage> pictures;
  QObject::connect(&thumbnails, &BodyThumbnails::drawn, [&](const std::vector<QImage>& drawn) {
    pictures = drawn;
  });
  thumbnails.draw(orderOf(makeToyBody()));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !thumbnails.isDrawing(); }, 20000));
  if (pictures.empty()) {
    GTEST_SKIP() << "there is no OpenGL here, so no pictures come";
  }
  ASSERT_EQ(pictures.size(), 2U);
  EXPECT_EQ(pictures[0].size(), QSize(60, 80));
  int red = 0;
  int blue = 0;
  int at_the_edge = 0;
  for (int y = 0; y < 80; ++y) {
    for (int x = 0; x < 60; ++x) {
      const QColor first = pictures[0].pixelColor(x, y);
      const QColor second = pictures[1].pixelColor(x, y);
      red += first.red() > first.blue() + 40 ? 1 : 0;
      blue += second.blue() > second.red() + 40 ? 1 : 0;
      at_the_edge += (y == 0 || y == 79) && first.red() > 60 ? 1 : 0;
    }
  }
  EXPECT_GT(red, 100);
  EXPECT_GT(blue, 100);
  EXPECT_EQ(at_the_edge, 0) << "the first body is inside";
}

}  // namespace
}  // namespace lay
