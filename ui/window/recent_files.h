#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace lay {

/// The photographs and projects opened last, remembered between sessions, as a menu. Those that are
/// gone are grey.
class RecentFiles : public QObject {
  Q_OBJECT
 public:
  explicit RecentFiles(QMenu& menu, QObject* parent = nullptr);

  void add(const QString& path);
  [[nodiscard]] QStringList paths() const;

 Q_SIGNALS:
  void chosen(const QString& path);

 private:
  void fillMenu();

  QMenu& menu_;
};

}  // namespace lay
