#include "ui/window/recent_files.h"

#include <QDir>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(RecentFiles, NewestFirstWithoutDoublesAndNotForever) {
  QSettings().clear();
  QMenu menu;
  RecentFiles recent(menu);
  EXPECT_FALSE(menu.isEnabled());
  for (int i = 0; i < 12; ++i) {
    recent.add(QStringLiteral("/photos/%1.jpg").arg(i));
  }
  recent.add(QStringLiteral("/photos/9.jpg"));
  const QStringList paths = recent.paths();
  EXPECT_EQ(paths.size(), 8);
  EXPECT_EQ(paths.first(), QStringLiteral("/photos/9.jpg"));
  EXPECT_EQ(paths.count(QStringLiteral("/photos/9.jpg")), 1);
  EXPECT_TRUE(menu.isEnabled());

  QMenu other_menu;
  const RecentFiles again(other_menu);
  EXPECT_EQ(again.paths(), paths);
}

TEST(RecentFiles, AnEntryOpensItsFileAndTheLastForgetsAll) {
  QSettings().clear();
  QMenu menu;
  RecentFiles recent(menu);
  recent.add(QStringLiteral("/photos/a & b.jpg"));
  QSignalSpy chosen(&recent, &RecentFiles::chosen);
  menu.actions().first()->trigger();
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("/photos/a & b.jpg"));
  menu.actions().last()->trigger();
  EXPECT_TRUE(recent.paths().isEmpty());
  EXPECT_FALSE(menu.isEnabled());
}

}  // namespace
}  // namespace lay
