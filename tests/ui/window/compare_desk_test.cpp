#include "ui/window/compare_desk.h"

#include <QComboBox>
#include <QLabel>

#include "core/exchange/params_file.h"
#include "core/project/same.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/timeline/step_slider.h"
#include "ui/timeline/timeline_view.h"

namespace lay {
namespace {

class CompareDeskTest : public MainWindowTest {
 protected:
  [[nodiscard]] QAction* action(const char* name) const {
    return window->findChild<QAction*>(QLatin1String(name));
  }
  [[nodiscard]] Comparison& comparison() { return window->scenes().comparison(); }
};

TEST_F(CompareDeskTest, CPinsTheShownStepAndAnotherIsComparedWithIt) {
  makeWindow();
  EXPECT_FALSE(action("pinStep")->isEnabled());
  ASSERT_TRUE(refines());
  QTest::keyClick(window.get(), Qt::Key_Home);
  ASSERT_EQ(window->session().shownStep(), 0);
  QTest::keyClick(window.get(), Qt::Key_C);
  ASSERT_TRUE(comparison().isActive());
  EXPECT_EQ(comparison().pinnedStep(), 0);
  QTest::keyClick(window.get(), Qt::Key_End);
  auto* bar = window->findChild<QWidget*>(QStringLiteral("compareBar"));
  EXPECT_TRUE(bar->isVisible());
  EXPECT_TRUE(window->findChild<QLabel*>(QStringLiteral("comparedFigures"))
                  ->text()
                  .contains(QStringLiteral("mm")));
  EXPECT_EQ(window->scenes().sideScene().bodies.size(), 2U);
  QTest::keyClick(window.get(), Qt::Key_E);
  EXPECT_TRUE(window->scenes().options().show_errors);
  EXPECT_NE(window->scenes().sideScene().bodies.back().vertex_colors, nullptr);
  QTest::keyClick(window.get(), Qt::Key_E, Qt::ShiftModifier);
  EXPECT_TRUE(window->scenes().options().beside);
  QTest::keyClick(window.get(), Qt::Key_C, Qt::ShiftModifier);
  EXPECT_FALSE(comparison().isActive());
  EXPECT_FALSE(bar->isVisible());
  EXPECT_FALSE(action("showErrors")->isEnabled());
}

TEST_F(CompareDeskTest, ARunBranchesFromTheShownStepAndIsItsOwn) {
  makeWindow();
  ASSERT_TRUE(refines());
  EXPECT_TRUE(action("branchRun")->isEnabled());
  window->session().showStep(4);
  const SmplParams from = *window->session().foundParams();
  QTest::keyClick(window.get(), Qt::Key_B, Qt::ControlModifier);
  ASSERT_TRUE(window->session().isRunLive());
  EXPECT_FALSE(action("branchRun")->isEnabled()) << "one at a time";
  ASSERT_TRUE(runEnds());
  Session& session = window->session();
  EXPECT_EQ(session.numRuns(), 2);
  EXPECT_TRUE(isSame(session.run()->problem.initial, from));
  const Person& person = *session.document().project().person();
  EXPECT_EQ(person.runs[1]->branch,
            (RunBranch{person.runs[0]->id, 4, person.runs[0]->result.hypotheses.front().index}));
  auto* runs = window->findChild<QComboBox*>(QStringLiteral("runs"));
  EXPECT_EQ(runs->currentText(), QStringLiteral("Run 2 of 2, from run 1, step 4"));
  session.document().undoStack().undo();
  EXPECT_EQ(session.numRuns(), 1);
  EXPECT_EQ(session.shownStep(), 4);
}

TEST_F(CompareDeskTest, AFileIsComparedWithAndWhatIsWrongIsSaid) {
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  const auto path = folder.path() / "truth.npz";
  saveParams(path, {standingParams(), {}, body->name, "neutral", ""});
  comparison().open(path);
  ASSERT_TRUE(QTest::qWaitFor([this] { return comparison().isActive(); }));
  EXPECT_EQ(comparison().name(), QStringLiteral("truth.npz"));
  comparison().open(folder.path() / "none.npz");
  ASSERT_TRUE(QTest::qWaitFor([this] { return !message().isEmpty(); }));
  EXPECT_EQ(message(), QStringLiteral("The file cannot be compared with"));
}

TEST_F(CompareDeskTest, TheOnionSkinIsSwitchedByO) {
  makeWindow();
  ASSERT_TRUE(refines());
  QTest::keyClick(window.get(), Qt::Key_O);
  EXPECT_EQ(window->scenes().sideScene().bodies.size(), 4U);
  QTest::keyClick(window.get(), Qt::Key_O);
  EXPECT_EQ(window->scenes().sideScene().bodies.size(), 1U);
}

}  // namespace
}  // namespace lay
