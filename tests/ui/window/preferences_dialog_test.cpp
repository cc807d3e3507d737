#include "ui/window/preferences_dialog.h"

#include "ui/theme/theme_manager.h"
#include "ui/window/main_actions.h"
#include "ui/window/shortcuts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

class PreferencesDialogTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    themes = std::make_unique<ThemeManager>(*qApp);
    shortcuts = std::make_unique<Shortcuts>(*window.menuBar());
    dialog = std::make_unique<PreferencesDialog>(*themes, *shortcuts);
    dialog->show();
  }
  void TearDown() override {
    dialog.reset();
    qApp->setStyleSheet({});
  }
  template <typename Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    auto* widget = dialog->findChild<Widget*>(QLatin1String(name));
    EXPECT_NE(widget, nullptr) << name;
    return widget;
  }
  void press(const char* keys_of, const QKeySequence& keys) {
    auto* edit = find<QKeySequenceEdit>(keys_of);
    edit->setKeySequence(keys);
    Q_EMIT edit->editingFinished();
  }

  QMainWindow window;
  MainActions actions{window};
  std::unique_ptr<ThemeManager> themes;
  std::unique_ptr<Shortcuts> shortcuts;
  std::unique_ptr<PreferencesDialog> dialog;
};

TEST_F(PreferencesDialogTest, EachChangeHoldsAtOnce) {
  auto* theme = find<QComboBox>("themeChoice");
  theme->setCurrentIndex(2);
  Q_EMIT theme->activated(2);
  EXPECT_TRUE(ThemeManager::current().isDark());
  find<QCheckBox>("project/embed_photos")->click();
  EXPECT_FALSE(QSettings().value(QStringLiteral("project/embed_photos")).toBool());
  auto* language = find<QComboBox>("languageChoice");
  language->setCurrentIndex(2);
  Q_EMIT language->activated(2);
  EXPECT_EQ(QSettings().value(QStringLiteral("view/language")).toString(), QStringLiteral("de"));
  press("keys_refine", QKeySequence(Qt::Key_F5));
  EXPECT_EQ(actions.refine->shortcut(), QKeySequence(Qt::Key_F5));
}

TEST_F(PreferencesDialogTest, KeysThatAreTakenStayWhereTheyAre) {
  press("keys_refine", actions.save->shortcut());
  EXPECT_TRUE(find<QLabel>("keysTaken")->isVisible());
  EXPECT_TRUE(find<QLabel>("keysTaken")->text().contains(QStringLiteral("Save")));
  EXPECT_EQ(find<QKeySequenceEdit>("keys_refine")->keySequence(), actions.refine->shortcut());
  press("keys_refine", QKeySequence(Qt::Key_F5));
  EXPECT_FALSE(find<QLabel>("keysTaken")->isVisible());
}

TEST_F(PreferencesDialogTest, SearchFindsByEveryWord) {
  const auto visible = [this](const char* name) { return find<QWidget>(name)->isVisible(); };
  QTest::keyClicks(find<QLineEdit>("searchPreferences"), QStringLiteral("photograph"));
  EXPECT_TRUE(visible("project/embed_photos"));
  EXPECT_FALSE(visible("themeChoice"));
  EXPECT_FALSE(visible("keys_refine"));
  dialog->showKeys();
  EXPECT_TRUE(visible("keys_refine"));
  EXPECT_FALSE(visible("themeChoice"));
  dialog->search(QStringLiteral("no such thing"));
  EXPECT_FALSE(visible("keys_refine"));
  dialog->search({});
  EXPECT_TRUE(visible("themeChoice"));
  EXPECT_TRUE(visible("keys_refine"));
}

TEST_F(PreferencesDialogTest, ResetNeedsTwoPressesAndTakesEverythingBack) {
  themes->choose(ThemeManager::Choice::Dark);
  find<QCheckBox>("project/embed_photos")->click();
  press("keys_refine", QKeySequence(Qt::Key_F5));
  auto* reset = find<QPushButton>("resetPreferences");
  QTest::mouseClick(reset, Qt::LeftButton);
  EXPECT_EQ(themes->choice(), ThemeManager::Choice::Dark);
  QTest::mouseClick(reset, Qt::LeftButton);
  EXPECT_EQ(themes->choice(), ThemeManager::Choice::System);
  EXPECT_TRUE(find<QCheckBox>("project/embed_photos")->isChecked());
  EXPECT_EQ(actions.refine->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
  EXPECT_EQ(find<QKeySequenceEdit>("keys_refine")->keySequence(),
            QKeySequence(Qt::CTRL | Qt::Key_R));
}

}  // namespace
}  // namespace lay
