#include "ui/window/project_desk.h"

#include "core/base/error.h"
#include "core/project/same.h"
#include "tests/ui/support/main_window_fixture.h"
#include "ui/window/recovery_dialog.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

#include <fstream>

namespace lay {
namespace {

class ProjectDeskTest : public MainWindowTest {
 protected:
  /// The folder is made with the first journal.
  [[nodiscard]] bool hasNoJournal() const {
    return !std::filesystem::exists(journals) || std::filesystem::is_empty(journals);
  }

  const std::filesystem::path file = folder.path() / "über.layfigure";
  const std::filesystem::path journals = folder.path() / "recovery";

  void makeKeepingWindow() {
    window = std::make_unique<MainWindow>(scriptedEngine(body, script), *themes, journals);
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    QApplication::setActiveWindow(window.get());
  }
  [[nodiscard]] ProjectDocument& document() const { return window->session().document(); }
  [[nodiscard]] QMessageBox* question() const {
    return window->findChild<QMessageBox*>(QStringLiteral("saveQuestion"));
  }
  void answer(QMessageBox::StandardButton button) {
    ASSERT_NE(question(), nullptr);
    QTest::mouseClick(question()->button(button), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  [[nodiscard]] bool savesTo(const std::filesystem::path& path) {
    QSignalSpy saved(&window->project(), &ProjectDesk::saved);
    window->project().saveTo(path);
    return saved.wait(10000);
  }
  [[nodiscard]] bool settles() {
    return QTest::qWaitFor([this] { return !window->opener().isBusy(); });
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(window.get(), key, modifiers);
  }
};

TEST_F(ProjectDeskTest, SavedWithKeysAndOpenedAgainItIsTheSame) {
  makeWindow();
  EXPECT_FALSE(window->actions().save->isEnabled());
  ASSERT_TRUE(describes());
  EXPECT_FALSE(window->isWindowModified()) << "a photo was opened, nothing was made";
  type(BodyPart::LeftArm, "The elbow is bent.");
  ASSERT_TRUE(refines());
  EXPECT_TRUE(window->isWindowModified());
  press(Qt::Key_S, Qt::ControlModifier);
  auto* dialog = window->findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr);
  dialog->selectFile(QString::fromStdString(file.string()));
  QSignalSpy saved(&window->project(), &ProjectDesk::saved);
  QMetaObject::invokeMethod(dialog, "accept");
  ASSERT_TRUE(saved.wait(10000));
  EXPECT_FALSE(window->isWindowModified());
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("über.layfigure[*]")));
  const Project before = document().project();
  ASSERT_EQ(before.person()->runs.size(), 1U);

  window->actions().new_project->trigger();
  EXPECT_FALSE(window->session().photo().has_value());
  EXPECT_FALSE(window->actions().save->isEnabled());
  drop({file});
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isSame(document().project(), before));
  EXPECT_FALSE(window->isWindowModified());
  EXPECT_EQ(window->session().numSteps(), 20) << "the run can be scrubbed";
  window->session().showStep(3);
  EXPECT_NE(window->session().shownBody(), nullptr);
  EXPECT_EQ(window->session().photo()->image->width, 320);
}

TEST_F(ProjectDeskTest, EverythingIsTakenBackInOneOrder) {
  makeWindow();
  ASSERT_TRUE(describes());
  const Project start = document().project();
  type(BodyPart::LeftArm, "The elbow is bent at a right angle.");
  press(Qt::Key_Return, Qt::ControlModifier);  // apply, which runs
  ASSERT_TRUE(runEnds());
  window->session().showHypothesis(1);
  window->session().previewBeta(2, 1.5F);
  QStringList names;
  QUndoStack& stack = document().undoStack();
  for (int i = 0; i < stack.count(); ++i) {
    names << stack.text(i);
  }
  EXPECT_EQ(names,
            (QStringList{QStringLiteral("Edit left arm"),
                         QStringLiteral("Apply descriptions"),
                         QStringLiteral("Choose another hypothesis"),
                         QStringLiteral("Change the shape")}));
  EXPECT_EQ(window->actions().undo->text(), QStringLiteral("&Undo: Change the shape"));
  const Project end = document().project();
  for (int i = 0; i < 4; ++i) {
    press(Qt::Key_Z, Qt::ControlModifier);
  }
  EXPECT_TRUE(isSame(document().project(), start));
  EXPECT_FALSE(window->session().run().has_value());
  EXPECT_FALSE(window->isWindowModified());
  for (int i = 0; i < 4; ++i) {
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  }
  EXPECT_TRUE(isSame(document().project(), end));
}

