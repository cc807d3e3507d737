// The whole window under a restless hand: mouse and keys at random, then all of it taken back and
// made again.
#include "core/base/random.h"
#include "core/project/project_file.h"
#include "core/project/same.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/panels/beta_slider.h"
#include "ui/views/photo_canvas.h"
#include "ui/window/project_desk.h"

#include <QSignalSpy>
#include <QTreeView>

namespace lay {
namespace {

class MainWindowSoak : public MainWindowTest {
 protected:
  void act(Random& random) {
    switch (random.below(15)) {
      case 0:
        typeSomething(random);
        break;
      case 1:
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(settles());
        break;
      case 2:
        press(random.chance(0.3) ? Qt::Key_B : Qt::Key_R, Qt::ControlModifier);  // or a branch
        ASSERT_TRUE(settles());
        break;
      case 3:
        clickHypothesis(random);
        break;
      case 4:
        judgeHypothesis(random);
        break;
      case 5:
        press(random.chance(0.5) ? Qt::Key_Left : Qt::Key_Home, {});
        break;
      case 6:
        dragShape(random);
        break;
      case 7:
        dragKeypoint(random);
        break;
      case 8:
        poseByHand(random);
        break;
      case 9:
        lookOtherwise(random);
        break;
      case 10:
        changeCamera(random);
        break;
      case 11:
      case 12:
        press(Qt::Key_Z, Qt::ControlModifier);
        break;
      default:
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }
  }

  [[nodiscard]] bool arrives() {
    return QTest::qWaitFor([this] { return !window->opener().isBusy(); });
  }
  [[nodiscard]] bool settles() {
    return QTest::qWaitFor(
        [this] { return !window->controller().isRunning() && !window->session().isRunLive(); });
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    window->photoCanvas()->setFocus();
    QTest::keyClick(window.get(), key, modifiers);
  }
  void typeSomething(Random& random) {
    const char* const texts[] = {
        "The elbow is bent at a right angle.", "The knee is straight.", "x"};
    type(static_cast<BodyPart>(random.below(kBodyPartCount)), texts[random.below(3)]);
  }
  void clickHypothesis(Random& random) {
    auto* list = window->findChild<QTreeView*>(QStringLiteral("hypotheses"));
    const int count = list->model()->rowCount();
    if (count > 0) {
      const QRect row = list->visualRect(list->model()->index(random.below(count), 0));
      QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    }
  }
  void judgeHypothesis(Random& random) {
    clickHypothesis(random);
    const Qt::Key keys[] = {Qt::Key_Delete, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Asterisk};
    auto* list = window->findChild<QTreeView*>(QStringLiteral("hypotheses"));
    QTest::keyClick(list, keys[random.below(4)]);
  }
  void dragKeypoint(Random& random) {
    const Keypoints2d& keypoints = window->session().subject()->keypoints;
    const PhotoCanvas* photo = window->photoCanvas();
    const QPoint from =
        photo->fromPhoto(keypoints.points.row(random.below(kCocoKeypointCount)).transpose())
            .toPoint();
    const QPoint by(random.below(21) - 10, random.below(21) - 10);
    QTest::mouseMove(window->photoCanvas(), from);
    QTest::mousePress(window->photoCanvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(window->photoCanvas(), from + by);
    QTest::mouseRelease(window->photoCanvas(), Qt::LeftButton, {}, from + by);
  }
  void poseByHand(Random& random) {
    if (random.chance(0.5)) {
      press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);  // the mirrored pose
    } else {
      press(Qt::Key_G, Qt::ControlModifier);  // feet on the ground
    }
  }
  /// The first body that answers may still be on its way when the next action comes.
  void changeCamera(Random& random) {
    if (random.chance(0.7)) {
      CameraSettings settings;
      settings.field_of_view = 30 + 10 * static_cast<float>(random.below(5));
      window->opener().setCamera(settings);
    } else {
      window->opener().setKnownHeight(1.5F + 0.1F * static_cast<float>(random.below(5)));
    }
    if (random.chance(0.5)) {
      ASSERT_TRUE(arrives());
    }
  }
  /// Nothing of it may become a step of undo.
  void lookOtherwise(Random& random) {
    const int count = window->session().document().undoStack().count();
    if (random.chance(0.4)) {
      press(static_cast<Qt::Key>(Qt::Key_1 + random.below(5)), Qt::ControlModifier);
    } else {
      const Qt::Key keys[] = {Qt::Key_X,
                              Qt::Key_W,
                              Qt::Key_B,
                              Qt::Key_K,
                              Qt::Key_U,
                              Qt::Key_O,
                              Qt::Key_C,
                              Qt::Key_E,
                              Qt::Key_P,
                              Qt::Key_F};
      press(keys[random.below(10)], {});
    }
    EXPECT_EQ(window->session().document().undoStack().count(), count);
  }
  void dragShape(Random& random) {
    auto* slider =
        window->findChild<BetaSlider*>(QStringLiteral("beta%1").arg(random.below(kNumBetas)));
    slider->setFocus();
    for (int i = 1 + random.below(4); i > 0; --i) {
      QTest::keyClick(slider, random.chance(0.5) ? Qt::Key_Right : Qt::Key_PageDown);
    }
  }
};

TEST_F(MainWindowSoak, RandomActionsGoBackToTheStartAndForthToTheEndAndIntoAFile) {
  script.num_steps = 5;
  script.num_adaptation = 2;
  makeWindow();
  ASSERT_TRUE(describes());
  const Project start = window->session().document().project();
  constexpr int kActions = 1000;
  // Others by --gtest_shuffle --gtest_random_seed=N.
  Random random(99 + static_cast<std::uint64_t>(testing::UnitTest::GetInstance()->random_seed()));
  for (int i = 0; i < kActions; ++i) {
    act(random);
    ASSERT_FALSE(HasFatalFailure()) << "action " << i;
  }
  ASSERT_TRUE(arrives());
  QUndoStack& stack = window->session().document().undoStack();
  while (stack.canRedo()) {
    stack.redo();
  }
  ASSERT_TRUE(arrives());  // a camera that was taken back before its body came asks again
  const int steps = stack.count();
  EXPECT_GT(steps, 50);
  const Project end = window->session().document().project();
  for (int i = 0; i < steps; ++i) {
    press(Qt::Key_Z, Qt::ControlModifier);
  }
  EXPECT_FALSE(stack.canUndo());
  EXPECT_TRUE(isSame(window->session().document().project(), start));
  for (int i = 0; i < steps; ++i) {
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  }
  EXPECT_TRUE(isSame(window->session().document().project(), end));

  const auto file = folder.path() / "soak.layfigure";
  QSignalSpy saved(&window->project(), &ProjectDesk::saved);
  window->project().saveTo(file);
  ASSERT_TRUE(saved.wait(60000));
  EXPECT_TRUE(isSame(loadProject(file).project, end));
}

}  // namespace
}  // namespace lay
