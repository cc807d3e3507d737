#include "ui/window/shortcuts.h"

#include "ui/window/main_actions.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <set>

namespace lay {
namespace {

class ShortcutsTest : public testing::Test {
 protected:
  void SetUp() override { QSettings().clear(); }

  QMainWindow window;
  MainActions actions{window};
};

TEST_F(ShortcutsTest, EveryActionOfTheMenusIsThereAndNoTwoShareKeys) {
  const Shortcuts shortcuts(*window.menuBar());
  std::set<QString> ids;
  std::set<QString> keys;
  for (const Shortcut& shortcut : shortcuts.all()) {
    EXPECT_TRUE(ids.insert(shortcut.id).second) << shortcut.id.toStdString();
    const QString text = shortcut.standard.toString();
    EXPECT_TRUE(text.isEmpty() || keys.insert(text).second) << text.toStdString();
    EXPECT_FALSE(shortcut.group.isEmpty());
    EXPECT_FALSE(shortcut.name().contains(QLatin1Char('&')));
  }
  for (const QAction* action : window.findChildren<QAction*>()) {
    const bool is_ours = action->parent() == &window && action->menu() == nullptr &&
                         !action->isSeparator() && !action->text().isEmpty();
    EXPECT_TRUE(!is_ours || ids.contains(action->objectName())) << action->text().toStdString();
  }
  EXPECT_GE(ids.size(), 30U);
}

TEST_F(ShortcutsTest, ChosenKeysHoldAndAreRemembered) {
  {
    Shortcuts shortcuts(*window.menuBar());
    QSignalSpy changed(&shortcuts, &Shortcuts::changed);
    EXPECT_EQ(shortcuts.choose(QStringLiteral("refine"), QKeySequence(Qt::Key_F5)), QString());
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(actions.refine->shortcut(), QKeySequence(Qt::Key_F5));
    EXPECT_TRUE(actions.refine->toolTip().contains(QStringLiteral("F5")));
    EXPECT_FALSE(shortcuts.isStandard(QStringLiteral("refine")));
    EXPECT_EQ(shortcuts.choose(QStringLiteral("about"), {}), QString()) << "none is nobody's";
  }
  QMainWindow other;
  const MainActions other_actions(other);
  const Shortcuts again(*other.menuBar());
  EXPECT_EQ(other_actions.refine->shortcut(), QKeySequence(Qt::Key_F5));
}

TEST_F(ShortcutsTest, KeysThatAreTakenAreRefusedByTheirOwnersName) {
  Shortcuts shortcuts(*window.menuBar());
  const QKeySequence save = actions.save->shortcut();
  EXPECT_EQ(shortcuts.choose(QStringLiteral("refine"), save), QStringLiteral("Save"));
  EXPECT_EQ(actions.refine->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
}

TEST_F(ShortcutsTest, TheyCanBeSetBack) {
  Shortcuts shortcuts(*window.menuBar());
  const QKeySequence refine = actions.refine->shortcut();
  const QKeySequence save = actions.save->shortcut();
  static_cast<void>(shortcuts.choose(QStringLiteral("refine"), QKeySequence(Qt::Key_F5)));
  shortcuts.reset(QStringLiteral("refine"));
  EXPECT_TRUE(shortcuts.isStandard(QStringLiteral("refine")));
  // Two that exchanged theirs.
  static_cast<void>(shortcuts.choose(QStringLiteral("refine"), {}));
  static_cast<void>(shortcuts.choose(QStringLiteral("save"), refine));
  static_cast<void>(shortcuts.choose(QStringLiteral("refine"), save));
  shortcuts.resetAll();
  EXPECT_EQ(actions.refine->shortcut(), refine);
  EXPECT_EQ(actions.save->shortcut(), save);
  QMainWindow other;
  const MainActions other_actions(other);
  const Shortcuts again(*other.menuBar());
  EXPECT_EQ(other_actions.save->shortcut(), save);
}

TEST_F(ShortcutsTest, UndoIsCalledUndoWhateverItWouldTakeBack) {
  const Shortcuts shortcuts(*window.menuBar());
  actions.undo->setText(QStringLiteral("&Undo: Edit left arm"));
  for (const Shortcut& shortcut : shortcuts.all()) {
    if (shortcut.id == QLatin1String("undo")) {
      EXPECT_EQ(shortcut.name(), QStringLiteral("Undo"));
    }
  }
  EXPECT_FALSE(fixedKeys().empty());
}

}  // namespace
}  // namespace lay
