#include "ui/window/learning_desk.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeView>

#include "tests/ui/support/main_window_fixture.h"
#include "tests/ui/support/scripted_trainer.h"
#include "ui/window/improve_dialog.h"
#include "ui/window/memory_dialog.h"

namespace lay {
namespace {

class LearningDeskTest : public MainWindowTest {
 protected:
  void SetUp() override {
    MainWindowTest::SetUp();
    qputenv("LAYFIGURE_USER_DATA", QByteArray::fromStdString((folder.path() / "user").string()));
    qputenv("LAYFIGURE_STATE", QByteArray::fromStdString((folder.path() / "state").string()));
    Engine engine = scriptedEngine(body, script);
    engine.find_trainer = [this] { return writeScriptedTrainer(folder.path()); };
    makeWindow(engine);
  }
  void TearDown() override {
    window.reset();
    MainWindowTest::TearDown();
  }
  [[nodiscard]] QAction* action(const char* name) const {
    return window->findChild<QAction*>(QLatin1String(name));
  }
  [[nodiscard]] int groups() const {
    return PreferenceStore(*window->learning().keeper().file()).counts().groups;
  }
};

TEST_F(LearningDeskTest, AThumbInTheListEndsUpAmongThePreferencesAndUndoTakesItOut) {
  ASSERT_TRUE(refines());
  auto* list = window->findChild<QTreeView*>(QStringLiteral("hypotheses"));
  list->setFocus();
  EXPECT_FALSE(action("clearRanking")->isEnabled());
  QTest::keyClick(list, Qt::Key_Asterisk);
  EXPECT_FALSE(window->session().document().project().person()->rankings.empty());
  EXPECT_TRUE(action("clearRanking")->isEnabled());
  EXPECT_TRUE(QTest::qWaitFor([this] { return groups() == 1; }));
  window->actions().undo->trigger();
  EXPECT_TRUE(QTest::qWaitFor([this] { return groups() == 0; }));
}

TEST_F(LearningDeskTest, KeepingCanBeSwitchedOffAndIsRemembered) {
  action("keepsRankings")->trigger();
  EXPECT_FALSE(window->learning().keeper().isAutomatic());
  ASSERT_TRUE(refines());
  window->session().markHypothesis(1, OwnMark::Favourite);
  action("keepRankings")->trigger();
  EXPECT_TRUE(QTest::qWaitFor([this] { return groups() == 1; }));
  EXPECT_TRUE(QTest::qWaitFor([this] {
    return window->findChild<QLabel*>(QStringLiteral("activity"))
        ->text()
        .contains(QStringLiteral("among your preferences"));
  }));
  makeWindow(scriptedEngine(body, script));
  EXPECT_FALSE(window->learning().keeper().isAutomatic());
  EXPECT_EQ(action("improve"), nullptr) << "no trainer, nothing to improve";
}

TEST_F(LearningDeskTest, TheMemoryOpensFromTheMenu) {
  action("criticMemory")->trigger();
  auto* dialog = window->findChild<MemoryDialog*>();
  ASSERT_NE(dialog, nullptr);
  EXPECT_EQ(dialog->book().file(), folder.path() / "user" / "critic_memory.sqlite");
  EXPECT_FALSE(dialog->book().memory().rules().empty());
}

TEST_F(LearningDeskTest, TheDialogOpensOnceAndTheTrainingOutlivesIt) {
  writeToyPreferences(*window->learning().keeper().file(), 20);
  action("improve")->trigger();
  ImproveDialog* dialog = window->learning().improveDialog();
  ASSERT_NE(dialog, nullptr);
  action("improve")->trigger();
  EXPECT_EQ(window->learning().improveDialog(), dialog);
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("startImproving")),
                    Qt::LeftButton);
  dialog->close();
  EXPECT_TRUE(QTest::qWaitFor(
      [this] { return window->learning().improvement().result() &&
                      !window->learning().improvement().isRunning(); },
      20000));
  EXPECT_TRUE(window->findChild<QLabel*>(QStringLiteral("activity"))
                  ->text()
                  .contains(QStringLiteral("The training is over")));
}

}  // namespace
}  // namespace lay
