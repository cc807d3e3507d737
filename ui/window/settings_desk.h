#pragma once

#include <QByteArray>
#include <QObject>

#include "ui/live/engine.h"
#include "ui/window/shortcuts.h"

class QMainWindow;

namespace lay {

class ThemeManager;
class ViewGrid;
struct MainActions;

/// Everything the window does about itself: preferences, keys, help, what it is, and where its
/// panels are. GUI thread.
class SettingsDesk : public QObject {
  Q_OBJECT
 public:
  /// Make it when menus and docks are complete: what there is then is what a reset goes back to.
  SettingsDesk(QMainWindow& window,
               ViewGrid& views,
               MainActions& actions,
               ThemeManager& themes,
               const Engine& engine);

  [[nodiscard]] Shortcuts& shortcuts() { return shortcuts_; }

  void saveLayout() const;
  void restoreLayout();
  /// Panels back where they were on the first day.
  void resetLayout();

  void showPreferences();
  void showKeys();
  void showHelp(const QString& page = {});
  void showAbout();

 private:
  QMainWindow& window_;
  ViewGrid& views_;
  ThemeManager& themes_;
  Engine engine_;
  Shortcuts shortcuts_;
  QByteArray first_state_;
  QByteArray first_views_;
};

}  // namespace lay
