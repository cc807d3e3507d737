#include "ui/window/main_actions.h"

#include <QMainWindow>
#include <QMap>
#include <QToolBar>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(MainActions, HaveWordsTipsAndShortcutsOfTheirOwn) {
  QMainWindow window;
  const MainActions actions(window);
  QMap<QString, QString> by_shortcut;
  for (const QAction* action : {actions.open_image,
                                actions.open_keypoints,
                                actions.open_sample,
                                actions.export_body,
                                actions.quit,
                                actions.undo,
                                actions.redo,
                                actions.apply_words,
                                actions.regenerate_words,
                                actions.language_model,
                                actions.refine,
                                actions.stop,
                                actions.pause,
                                actions.advance,
                                actions.fit,
                                actions.show_mesh,
                                actions.wireframe,
                                actions.show_keypoints,
                                actions.show_residuals,
                                actions.show_others,
                                actions.toggle_theme,
                                actions.about}) {
    EXPECT_FALSE(action->text().isEmpty());
    EXPECT_FALSE(action->statusTip().isEmpty()) << action->text().toStdString();
    EXPECT_FALSE(action->icon().isNull()) << action->text().toStdString();
    const QString keys = action->shortcut().toString();
    if (!keys.isEmpty()) {
      EXPECT_FALSE(by_shortcut.contains(keys)) << keys.toStdString() << " is taken twice";
      by_shortcut.insert(keys, action->text());
    }
  }
  for (const char* keys : {"Ctrl+O", "Ctrl+K", "Ctrl+R", "Esc", "Ctrl+E", "Ctrl+T", "Ctrl+Z", "Ctrl+Return"}) {
    EXPECT_TRUE(by_shortcut.contains(QString::fromLatin1(keys))) << keys;
  }
}

TEST(MainActions, ToolButtonsAreNamed) {
  QMainWindow window;
  const MainActions actions(window);
  for (QAction* action : actions.tool_bar->actions()) {
    if (!action->isSeparator()) {
      EXPECT_FALSE(actions.tool_bar->widgetForAction(action)->accessibleName().isEmpty());
    }
  }
}

}  // namespace
}  // namespace lay
