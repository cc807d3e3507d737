#include "ui/window/pose_desk.h"

#include <cmath>

#include <QLabel>
#include <QMenu>

#include "tests/ui/support/main_window_fixture.h"
#include "ui/views/photo_canvas.h"
#include "ui/views/side_canvas.h"
#include "ui/views/view_grid.h"

namespace lay {
namespace {

class PoseDeskTest : public MainWindowTest {
 protected:
  [[nodiscard]] QAction* action(const char* name) const {
    return window->findChild<QAction*>(QLatin1String(name));
  }
  [[nodiscard]] QUndoStack& stack() { return window->session().document().undoStack(); }
  /// Where a joint is in the photo's view, px of the widget.
  [[nodiscard]] QPoint inPhoto(int joint) {
    PhotoCanvas& canvas = *window->photoCanvas();
    const Photo& photo = *window->session().photo();
    const PhotoMapping mapping =
        canvas.view().mapping(photo.image->width, photo.image->height, canvas.viewSize());
    return at(mapping.viewFromPhoto(photo.camera.project(*window->poseTool().place(joint))));
  }
  [[nodiscard]] QPoint fromTheSide(int joint) {
    SideCanvas& canvas = *window->sideCanvas();
    return at(canvas.camera().project(*window->poseTool().place(joint), canvas.viewSize()));
  }
  [[nodiscard]] static QPoint at(const Eigen::Vector2f& place) {
    return {static_cast<int>(std::lround(place.x())), static_cast<int>(std::lround(place.y()))};
  }
  static void drag(QWidget* canvas, QPoint from, QPoint by) {
    QTest::mouseMove(canvas, from);
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas, from + by / 2);
    QTest::mouseMove(canvas, from + by);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, from + by);
  }
};

TEST_F(PoseDeskTest, AJointIsDraggedInThePhotoAndTheNextRunKeepsIt) {
  makeWindow();
  EXPECT_FALSE(action("poseByHand")->isEnabled());
  ASSERT_TRUE(opens(files.image));
  ASSERT_TRUE(action("poseByHand")->isEnabled());
  QTest::keyClick(window.get(), Qt::Key_P);
  ASSERT_TRUE(window->poseTool().isOn());
  const SmplParams before = *window->session().initial();
  const QPoint start = inPhoto(kLeftWrist);
  drag(window->photoCanvas(), start, QPoint(-20, -30));
  const QPoint moved = inPhoto(kLeftWrist) - start;
  EXPECT_NEAR(moved.x(), -20, 3);
  EXPECT_NEAR(moved.y(), -30, 3);
  EXPECT_EQ(stack().undoText(), QStringLiteral("Drag left wrist"));
  window->actions().refine->trigger();
  ASSERT_TRUE(runEnds());
  EXPECT_NE(window->session().run()->problem.constraints.targetOf(kLeftWrist), nullptr);
  stack().undo();  // the run
  stack().undo();  // the drag
  EXPECT_EQ(window->session().initial()->body_pose, before.body_pose);
}

TEST_F(PoseDeskTest, ADragFromTheSideMovesInDepth) {
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  action("poseByHand")->trigger();
  const float depth = window->poseTool().place(kRightWrist)->z();
  const QPoint start = fromTheSide(kRightWrist);
  drag(window->sideCanvas(), start, QPoint(35, -20));
  EXPECT_GT(std::abs(window->poseTool().place(kRightWrist)->z() - depth), 0.03F);
  const JointTarget* target = window->session().constraints().targetOf(kRightWrist);
  ASSERT_NE(target, nullptr);
  EXPECT_TRUE(target->depth_from_root.has_value());
}