TEST_F(ProjectDeskTest, EveryRunOfAnOpenedProjectCanBeShown) {
  makeWindow();
  ASSERT_TRUE(refines());
  auto* runs = window->findChild<QComboBox*>(QStringLiteral("runs"));
  ASSERT_NE(runs, nullptr);
  EXPECT_FALSE(runs->isVisible()) << "there is no choice yet";
  window->actions().refine->trigger();
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().numRuns() == 2; }));
  ASSERT_TRUE(savesTo(file));
  window->actions().new_project->trigger();
  window->open(file);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(runs->isVisible());
  EXPECT_EQ(runs->currentIndex(), 1);
  QTest::keyClick(runs, Qt::Key_Up);
  EXPECT_EQ(window->session().shownRun(), 0);
  EXPECT_EQ(document().undoStack().undoText(), QStringLiteral("Show another run"));
}

TEST_F(ProjectDeskTest, ClosingWithChangesAsksAndEachAnswerIsObeyed) {
  makeWindow();
  ASSERT_TRUE(refines());
  EXPECT_FALSE(window->close());
  answer(QMessageBox::Cancel);
  EXPECT_TRUE(window->isVisible());
  EXPECT_TRUE(window->isWindowModified());

  EXPECT_FALSE(window->close());
  answer(QMessageBox::Save);
  auto* dialog = window->findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr) << "it has no file yet";
  dialog->selectFile(QString::fromStdString(file.string()));
  QMetaObject::invokeMethod(dialog, "accept");
  ASSERT_TRUE(QTest::qWaitFor([this] { return !window->isVisible(); }));
  EXPECT_EQ(loadProject(file).project.person()->runs.size(), 1U);
}

TEST_F(ProjectDeskTest, DiscardingClosesAndLeavesNothing) {
  makeKeepingWindow();
  ASSERT_TRUE(refines());
  ASSERT_TRUE(QTest::qWaitFor([this] { return !hasNoJournal(); }));
  EXPECT_FALSE(window->close());
  answer(QMessageBox::Discard);
  EXPECT_FALSE(window->isVisible());
  window.reset();
  EXPECT_TRUE(hasNoJournal());
}

TEST_F(ProjectDeskTest, OpeningAnotherAsksToo) {
  makeWindow();
  ASSERT_TRUE(refines());
  const auto other = writePhotoFiles(folder.path(), *body, standingParams(), "b", "b_keypoints");
  drop({other.image});
  EXPECT_EQ(window->session().photo()->path, files.image) << "not before the answer";
  answer(QMessageBox::Discard);
  ASSERT_TRUE(settles());
  EXPECT_EQ(window->session().photo()->path, other.image);
  EXPECT_FALSE(document().undoStack().canUndo());
}

TEST_F(ProjectDeskTest, ThatItCannotBeSavedIsToldAndItStaysModified) {
  makeWindow();
  ASSERT_TRUE(refines());
  QSignalSpy failed(&window->project(), &ProjectDesk::failed);
  window->project().saveTo(folder.path() / "no" / "such" / "folder.layfigure");
  ASSERT_TRUE(failed.wait(10000));
  EXPECT_EQ(message(), QStringLiteral("The project was not saved"));
  EXPECT_TRUE(window->isWindowModified());
  EXPECT_TRUE(document().file().empty());
}

