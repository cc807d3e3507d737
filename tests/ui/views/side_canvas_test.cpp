#include "ui/views/side_canvas.h"

#include "tests/ui/support/scripted_engine.h"
#include "tests/ui/support/toy_session.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace lay {
namespace {

class SideCanvasTest : public testing::Test {
 protected:
  void SetUp() override {
    canvas.resize(300, 400);
    canvas.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&canvas));
  }

  void drag(Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mousePress(&canvas, button, modifiers, QPoint(150, 200));
    QTest::mouseMove(&canvas, QPoint(190, 220));
    QTest::mouseRelease(&canvas, button, modifiers, QPoint(190, 220));
  }

  ToySession toy;
  SceneModel model{toy.session};
  SideCanvas canvas{model};
};

TEST_F(SideCanvasTest, LooksFromThePersonsRight) {
  canvas.fit();
  // The person faces the camera, so their right is at the image's left.
  EXPECT_EQ(canvas.camera().side, ViewSide::ImageLeft);
  EXPECT_LT(canvas.camera().eye().x(), toy.session.initial()->transl.x());
  EXPECT_EQ(canvas.camera().azimuth_deg, 0);
  const PosedBodyPtr body = toy.session.shownBody();
  for (Eigen::Index i = 0; i < body->vertices_in_camera.rows(); ++i) {
    const Eigen::Vector2f at =
        canvas.camera().project(body->vertices_in_camera.row(i).transpose(), canvas.viewSize());
    ASSERT_TRUE(at.x() > 0 && at.x() < 300 && at.y() > 0 && at.y() < 400)
        << "the whole body is framed";
  }
}

TEST_F(SideCanvasTest, OtherStandpointsLookFromAboveAndFromTheFront) {
  SideCanvas top(model, nullptr, Standpoint::Top);
  SideCanvas free(model, nullptr, Standpoint::Free);
  for (SideCanvas* other : {&top, &free}) {
    other->resize(300, 400);
    other->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(other));
    other->fit();
  }
  const Eigen::Vector3f body = top.camera().target;
  EXPECT_LT(top.camera().eye().y(), body.y() - 2);  // y points down
  EXPECT_GT(top.camera().viewFromCamera()(0, 0), 0.99F) << "right in the photo is right here";
  EXPECT_LT(free.camera().eye().z(), body.z() - 2) << "on the photographer's side";
  EXPECT_NE(top.accessibleName(), canvas.accessibleName());
  QTest::mousePress(&top, Qt::LeftButton, {}, QPoint(150, 200));
  QTest::mouseMove(&top, QPoint(190, 220));
  QTest::mouseRelease(&top, Qt::LeftButton, {}, QPoint(190, 220));
  EXPECT_FALSE(top.isAtStandpoint());
  QTest::mouseDClick(&top, Qt::LeftButton, {}, QPoint(20, 20));
  EXPECT_EQ(top.camera().elevation_deg, 89);
}

TEST_F(SideCanvasTest, DragsTurnOrMoveAndADoubleClickGoesBack) {
  canvas.fit();
  const SideCamera exact = canvas.camera();
  drag(Qt::LeftButton);
  EXPECT_NE(canvas.camera().azimuth_deg, 0);
  EXPECT_NE(canvas.camera().elevation_deg, exact.elevation_deg);
  EXPECT_EQ(canvas.camera().target, exact.target);
  EXPECT_FALSE(canvas.isAtStandpoint());
  QTest::mouseDClick(&canvas, Qt::LeftButton, {}, QPoint(20, 20));
  EXPECT_TRUE(canvas.isAtStandpoint());
  EXPECT_EQ(canvas.camera().azimuth_deg, 0);
  for (const bool by_shift : {true, false}) {
    drag(by_shift ? Qt::LeftButton : Qt::MiddleButton,
         by_shift ? Qt::ShiftModifier : Qt::NoModifier);
    EXPECT_EQ(canvas.camera().azimuth_deg, 0);
    EXPECT_GT((canvas.camera().target - exact.target).norm(), 0.05F);
    canvas.fit();
  }
}

TEST_F(SideCanvasTest, AMovedPointStaysUnderTheMouse) {
  canvas.fit();
  const Eigen::Vector3f grabbed =
      canvas.camera().unproject({150, 200}, canvas.camera().target, canvas.viewSize());
  drag(Qt::MiddleButton);
  const Eigen::Vector2f now = canvas.camera().project(grabbed, canvas.viewSize());
  EXPECT_NEAR(now.x(), 190, 1);
  EXPECT_NEAR(now.y(), 220, 1);
}

TEST_F(SideCanvasTest, TheWheelZooms) {
  canvas.fit();
  const float before = canvas.camera().half_height;
  const QPointF at(150, 200);
  QWheelEvent event(at,
                    canvas.mapToGlobal(at),
                    {},
                    QPoint(0, 120),
                    Qt::NoButton,
                    Qt::NoModifier,
                    Qt::NoScrollPhase,
                    false);
  QApplication::sendEvent(&canvas, &event);
  EXPECT_NEAR(canvas.camera().half_height, before / 1.2F, 1e-5F);
}

TEST_F(SideCanvasTest, AClickFindsThePartADragDoesNot) {
  canvas.fit();
  QSignalSpy clicks(&canvas, &SideCanvas::partClicked);
  const auto placeOf = [this](SmplJoint joint) {
    const Eigen::Vector2f at = canvas.camera().project(
        toy.session.shownBody()->joints_in_camera.row(joint).transpose(), canvas.viewSize());
    return QPoint(static_cast<int>(std::lround(at.x())), static_cast<int>(std::lround(at.y())));
  };
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, placeOf(kSpine1));
  ASSERT_EQ(clicks.count(), 1);
  EXPECT_EQ(clicks[0][0].value<BodyPart>(), BodyPart::Torso);
  EXPECT_TRUE(canvas.isAtStandpoint()) << "a click turns nothing";
  // From the right the right leg hides the left one.
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, placeOf(kRightKnee));
  ASSERT_EQ(clicks.count(), 2);
  EXPECT_EQ(clicks[1][0].value<BodyPart>(), BodyPart::RightLeg);
  drag(Qt::LeftButton);
  QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ShiftModifier, placeOf(kSpine1));
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, QPoint(2, 2));
  EXPECT_EQ(clicks.count(), 2);
}

TEST_F(SideCanvasTest, TheCameraStandsStillDuringARun) {
  canvas.fit();
  const Eigen::Vector3f target = canvas.camera().target;
  toy.runWithoutEnd();
  EXPECT_EQ(canvas.camera().target, target) << "so that a body that moves is seen to move";
}

TEST_F(SideCanvasTest, FramesABodyThatCameLater) {
  toy.session.setPhoto(Photo(*toy.session.photo()));
  SmplParams far = standingParams();
  far.transl.z() = 8;
  toy.session.setSubject(Subject{"", 0, 1, Keypoints2d(), {{160, 200}, 100}, {}});
  toy.session.setInitial(far);
  EXPECT_NEAR(canvas.camera().target.z(), 8, 0.3F);
}

}  // namespace
}  // namespace lay
