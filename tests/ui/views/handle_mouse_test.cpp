#include "ui/views/handle_mouse.h"

#include <gtest/gtest.h>

#include "tests/ui/support/toy_session.h"

namespace lay {
namespace {

class HandleMouseTest : public testing::Test {
 protected:
  HandleMouseTest() {
    const PinholeCamera camera = toy.session.photo()->camera;
    space.project = [camera](const Eigen::Vector3f& point) -> Eigen::Vector2f {
      return camera.project(point);
    };
    space.drag = [](PoseTool& posed, const Eigen::Vector2f& place) { posed.dragToPixel(place); };
  }
  [[nodiscard]] Eigen::Vector2f at(int joint) const { return space.project(*tool.place(joint)); }
  [[nodiscard]] int numSteps() { return toy.session.document().undoStack().count(); }

  ToySession toy;
  PoseTool tool{toy.session};
  HandleMouse mouse{tool};
  HandleSpace space;
};

TEST_F(HandleMouseTest, TakesNothingWhileTheToolIsOff) {
  EXPECT_FALSE(mouse.press(at(kLeftWrist), space));
  EXPECT_FALSE(mouse.move(at(kLeftWrist), space));
  EXPECT_FALSE(mouse.release());
}

TEST_F(HandleMouseTest, AHandleUnderTheMouseIsMarkedAndDragged) {
  tool.setOn(true);
  EXPECT_TRUE(mouse.move(at(kLeftWrist) + Eigen::Vector2f(2, 1), space));
  EXPECT_EQ(tool.handles()->hovered, kLeftWrist);
  const Eigen::Vector2f start = at(kLeftWrist);
  const Eigen::Vector2f grip = start + Eigen::Vector2f(3, 2);  // not quite in its middle
  ASSERT_TRUE(mouse.press(grip, space));
  EXPECT_TRUE(mouse.isHolding());
  EXPECT_TRUE(mouse.move(grip + Eigen::Vector2f(-9, -12), space));
  EXPECT_LT((at(kLeftWrist) - start - Eigen::Vector2f(-9, -12)).norm(), 2) << "it does not jump";
  EXPECT_TRUE(mouse.release());
  EXPECT_EQ(numSteps(), 1);
}

TEST_F(HandleMouseTest, AClickSelectsAndShowsRingsToTurnBy) {
  tool.setOn(true);
  ASSERT_TRUE(mouse.press(at(kRightElbow), space));
  EXPECT_TRUE(mouse.move(at(kRightElbow) + Eigen::Vector2f(1, 1), space));  // trembles
  EXPECT_TRUE(mouse.release());
  EXPECT_EQ(numSteps(), 0);
  EXPECT_EQ(tool.selected(), kRightElbow);
  ASSERT_TRUE(tool.handles()->rings);
  const RotationRings rings = *tool.handles()->rings;
  bool turned = false;
  for (int axis = 0; axis < 3 && !turned; ++axis) {
    for (const Eigen::Vector3f& point : rings.ring(axis)) {
      const Eigen::Vector2f place = space.project(point);
      if (tool.jointAt(space.project, place, 10) >= 0 || !gripAt(rings, space.project, place, 5)) {
        continue;
      }
      ASSERT_TRUE(mouse.press(place, space));
      mouse.move(place + Eigen::Vector2f(6, 6), space);
      EXPECT_TRUE(mouse.release());
      turned = true;
      break;
    }
  }
  EXPECT_TRUE(turned);
  EXPECT_TRUE(toy.session.constraints().locked.test(kRightElbow));
}

TEST_F(HandleMouseTest, EscapeLetsGoAndBesideHandlesTheViewIsFree) {
  tool.setOn(true);
  const Eigen::Vector2f start = at(kLeftKnee);
  ASSERT_TRUE(mouse.press(start, space));
  mouse.move(start + Eigen::Vector2f(20, 0), space);
  EXPECT_TRUE(mouse.cancel());
  EXPECT_LT((at(kLeftKnee) - start).norm(), 0.1F);
  EXPECT_FALSE(mouse.release());
  EXPECT_EQ(numSteps(), 0);
  EXPECT_FALSE(mouse.press({-500, -500}, space));
  EXPECT_EQ(tool.selected(), -1);
}

}  // namespace
}  // namespace lay