TEST_F(PoseDeskTest, TheHandlesMenuLocksCopiesAndReleases) {
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  PoseTool& tool = window->poseTool();
  tool.setOn(true);
  EXPECT_TRUE(action("poseByHand")->isChecked());
  PoseDesk* desk = window->findChild<PoseDesk*>();
  ASSERT_NE(desk, nullptr);
  const auto choose = [&](const QString& words) {
    const std::unique_ptr<QMenu> menu(desk->menuFor(kLeftElbow));
    for (QAction* entry : menu->actions()) {
      if (entry->text() == words) {
        entry->trigger();
        return true;
      }
    }
    return false;
  };
  EXPECT_TRUE(choose(QStringLiteral("Lock")));
  EXPECT_TRUE(window->session().constraints().locked.test(kLeftShoulder));
  EXPECT_TRUE(choose(QStringLiteral("Unlock")));
  EXPECT_TRUE(window->session().constraints().empty());
  EXPECT_TRUE(choose(QStringLiteral("Copy from the other side")));
  EXPECT_TRUE(choose(QStringLiteral("Reset to the first prediction")));
  action("mirrorPose")->trigger();
  action("feetOnGround")->trigger();
  EXPECT_EQ(stack().undoText(), QStringLiteral("Put the feet on the ground"));
  action("releaseJoints")->trigger();
  EXPECT_EQ(partOfJoint(kPelvis), BodyPart::Overall);
  EXPECT_EQ(partOfJoint(kRightFoot), BodyPart::RightLeg);
}

TEST_F(PoseDeskTest, PointsAreClickedInOneAfterTheOther) {
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  Keypoints2d keypoints = window->session().subject()->keypoints;
  keypoints.confidence[kKpLeftKnee] = 0;
  keypoints.confidence[kKpRightKnee] = 0;
  window->session().setKeypoints(keypoints, QStringLiteral("Forget"));
  action("placeKeypoints")->trigger();
  auto* prompt = window->findChild<QLabel*>(QStringLiteral("placerPrompt"));
  ASSERT_NE(prompt, nullptr);
  EXPECT_TRUE(prompt->isVisible());
  EXPECT_TRUE(prompt->text().contains(QStringLiteral("left knee"))) << prompt->text().toStdString();
  const QPoint knee = inPhoto(kLeftKnee);
  QTest::mouseClick(window->photoCanvas(), Qt::LeftButton, {}, knee);
  EXPECT_EQ(window->session().subject()->keypoints.confidence[kKpLeftKnee], 1);
  QTest::keyClick(window->photoCanvas(), Qt::Key_Backspace);
  EXPECT_EQ(window->keypointPlacer().next(), kKpLeftKnee);
  QTest::keyClick(window->photoCanvas(), Qt::Key_Space);
  EXPECT_EQ(window->keypointPlacer().next(), kKpRightKnee);
  QTest::keyClick(window->photoCanvas(), Qt::Key_Escape);
  EXPECT_FALSE(window->keypointPlacer().isActive());
  EXPECT_FALSE(prompt->isVisible());
}

TEST_F(PoseDeskTest, AKeypointIsDraggedToWhereItBelongs) {
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  PhotoCanvas& canvas = *window->photoCanvas();
  const Photo& photo = *window->session().photo();
  const PhotoMapping mapping =
      canvas.view().mapping(photo.image->width, photo.image->height, canvas.viewSize());
  const Eigen::Vector2f before =
      window->session().subject()->keypoints.points.row(kKpRightElbow).transpose();
  drag(&canvas, at(mapping.viewFromPhoto(before)), QPoint(12, 16));
  const Eigen::Vector2f after =
      window->session().subject()->keypoints.points.row(kKpRightElbow).transpose();
  const Eigen::Vector2f moved = mapping.viewFromPhoto(after) - mapping.viewFromPhoto(before);
  EXPECT_NEAR(moved.x(), 12, 2);
  EXPECT_NEAR(moved.y(), 16, 2);
  EXPECT_EQ(stack().count(), 1) << "a drag is one step";
  stack().undo();
  EXPECT_EQ(window->session().subject()->keypoints.points.row(kKpRightElbow).transpose(), before);
}

TEST_F(PoseDeskTest, FourViewsOrAnyOfThem) {
  makeWindow();
  ViewGrid& views = *window->views();
  EXPECT_EQ(views.numShown(), 2);
  action("viewAll")->trigger();
  EXPECT_EQ(views.numShown(), 4);
  action("viewSide")->trigger();
  EXPECT_FALSE(views.isShown(1));
  EXPECT_FALSE(action("viewSide")->isChecked());
  action("resetLayout")->trigger();
  EXPECT_EQ(views.numShown(), 2);
}

}  // namespace
}  // namespace lay
