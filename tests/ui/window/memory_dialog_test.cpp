#include "ui/window/memory_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include "core/critic/memory_file.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "ui/window/rule_dialog.h"

namespace lay {
namespace {

class MemoryDialogTest : public testing::Test {
 protected:
  void open() {
    dialog = std::make_unique<MemoryDialog>(file);
    dialog->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
    QApplication::setActiveWindow(dialog.get());
  }
  [[nodiscard]] QTreeWidget* list(const char* name) const {
    return dialog->findChild<QTreeWidget*>(QLatin1String(name));
  }
  [[nodiscard]] QPushButton* button(const char* name) const {
    return dialog->findChild<QPushButton*>(QLatin1String(name));
  }
  [[nodiscard]] int numSeen() const {
    int count = 0;
    for (int i = 0; i < list("rules")->topLevelItemCount(); ++i) {
      count += list("rules")->topLevelItem(i)->isHidden() ? 0 : 1;
    }
    return count;
  }

  const TempDir folder;
  const std::filesystem::path file = folder.path() / "memory.sqlite";
  std::unique_ptr<MemoryDialog> dialog;
};

TEST_F(MemoryDialogTest, ListsSearchesAndSaysWhereTheFileIs) {
  CriticMemory memory = seedMemory();
  memory.addPrototype({{1, 2}, "worth 90: fits", 90, {"sitting"}, {}});
  memory.credit({0}, true);
  saveCriticMemory(file, memory);
  open();
  ASSERT_EQ(list("rules")->topLevelItemCount(), static_cast<int>(memory.rules().size()));
  EXPECT_EQ(list("rules")->topLevelItem(0)->text(2), QStringLiteral("1"));
  EXPECT_EQ(list("rules")->topLevelItem(0)->text(3), QStringLiteral("1"));
  EXPECT_EQ(list("cases")->topLevelItemCount(), 1);
  EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("memoryFile"))
                  ->text()
                  .contains(QString::fromStdString(file.string())));
  auto* search = dialog->findChild<QLineEdit*>(QStringLiteral("memorySearch"));
  QTest::keyClicks(search, QStringLiteral("STANDING mass"));
  EXPECT_EQ(numSeen(), 1) << "all words, of the sentence or the situations";
  search->clear();
  EXPECT_EQ(numSeen(), static_cast<int>(memory.rules().size()));
}

TEST_F(MemoryDialogTest, RulesAreDeletedAddedAndAllIsUndone) {
  open();
  const int count = list("rules")->topLevelItemCount();
  list("rules")->setFocus();
  QTest::keyClick(list("rules"), Qt::Key_Delete);
  EXPECT_EQ(list("rules")->topLevelItemCount(), count - 1);
  EXPECT_EQ(static_cast<int>(loadCriticMemory(file).rules().size()), count - 1);
  QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(list("rules")->topLevelItemCount(), count);
  QTest::mouseClick(button("addRule"), Qt::LeftButton);
  auto* editor = dialog->findChild<RuleDialog*>();
  ASSERT_NE(editor, nullptr);
  QTest::keyClicks(editor->findChild<QPlainTextEdit*>(), QStringLiteral("Look at the knees."));
  QTest::mouseClick(editor->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok),
                    Qt::LeftButton);
  EXPECT_EQ(dialog->book().memory().rules().back().text, "Look at the knees.");
  EXPECT_EQ(list("rules")->topLevelItemCount(), count + 1);
}

TEST_F(MemoryDialogTest, AMemoryOfANewerProgramIsShownAsSuchAndCannotBeChanged) {
  writeFileAtomically(file, "no database");
  open();
  EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("memoryNote"))->isVisible());
  EXPECT_FALSE(button("addRule")->isEnabled());
  EXPECT_FALSE(button("removeEntry")->isEnabled());
  EXPECT_EQ(readFile(file), "no database");
}

TEST_F(MemoryDialogTest, CasesAreDeletedToo) {
  CriticMemory memory;
  memory.addPrototype({{1, 2}, "worth 90: fits", 90, {}, {}});
  saveCriticMemory(file, memory);
  open();
  dialog->findChild<QTabWidget*>()->setCurrentIndex(1);
  EXPECT_FALSE(button("addRule")->isEnabled()) << "cases are judged, not written";
  QTest::mouseClick(button("removeEntry"), Qt::LeftButton);
  EXPECT_TRUE(loadCriticMemory(file).prototypes().empty());
}

}  // namespace
}  // namespace lay
