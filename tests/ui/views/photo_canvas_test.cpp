#include "ui/views/photo_canvas.h"

#include "tests/ui/support/toy_session.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace lay {
namespace {

void turnWheel(QWidget& widget, const QPointF& at, int notches) {
  QWheelEvent event(at,
                    widget.mapToGlobal(at),
                    {},
                    QPoint(0, 120 * notches),
                    Qt::NoButton,
                    Qt::NoModifier,
                    Qt::NoScrollPhase,
                    false);
  QApplication::sendEvent(&widget, &event);
}

class PhotoCanvasTest : public testing::Test {
 protected:
  void SetUp() override {
    canvas.resize(480, 400);
    canvas.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&canvas));
  }

  [[nodiscard]] PhotoMapping mapping() const {
    return canvas.view().mapping(320, 400, canvas.viewSize());
  }

  [[nodiscard]] QPoint pointOf(int keypoint) const {
    const Eigen::Vector2f at =
        mapping().viewFromPhoto(toy.session.subject()->keypoints.points.row(keypoint).transpose());
    return {static_cast<int>(std::lround(at.x())), static_cast<int>(std::lround(at.y()))};
  }

  /// Where a joint of the shown body is seen.
  [[nodiscard]] QPoint placeOf(SmplJoint joint) {
    const Eigen::Vector3f point = toy.session.shownBody()->joints_in_camera.row(joint).transpose();
    const Eigen::Vector2f at = mapping().viewFromPhoto(toy.session.photo()->camera.project(point));
    return {static_cast<int>(std::lround(at.x())), static_cast<int>(std::lround(at.y()))};
  }

  ToySession toy;
  SceneModel model{toy.session};
  PhotoCanvas canvas{model};
};

TEST_F(PhotoCanvasTest, TheWheelZoomsToTheCursor) {
  const QPointF cursor(300, 120);
  const Eigen::Vector2f under = mapping().photoFromView({300, 120});
  turnWheel(canvas, cursor, 3);
  EXPECT_NEAR(canvas.view().zoom, 1.2F * 1.2F * 1.2F, 1e-4F);
  EXPECT_NEAR((mapping().photoFromView({300, 120}) - under).norm(), 0, 1e-2F);
}

TEST_F(PhotoCanvasTest, DraggingMovesAndADoubleClickFits) {
  turnWheel(canvas, {240, 200}, 4);
  const Eigen::Vector2f grabbed = mapping().photoFromView({200, 200});
  for (const auto button : {Qt::LeftButton, Qt::MiddleButton}) {
    const Eigen::Vector2f before = mapping().photoFromView({200, 200});
    QTest::mousePress(&canvas, button, {}, QPoint(200, 200));
    QTest::mouseMove(&canvas, QPoint(230, 210));
    QTest::mouseRelease(&canvas, button, {}, QPoint(230, 210));
    EXPECT_NEAR((mapping().photoFromView({230, 210}) - before).norm(), 0, 1e-2F);
  }
  EXPECT_GT((mapping().photoFromView({200, 200}) - grabbed).norm(), 5);
  QTest::mouseDClick(&canvas, Qt::LeftButton, {}, QPoint(100, 100));
  EXPECT_FLOAT_EQ(canvas.view().zoom, 1);
  EXPECT_EQ(canvas.view().offset.norm(), 0);
}

TEST_F(PhotoCanvasTest, PointsAnswerTheMouse) {
  QSignalSpy hovers(&canvas, &PhotoCanvas::keypointHovered);
  QTest::mouseMove(&canvas, pointOf(kKpLeftWrist));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hovers.count() > 0; }));
  EXPECT_EQ(hovers.last()[0].toInt(), kKpLeftWrist);
  EXPECT_EQ(model.photoScene().overlay->highlighted, kKpLeftWrist);
}

TEST_F(PhotoCanvasTest, ANewPhotoIsSeenWhole) {
  turnWheel(canvas, {240, 200}, 4);
  toy.session.setPhoto(Photo(*toy.session.photo()));
  EXPECT_FLOAT_EQ(canvas.view().zoom, 1);
}

TEST_F(PhotoCanvasTest, AClickFindsThePartADragDoesNot) {
  QSignalSpy clicks(&canvas, &PhotoCanvas::partClicked);
  turnWheel(canvas, {240, 200}, 2);
  for (const auto& [joint, part] : {std::pair{kLeftElbow, BodyPart::LeftArm},
                                    std::pair{kRightKnee, BodyPart::RightLeg},
                                    std::pair{kHead, BodyPart::Head}}) {
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, placeOf(joint));
    ASSERT_GT(clicks.count(), 0);
    EXPECT_EQ(clicks.last()[0].value<BodyPart>(), part);
  }
  const auto count = clicks.count();
  const QPoint at = placeOf(kHead);
  QTest::mousePress(&canvas, Qt::LeftButton, {}, at);
  QTest::mouseMove(&canvas, at + QPoint(40, 0));
  QTest::mouseMove(&canvas, at);
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at);
  EXPECT_EQ(clicks.count(), count) << "there and back is no click";
  QTest::mouseClick(&canvas, Qt::MiddleButton, {}, at);
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, QPoint(3, 3));
  EXPECT_EQ(clicks.count(), count) << "beside the body";
}

TEST_F(PhotoCanvasTest, AHandThatTremblesStillClicks) {
  QSignalSpy clicks(&canvas, &PhotoCanvas::partClicked);
  const PhotoView before = canvas.view();
  const QPoint at = placeOf(kHead);
  QTest::mousePress(&canvas, Qt::LeftButton, {}, at);
  QTest::mouseMove(&canvas, at + QPoint(2, 1));
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at + QPoint(2, 1));
  EXPECT_EQ(clicks.count(), 1);
  EXPECT_EQ(canvas.view().offset, before.offset);
}

TEST_F(PhotoCanvasTest, PaintsFrames) {
  QSignalSpy frames(&canvas, &BodyCanvas::framePainted);
  canvas.zoomBy(1.5F);
  EXPECT_TRUE(frames.wait(5000));
}

TEST(PhotoCanvas, WithoutAPhotoTheMouseDoesNothing) {
  Session session;
  SceneModel model(session);
  PhotoCanvas canvas(model);
  canvas.resize(300, 200);
  turnWheel(canvas, {10, 10}, 2);
  QTest::mouseMove(&canvas, QPoint(50, 50));
  canvas.zoomBy(2);
  EXPECT_FLOAT_EQ(canvas.view().zoom, 1);
}

}  // namespace
}  // namespace lay
