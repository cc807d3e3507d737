#include "ui/window/recent_files.h"

#include "tests/support/temp_dir.h"

#include <QDir>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <fstream>

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
  const TempDir folder;
  const QString path = QString::fromStdString((folder.path() / "a & b.jpg").string());
  std::ofstream(folder.path() / "a & b.jpg") << "a photo";
  recent.add(path);
  QSignalSpy chosen(&recent, &RecentFiles::chosen);
  menu.actions().first()->trigger();
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen[0][0].toString(), path);
  std::filesystem::remove(folder.path() / "a & b.jpg");
  Q_EMIT menu.aboutToShow();
  EXPECT_FALSE(menu.actions().first()->isEnabled()) << "it is gone";
  EXPECT_TRUE(menu.actions().first()->text().contains(QStringLiteral("missing")));
  menu.actions().last()->trigger();
  EXPECT_TRUE(recent.paths().isEmpty());
  EXPECT_FALSE(menu.isEnabled());
}

}  // namespace
}  // namespace lay
