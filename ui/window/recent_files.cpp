#include "ui/window/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace lay {

namespace {

constexpr int kMostKept = 8;
const char* const kSettingsKey = "recent/images";

}  // namespace

RecentFiles::RecentFiles(QMenu& menu, QObject* parent) : QObject(parent), menu_(menu) {
  // Files come and go while the program runs.
  connect(&menu, &QMenu::aboutToShow, this, &RecentFiles::fillMenu);
  fillMenu();
}

QStringList RecentFiles::paths() const {
  return QSettings().value(QLatin1String(kSettingsKey)).toStringList();
}

void RecentFiles::add(const QString& path) {
  QStringList list = paths();
  const QString absolute = QFileInfo(path).absoluteFilePath();
  list.removeAll(absolute);
  list.prepend(absolute);
  QSettings().setValue(QLatin1String(kSettingsKey), QStringList(list.mid(0, kMostKept)));
  fillMenu();
}

void RecentFiles::fillMenu() {
  menu_.clear();
  const QStringList list = paths();
  for (const QString& path : list) {
    const QFileInfo file(path);
    QString text = QStringLiteral("%1 (%2)").arg(file.fileName(), file.dir().dirName());
    QAction* action = menu_.addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    if (!file.isFile()) {
      action->setText(tr("%1, missing").arg(action->text()));
      action->setEnabled(false);
    }
    action->setStatusTip(path);
    connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
  }
  menu_.addSeparator();
  QAction* clear = menu_.addAction(tr("Forget these"));
  connect(clear, &QAction::triggered, this, [this] {
    QSettings().remove(QLatin1String(kSettingsKey));
    fillMenu();
  });
  menu_.setEnabled(!list.isEmpty());
}

}  // namespace lay
