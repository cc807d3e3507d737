#include "ui/theme/icons.h"

#include "ui/theme/theme_manager.h"

#include <QApplication>
#include <QDir>

#include <gtest/gtest.h>

namespace lay {
namespace {

/// The colour of the most opaque pixel; invalid when nothing was painted.
QColor inkOf(const QIcon& icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off) {
  const QImage image =
      icon.pixmap(QSize(48, 48), mode, state).toImage().convertToFormat(QImage::Format_ARGB32);
  QColor ink;
  int most = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (qAlpha(image.pixel(x, y)) > most) {
        most = qAlpha(image.pixel(x, y));
        ink = QColor(image.pixel(x, y));
      }
    }
  }
  return ink;
}

TEST(Icons, EveryDrawingPaintsSomething) {
  static_cast<void>(ThemeManager::current());  // brings the resources in
  const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
  EXPECT_GT(files.size(), 20);
  for (const QString& file : files) {
    EXPECT_TRUE(inkOf(themedIcon(QString(file).chopped(4))).isValid()) << file.toStdString();
  }
  EXPECT_FALSE(applicationIcon().pixmap(128, 128).isNull());
}

TEST(Icons, TakeTheThemesColors) {
  ThemeManager themes(*qApp);
  const QIcon play = themedIcon(QStringLiteral("stop"));
  for (const auto choice : {ThemeManager::Choice::Light, ThemeManager::Choice::Dark}) {
    themes.wear(choice);
    const Theme& theme = ThemeManager::current();
    EXPECT_EQ(inkOf(play), theme.color(QStringLiteral("text")));
    EXPECT_EQ(inkOf(play, QIcon::Disabled), theme.color(QStringLiteral("faint")));
    EXPECT_EQ(inkOf(play, QIcon::Normal, QIcon::On), theme.color(QStringLiteral("accent")));
    EXPECT_EQ(inkOf(themedIcon(QStringLiteral("stop"), QStringLiteral("danger"))),
              theme.color(QStringLiteral("danger")));
  }
  qApp->setStyleSheet({});
}

TEST(Icons, OneThatDoesNotExistIsEmpty) {
  EXPECT_FALSE(inkOf(themedIcon(QStringLiteral("no such drawing"))).isValid());
}

}  // namespace
}  // namespace lay
