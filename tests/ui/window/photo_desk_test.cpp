#include "ui/window/photo_desk.h"

#include "core/project/project_file.h"
#include "core/project/same.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/panels/photos_panel.h"
#include "ui/views/photo_canvas.h"
#include "ui/window/project_desk.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QListWidget>
#include <QSignalSpy>

namespace lay {
namespace {

class PhotoDeskTest : public MainWindowTest {
 protected:
  void SetUp() override {
    MainWindowTest::SetUp();
    for (const char* name : {"a", "b", "c"}) {
      const std::string keypoints = std::string(name) + "_keypoints";
      photos.push_back(
          writePhotoFiles(folder.path(), *body, standingParams(), name, keypoints.c_str()).image);
    }
    makeWindow();
  }

  [[nodiscard]] bool settles() {
    return QTest::qWaitFor(
        [this] { return !window->opener().isBusy() && !window->photos().album().isBusy(); });
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    window->photoCanvas()->setFocus();
    QTest::keyClick(window.get(), key, modifiers);
  }
  [[nodiscard]] QDockWidget* dock() {
    return window->findChild<QDockWidget*>(QStringLiteral("photosDock"));
  }
  [[nodiscard]] QListWidget* list() { return window->photos().panel()->list(); }
  [[nodiscard]] QAction* action(const char* name) {
    return window->findChild<QAction*>(QString::fromLatin1(name));
  }
  [[nodiscard]] const Project& project() { return window->session().document().project(); }

  std::vector<std::filesystem::path> photos;
};

TEST_F(PhotoDeskTest, SeveralDroppedPhotosComeInAndAClickShowsAnother) {
  ASSERT_TRUE(opens(files.image));
  EXPECT_FALSE(dock()->isVisible()) << "one photo needs no list";
  EXPECT_FALSE(action("nextPhoto")->isEnabled());
  EXPECT_FALSE(action("removePhoto")->isEnabled());
  drop(photos);
  ASSERT_TRUE(settles());
  ASSERT_EQ(project().photos.size(), 4U);
  EXPECT_EQ(project().current_photo, 0);
  EXPECT_TRUE(dock()->isVisible());
  ASSERT_EQ(list()->count(), 4);
  list()->scrollToItem(list()->item(2));
  const QRect third = list()->visualItemRect(list()->item(2));
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, third.center());
  ASSERT_TRUE(settles());
  EXPECT_EQ(project().current_photo, 2);
  EXPECT_TRUE(window->session().initial().has_value());
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("b.png")));
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(project().current_photo, 0);
  EXPECT_EQ(list()->currentRow(), 0);
}

TEST_F(PhotoDeskTest, KeysGoThroughThePhotosAndDelTakesOneOut) {
  drop(photos);
  ASSERT_TRUE(settles());
  ASSERT_EQ(project().photos.size(), 3U);
  press(Qt::Key_PageDown, Qt::ControlModifier);
  ASSERT_TRUE(settles());
  EXPECT_EQ(project().current_photo, 1);
  press(Qt::Key_PageUp, Qt::ControlModifier);
  ASSERT_TRUE(settles());
  EXPECT_EQ(project().current_photo, 0);
  list()->setFocus();
  QTest::keyClick(list(), Qt::Key_Delete);
  ASSERT_TRUE(settles());
  ASSERT_EQ(project().photos.size(), 2U);
  EXPECT_EQ(window->session().photo()->path, photos[1]);
  QTest::keyClick(list(), Qt::Key_Delete);
  QTest::keyClick(list(), Qt::Key_Delete);
  ASSERT_TRUE(settles());
  EXPECT_EQ(project().photos.size(), 1U) << "the last one stays";
  EXPECT_FALSE(dock()->isVisible());
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(project().photos.size(), 2U);
  EXPECT_TRUE(dock()->isVisible());
}

TEST_F(PhotoDeskTest, TheDialogAddsAndOneDroppedPhotoIsOpenedAsBefore) {
  ASSERT_TRUE(opens(files.image));
  action("addPhotos")->trigger();
  auto* dialog = window->findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr);
  EXPECT_TRUE(dialog->nameFilters().front().contains(QStringLiteral("(*.jpg *.jpeg *.png ")));
  EXPECT_TRUE(dialog->nameFilters().front().contains(QStringLiteral(" *.heic ")));
  Q_EMIT dialog->filesSelected(
      {QString::fromStdString(photos[0].string()), QString::fromStdString(photos[1].string())});
  dialog->close();
  ASSERT_TRUE(settles());
  EXPECT_EQ(project().photos.size(), 3U);
  window->session().document().undoStack().setIndex(0);
  drop({photos[2]});
  ASSERT_TRUE(settles());
  ASSERT_EQ(project().photos.size(), 1U);
  EXPECT_EQ(project().photos[0].path, photos[2]);
}

TEST_F(PhotoDeskTest, ARunInProgressIsGivenUpForAnotherPhoto) {
  script.step = std::chrono::milliseconds(20);
  script.num_steps = 200;
  makeWindow();
  drop(photos);
  ASSERT_TRUE(settles());
  window->actions().refine->trigger();
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().numSteps() > 2; }));
  press(Qt::Key_PageDown, Qt::ControlModifier);
  ASSERT_TRUE(settles());
  EXPECT_EQ(project().current_photo, 1);
  EXPECT_FALSE(window->session().isRunLive());
  ASSERT_TRUE(QTest::qWaitFor([this] { return !window->controller().isRunning(); }));
  EXPECT_TRUE(project().people[0].runs.empty());
  EXPECT_TRUE(window->actions().refine->isEnabled());
}

TEST_F(PhotoDeskTest, SavedAndOpenedAgainThePhotosAreThereAndCanBeShown) {
  drop(photos);
  ASSERT_TRUE(settles());
  window->actions().refine->trigger();
  ASSERT_TRUE(runEnds());
  press(Qt::Key_PageDown, Qt::ControlModifier);
  ASSERT_TRUE(settles());
  const Project saved = project();
  const auto file = folder.path() / "model.layfigure";
  QSignalSpy is_saved(&window->project(), &ProjectDesk::saved);
  window->project().saveTo(file);
  ASSERT_TRUE(is_saved.wait(20000));
  makeWindow();
  EXPECT_FALSE(dock()->isVisible());
  window->open(file);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(project(), saved));
  EXPECT_TRUE(dock()->isVisible());
  press(Qt::Key_PageUp, Qt::ControlModifier);
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->session().photo()->path, photos[0]);
  EXPECT_EQ(window->session().shownRun(), 0) << "the run is shown with its photo";
  window->actions().reset_layout->trigger();
  EXPECT_TRUE(dock()->isVisible());
}

}  // namespace
}  // namespace lay
