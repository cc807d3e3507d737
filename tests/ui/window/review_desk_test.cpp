#include "ui/window/review_desk.h"

#include <QDockWidget>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

#include "core/io/atomic_file.h"
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

TEST_F(ReviewDeskTest, RefineAllMakesAProjectOfEveryPhoto) {
  (void)writePhotoFiles(folder.path(), *body, standingParams(), "second", "second_keypoints");
  writeFileAtomically(folder.path() / "third.png", "no picture");
  makeWindow();
  window->open(folder.path());
  auto* refine = window->review().panel()->findChild<QPushButton*>(QStringLiteral("queueRefine"));
  auto* progress =
      window->review().panel()->findChild<QProgressBar*>(QStringLiteral("queueProgress"));
  EXPECT_FALSE(progress->isVisible());
  QTest::mouseClick(refine, Qt::LeftButton);
  EXPECT_TRUE(progress->isVisible());
  EXPECT_EQ(refine->text(), QStringLiteral("Stop"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !progress->isVisible(); }, 20000));
  ASSERT_TRUE(QTest::qWaitFor([this] {
    const auto& entries = window->review().list().entries();
    return entries[0].figures.has_value() && entries[1].figures.has_value();
  }));
  EXPECT_TRUE(window->review().list().entries()[1].figures->has_person);
  EXPECT_FALSE(window->review().list().entries()[2].refusal.empty());
  EXPECT_TRUE(window->review().panel()->files()->item(2)->text().contains(
      QStringLiteral("cannot be refined")));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "second.layfigure"));
  EXPECT_TRUE(refine->isEnabled()) << "the third may be mended and tried again";
}

TEST_F(ReviewDeskTest, AFolderWithNothingInItIsSaid) {
  const TempDir empty;
  makeWindow();
  window->open(empty.path());
  EXPECT_EQ(message(), QStringLiteral("The folder cannot be opened as a queue"));
}

}  // namespace
}  // namespace lay
