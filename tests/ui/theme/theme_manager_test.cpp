#include "ui/theme/theme_manager.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lay {
namespace {

class ThemeManagerTest : public testing::Test {
 protected:
  void SetUp() override { QSettings().clear(); }
  void TearDown() override { qApp->setStyleSheet({}); }
};

TEST_F(ThemeManagerTest, FollowsTheSystemAtFirst) {
  const ThemeManager themes(*qApp);
  EXPECT_EQ(themes.choice(), ThemeManager::Choice::System);
}

TEST_F(ThemeManagerTest, DressesTheApplicationAndRemembers) {
  {
    ThemeManager themes(*qApp);
    QSignalSpy changes(&themes, &ThemeManager::changed);
    themes.choose(ThemeManager::Choice::Dark);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_TRUE(ThemeManager::current().isDark());
    EXPECT_EQ(qApp->palette().color(QPalette::Window),
              ThemeManager::current().color(QStringLiteral("window")));
    EXPECT_FALSE(qApp->styleSheet().isEmpty());
  }
  const ThemeManager again(*qApp);
  EXPECT_EQ(again.choice(), ThemeManager::Choice::Dark);
  EXPECT_TRUE(ThemeManager::current().isDark());
}

TEST_F(ThemeManagerTest, TogglesAndWearsWithoutRemembering) {
  ThemeManager themes(*qApp);
  themes.choose(ThemeManager::Choice::Light);
  themes.toggle();
  EXPECT_TRUE(ThemeManager::current().isDark());
  themes.toggle();
  EXPECT_FALSE(ThemeManager::current().isDark());
  themes.wear(ThemeManager::Choice::Dark);
  EXPECT_TRUE(ThemeManager::current().isDark());
  EXPECT_EQ(QSettings().value(QStringLiteral("view/theme")).toString(), QStringLiteral("light"));
}

TEST_F(ThemeManagerTest, WithoutAManagerThereIsTheLightTheme) {
  EXPECT_FALSE(ThemeManager::current().isDark());
}

}  // namespace
}  // namespace lay
