#include "ui/window/improve_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/scripted_trainer.h"
#include "tests/ui/support/toy_session.h"
#include "ui/panels/improvement_chart.h"

namespace lay {
namespace {

class ImproveDialogTest : public testing::Test {
 protected:
  void open(int groups, const TrainerScript& script = {}) {
    files = writeScriptedTrainer(folder.path(), script);
    if (groups > 0) {
      writeToyPreferences(*keeper.file(), groups);
    }
    dialog = std::make_unique<ImproveDialog>(keeper, improvement, versions, [this] { return files; });
    dialog->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
  }
  [[nodiscard]] QPushButton* button(const char* name) const {
    return dialog->findChild<QPushButton*>(QLatin1String(name));
  }
  [[nodiscard]] QString text(const char* name) const {
    return dialog->findChild<QLabel*>(QLatin1String(name))->text();
  }
  void press(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
  [[nodiscard]] bool ends() {
    return QTest::qWaitFor([this] { return !improvement.isRunning(); }, 20000);
  }

  const TempDir folder;
  ToySession toy;
  PreferenceKeeper keeper{toy.session.document(), folder.path() / "user" / "preferences.jsonl"};
  Improvement improvement{folder.path() / "work"};
  const DenoiserVersions versions{folder.path() / "denoisers"};
  TrainerFiles files;
  std::unique_ptr<ImproveDialog> dialog;
};

TEST_F(ImproveDialogTest, FewGroupsAreCountedAndSaidToBeFew) {
  open(5);
  EXPECT_FALSE(button("startImproving")->isEnabled());
  EXPECT_TRUE(text("groups").contains(QStringLiteral("So far 5 tell")));
  EXPECT_TRUE(text("groups").contains(QStringLiteral(": %1 more").arg(kLeastGroupsToImprove - 5)))
      << text("groups").toStdString();
  writeToyPreferences(*keeper.file(), kLeastGroupsToImprove);
  Q_EMIT keeper.changed();
  EXPECT_TRUE(button("startImproving")->isEnabled());
}

TEST_F(ImproveDialogTest, WhatWasLearnedIsShownAndAcceptedAndTakenBack) {
  open(20);
  QSignalSpy told(dialog.get(), &ImproveDialog::told);
  press("startImproving");
  EXPECT_TRUE(button("stopImproving")->isVisible());
  EXPECT_FALSE(button("startImproving")->isEnabled());
  ASSERT_TRUE(ends());
  EXPECT_EQ(dialog->findChild<ImprovementChart*>()->points().size(), 2U);
  ASSERT_TRUE(button("acceptImprovement")->isVisible());
  EXPECT_TRUE(text("preferredFigures").contains(QStringLiteral("35.0 mm before, 25.0 mm after")))
      << text("preferredFigures").toStdString();
  EXPECT_TRUE(versions.list().empty()) << "nothing is accepted by itself";
  press("acceptImprovement");
  ASSERT_EQ(versions.list().size(), 1U);
  EXPECT_EQ(readFile(versions.chosenFile()), "weights\n");
  EXPECT_EQ(versions.list()[0].figures.groups, 20);
  EXPECT_EQ(told.count(), 1);
  EXPECT_FALSE(button("acceptImprovement")->isVisible());
  auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("versions"));
  ASSERT_EQ(list->topLevelItemCount(), 2);
  list->setCurrentItem(list->topLevelItem(0));
  press("useVersion");
  EXPECT_TRUE(versions.chosenFile().empty());
}

TEST_F(ImproveDialogTest, WhatIsNoBetterCannotBeAccepted) {
  TrainerScript script;
  script.is_better = false;
  open(20, script);
  press("startImproving");
  ASSERT_TRUE(ends());
  EXPECT_FALSE(button("acceptImprovement")->isVisible());
  EXPECT_TRUE(text("improveVerdict").contains(QStringLiteral("nothing to accept")));
  press("discardImprovement");
  EXPECT_FALSE(button("discardImprovement")->isVisible());
  EXPECT_TRUE(button("startImproving")->isEnabled());
}

TEST_F(ImproveDialogTest, AStoppedTrainingIsTakenUpAgainByAnotherDialog) {
  TrainerScript script;
  script.steps = 20;
  script.step_seconds = 0.05;
  open(20, script);
  press("startImproving");
  ASSERT_TRUE(QTest::qWaitFor([this] { return improvement.step() >= 3; }, 20000));
  EXPECT_TRUE(text("improveLeft").startsWith(QStringLiteral("Step ")));
  press("stopImproving");
  ASSERT_TRUE(ends());
  EXPECT_TRUE(text("improveNote").contains(QStringLiteral("Stopped")));
  dialog.reset();
  dialog = std::make_unique<ImproveDialog>(keeper, improvement, versions, [this] { return files; });
  dialog->show();
  ASSERT_TRUE(button("resumeImproving")->isVisible());
  press("resumeImproving");
  ASSERT_TRUE(ends());
  EXPECT_TRUE(button("acceptImprovement")->isVisible());
}

TEST_F(ImproveDialogTest, WhatGoesWrongIsSaid) {
  TrainerScript script;
  script.fails = true;
  open(20, script);
  press("startImproving");
  ASSERT_TRUE(ends());
  EXPECT_TRUE(text("improveNote").contains(QStringLiteral("nothing was changed")));
  dialog = std::make_unique<ImproveDialog>(
      keeper, improvement, versions, []() -> TrainerFiles { throw ModelError("no trainer"); });
  dialog->show();
  press("startImproving");
  EXPECT_TRUE(text("improveNote").contains(QStringLiteral("no trainer")));
  EXPECT_FALSE(improvement.isRunning());
}

}  // namespace
}  // namespace lay