TEST_F(ProjectDeskTest, BrokenAndForeignFilesLeaveWhatIsOpen) {
  makeWindow();
  ASSERT_TRUE(opens(files.image));
  std::ofstream(file) << "no project";
  drop({file});
  ASSERT_TRUE(settles());
  EXPECT_EQ(message(), QStringLiteral("The project cannot be opened"));
  EXPECT_EQ(window->session().photo()->path, files.image);
}

TEST_F(ProjectDeskTest, APhotoThatIsGoneLeavesItsPeopleToBeSeen) {
  QSettings().setValue(QStringLiteral("project/embed_photos"), false);
  makeWindow();
  ASSERT_TRUE(refines());
  ASSERT_TRUE(savesTo(file));
  window->actions().new_project->trigger();
  std::filesystem::remove(files.image);
  window->open(file);
  ASSERT_TRUE(settles());
  EXPECT_EQ(message(), QStringLiteral("The project's photo is missing"));
  ASSERT_TRUE(window->session().photo().has_value());
  EXPECT_EQ(window->session().photo()->image->width, 320);
  EXPECT_EQ(window->session().numSteps(), 20);
}

TEST_F(ProjectDeskTest, AProjectOfABodyThatIsNotInstalledIsShownWithOurs) {
  Engine engine = scriptedEngine(body, script);
  engine.load_body = [this](const std::string& id) -> AdaptedBody {
    if (!id.empty()) {
      throw ModelError("'" + id + "' is not installed.");
    }
    return {body, body, {}};
  };
  makeWindow(engine);
  ASSERT_TRUE(refines());
  document().record([](Project& project) { project.body_id = "smpl-male"; });
  ASSERT_TRUE(savesTo(file));
  window->actions().new_project->trigger();
  window->open(file);
  ASSERT_TRUE(settles());
  EXPECT_EQ(message(), QStringLiteral("The project's body is not installed; the Lay body is used"));
  EXPECT_NE(window->session().shownBody(), nullptr);
}

TEST_F(ProjectDeskTest, WhatAWindowThatDiedHadIsOfferedAndTakenUp) {
  makeKeepingWindow();
  ASSERT_TRUE(describes());
  type(BodyPart::LeftArm, "The elbow is bent at a right angle.");
  ASSERT_TRUE(refines());
  auto& keeper = window->project().keeper();
  ASSERT_TRUE(QTest::qWaitFor([&] { return keeper.lastKept() == keeper.lastChange(); }));
  const Project lost = document().project();
  // The files of a dead process: those of a living one, copied.
  const auto grave = folder.path() / "grave";
  std::filesystem::create_directories(grave);
  for (const auto& entry : std::filesystem::directory_iterator(journals)) {
    std::filesystem::copy(entry.path(), grave / entry.path().filename());
  }
  window->project().offerRecovery();
  EXPECT_EQ(window->findChild<RecoveryDialog*>(), nullptr) << "this window lives";
  window.reset();
  std::filesystem::remove_all(journals);
  std::filesystem::rename(grave, journals);

  makeKeepingWindow();
  window->project().offerRecovery();
  auto* dialog = window->findChild<RecoveryDialog*>();
  ASSERT_NE(dialog, nullptr);
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("recover")), Qt::LeftButton);
  ASSERT_TRUE(settles());
  Project recovered = document().project();
  EXPECT_NE(recovered.id, lost.id);
  recovered.id = lost.id;
  EXPECT_TRUE(isSame(recovered, lost));
  EXPECT_TRUE(window->isWindowModified()) << "it is not saved";
  ASSERT_TRUE(QTest::qWaitFor([&] { return leftJournals(journals).empty(); }));
  EXPECT_FALSE(hasNoJournal()) << "it is kept, in a journal of its own";
  ASSERT_TRUE(savesTo(file));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hasNoJournal(); }));
}

}  // namespace
}  // namespace lay
