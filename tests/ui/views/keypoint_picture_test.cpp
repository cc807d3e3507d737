#include "ui/views/keypoint_picture.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace lay {
namespace {

ImagePtr greyPhoto() {
  auto image = std::make_shared<Image>();
  image->width = 200;
  image->height = 400;
  image->rgb.assign(std::size_t{3} * 200 * 400, 120);
  return image;
}

class KeypointPictureTest : public testing::Test {
 protected:
  void SetUp() override {
    picture.resize(500, 500);
    picture.setPoints(points, {kKpLeftWrist, kNoKeypoint, kKpRightWrist});
    picture.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&picture));
  }

  /// The colour in the middle of a point's disc, between the letter's strokes and the edge.
  [[nodiscard]] QColor colorAt(const FilePoint& point, const QPointF& away) {
    const QImage seen = picture.grab().toImage();
    return seen.pixelColor((picture.placeOf(point) + away).toPoint());
  }

  const std::vector<FilePoint> points = {{50, 100, 1}, {100, 200, 0.5F}, {150, 300, 1}};
  KeypointPicture picture{greyPhoto()};
};

TEST_F(KeypointPictureTest, AllPointsAreInsideAndAClickTellsWhich) {
  QSignalSpy clicked(&picture, &KeypointPicture::pointClicked);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const QPointF place = picture.placeOf(points[i]);
    EXPECT_TRUE(picture.rect().contains(place.toPoint()));
    QTest::mouseClick(&picture, Qt::LeftButton, {}, (place + QPointF(4, -3)).toPoint());
    ASSERT_EQ(clicked.size(), static_cast<qsizetype>(i) + 1);
    EXPECT_EQ(clicked.last().first().toInt(), static_cast<int>(i));
  }
  QTest::mouseClick(&picture, Qt::LeftButton, {}, QPoint(3, 3));
  EXPECT_EQ(clicked.size(), 3);
}

TEST_F(KeypointPictureTest, MissingPointsAreNotThere) {
  picture.setPoints({{50, 100, 1}, {100, 200, 0}}, {kKpNose, kKpNeck});
  EXPECT_EQ(picture.pointAt(picture.placeOf({50, 100, 1})), 0);
  EXPECT_EQ(picture.pointAt(picture.placeOf({100, 200, 0})), -1);
}

TEST_F(KeypointPictureTest, SidesAreToldByTheirColours) {
  const QPointF beside(-6, 0);
  const QColor left = colorAt(points[0], beside);
  const QColor right = colorAt(points[2], beside);
  EXPECT_GT(left.blue(), left.red() + 40);
  EXPECT_GT(right.red(), right.blue() + 40);
  picture.setPoints(points, {kKpRightWrist, kNoKeypoint, kKpLeftWrist});
  EXPECT_EQ(colorAt(points[0], beside), right);
  EXPECT_EQ(colorAt(points[2], beside), left);
}

TEST_F(KeypointPictureTest, TheActiveJointHasARing) {
  const QPointF on_ring(13, 0);
  const QColor before = colorAt(points[2], on_ring);
  picture.setActive(kKpRightWrist);
  EXPECT_GT(colorAt(points[2], on_ring).lightness(), before.lightness() + 60);
}

}  // namespace
}  // namespace lay
