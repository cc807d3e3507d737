#include "ui/window/keys_dialog.h"

#include "ui/window/main_actions.h"
#include "ui/window/shortcuts.h"

#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(KeysDialog, ListsTheKeysAsTheyAreNow) {
  QSettings().clear();
  QMainWindow window;
  const MainActions actions(window);
  Shortcuts shortcuts(*window.menuBar());
  static_cast<void>(shortcuts.choose(QStringLiteral("refine"), QKeySequence(Qt::Key_F5)));
  KeysDialog dialog(shortcuts);
  QStringList texts;
  for (const QLabel* label : dialog.findChildren<QLabel*>()) {
    texts << label->text();
  }
  EXPECT_TRUE(texts.contains(QStringLiteral("F5")));
  EXPECT_TRUE(texts.contains(QStringLiteral("Refine")));
  EXPECT_TRUE(texts.contains(QStringLiteral("Space")));
  EXPECT_FALSE(texts.contains(QStringLiteral("About Layfigure"))) << "it has no keys";
  QSignalSpy wanted(&dialog, &KeysDialog::changeRequested);
  dialog.show();
  QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("changeKeys")), Qt::LeftButton);
  EXPECT_EQ(wanted.count(), 1);
  EXPECT_FALSE(dialog.isVisible());
}

}  // namespace
}  // namespace lay
