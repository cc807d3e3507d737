#include "ui/window/review_desk.h"

#include <QDockWidget>
#include <QListWidget>

#include "core/project/review_file.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/panels/review_panel.h"
#include "ui/window/project_desk.h"

namespace lay {
namespace {

class ReviewDeskTest : public MainWindowTest {
 protected:
  [[nodiscard]] QAction* action(const char* name) const {
    return window->findChild<QAction*>(QLatin1String(name));
  }
};

TEST_F(ReviewDeskTest, ADroppedFolderIsGoneThroughWithTheKeys) {
  (void)writePhotoFiles(folder.path(), *body, standingParams(), "second", "second_keypoints");
  makeWindow();
  auto* dock = window->findChild<QDockWidget*>(QStringLiteral("queueDock"));
  EXPECT_FALSE(dock->isVisible());
  EXPECT_FALSE(action("nextUnchecked")->isEnabled());
  drop({folder.path()});
  EXPECT_TRUE(dock->isVisible());
  EXPECT_EQ(window->dockWidgetArea(dock), Qt::LeftDockWidgetArea) << "beside the descriptions";
  ASSERT_EQ(window->review().list().entries().size(), 2U);
  QTest::keyClick(window.get(), Qt::Key_D, Qt::ControlModifier);
  EXPECT_TRUE(window->review().list().entries()[0].is_checked);
  EXPECT_TRUE(readReviewFolder(folder.path())[0].is_checked) << "on the disk";
  QTest::keyClick(window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  ASSERT_TRUE(QTest::qWaitFor([this] {
    return window->session().photo() && !window->opener().isBusy();
  }));
  EXPECT_EQ(window->session().photo()->path.filename(), "second.png");
  EXPECT_EQ(window->session().document().undoStack().count(), 0) << "checking is no edit";
}

TEST_F(ReviewDeskTest, ASavedProjectBringsItsFigures) {
  makeWindow();
  window->open(folder.path());
  ASSERT_EQ(window->review().list().entries().size(), 1U);
  ASSERT_TRUE(refines());
  window->project().saveTo(folder.path() / "photo.layfigure");
  ASSERT_TRUE(QTest::qWaitFor(
      [this] { return window->review().list().entries()[0].figures.has_value(); }));
  EXPECT_TRUE(window->review().list().entries()[0].figures->has_person);
}

TEST_F(ReviewDeskTest, AFolderWithNothingInItIsSaid) {
  const TempDir empty;
  makeWindow();
  window->open(empty.path());
  EXPECT_EQ(message(), QStringLiteral("The folder cannot be opened as a queue"));
}

}  // namespace
}  // namespace lay
