// What a person does with words in the whole window; main_window_test.cpp does the rest.
#include <QDockWidget>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/support/main_window_fixture.h"
#include "ui/panels/outcome_list.h"
#include "ui/views/photo_canvas.h"
#include "ui/views/side_canvas.h"

namespace lay {
namespace {

using namespace std::chrono_literals;

using MainWindowWordsTest = MainWindowTest;

TEST_F(MainWindowWordsTest, WordsSteerARunAndAreUndone) {
  makeWindow();
  ASSERT_TRUE(describes());
  Session& session = window->session();
  type(BodyPart::LeftArm, "The elbow is bent at a right angle.");
  EXPECT_FALSE(session.run().has_value()) << "nothing happens before Apply";
  QTest::keyClick(
      window->words().panel()->row(BodyPart::LeftArm)->edit(), Qt::Key_Return, Qt::ControlModifier);
  ASSERT_TRUE(runEnds());
  const PartDescriptions& told = session.run()->problem.descriptions;
  ASSERT_EQ(told[BodyPart::LeftArm].statements.size(), 1U);
  EXPECT_EQ(told[BodyPart::LeftArm].statements[0].value, StatementClass::RightAngle);
  EXPECT_EQ(told[BodyPart::LeftArm].author, Author::Person);
  EXPECT_TRUE(told[BodyPart::RightArm].text.empty()) << "generated: a run is not told";
  const OutcomeList* outcomes = window->words().panel()->outcomes();
  ASSERT_EQ(outcomes->count(), 1);
  EXPECT_TRUE(outcomes->item(0)->text().startsWith(QStringLiteral("left elbow ")));
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_FALSE(session.run().has_value()) << "there was none before";
  EXPECT_TRUE(window->words().document().isChanged(BodyPart::LeftArm));
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(window->words().document().draft(BodyPart::LeftArm).text, writtenBy(BodyPart::LeftArm));
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  ASSERT_TRUE(session.run().has_value());
  EXPECT_EQ(session.numSteps(), 20) << "the same run, not another one";
}

TEST_F(MainWindowWordsTest, UndoWhileTheRunIsGoingEndsIt) {
  script.step = 5ms;
  makeWindow();
  ASSERT_TRUE(describes());
  type(BodyPart::LeftArm, "The elbow is bent at a right angle.");
  window->actions().apply_words->trigger();
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().numSteps() > 2; }));
  window->actions().undo->trigger();
  EXPECT_FALSE(window->controller().isRunning());
  EXPECT_FALSE(window->session().run().has_value());
  EXPECT_TRUE(window->actions().refine->isEnabled());
}

TEST_F(MainWindowWordsTest, ApplyingAgainStartsOver) {
  script.step = 5ms;
  makeWindow();
  ASSERT_TRUE(describes());
  type(BodyPart::LeftArm, "The elbow is bent at a right angle.");
  window->actions().apply_words->trigger();
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().numSteps() > 2; }));
  type(BodyPart::LeftArm, "The elbow is fully bent.");
  window->actions().apply_words->trigger();
  ASSERT_TRUE(runEnds());
  EXPECT_EQ(window->session().numSteps(), 20);
  EXPECT_EQ(window->session().run()->problem.descriptions[BodyPart::LeftArm].text,
            "The elbow is fully bent.");
}

TEST_F(MainWindowWordsTest, LiveRefinesWhileAPersonTypes) {
  QSettings().setValue(QStringLiteral("descriptions/live"), true);
  makeWindow();
  ASSERT_TRUE(describes());
  type(BodyPart::LeftArm, "The elbow is bent at a right angle.");
  ASSERT_TRUE(runEnds());
  EXPECT_EQ(window->session().run()->problem.descriptions[BodyPart::LeftArm].statements.size(), 1U);
}

TEST_F(MainWindowWordsTest, AClickOnTheBodyOpensItsText) {
  makeWindow();
  ASSERT_TRUE(describes());
  const DescriptionsPanel* panel = window->words().panel();
  const auto place = [this](SmplJoint joint) {
    const Photo& photo = *window->session().photo();
    const PhotoCanvas& canvas = *window->photoCanvas();
    const Eigen::Vector3f point =
        window->session().shownBody()->joints_in_camera.row(joint).transpose();
    const Eigen::Vector2f at =
        canvas.view()
            .mapping(photo.image->width, photo.image->height, canvas.viewSize())
            .viewFromPhoto(photo.camera.project(point));
    return QPoint(static_cast<int>(at.x()), static_cast<int>(at.y()));
  };
  QTest::mouseClick(window->photoCanvas(), Qt::LeftButton, {}, place(kRightKnee));
  EXPECT_TRUE(panel->row(BodyPart::RightLeg)->edit()->hasFocus());
  window->findChild<QDockWidget*>(QStringLiteral("wordsDock"))->close();
  Q_EMIT window->sideCanvas()->partClicked(BodyPart::Head);
  EXPECT_TRUE(panel->isVisible()) << "a closed panel comes back";
  EXPECT_TRUE(panel->row(BodyPart::Head)->edit()->hasFocus());
}

}  // namespace
}  // namespace lay
