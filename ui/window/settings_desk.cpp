#include "ui/window/settings_desk.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QSettings>

#include "ui/views/view_grid.h"
#include "ui/window/about_dialog.h"
#include "ui/window/help_dialog.h"
#include "ui/window/keys_dialog.h"
#include "ui/window/main_actions.h"
#include "ui/window/preferences_dialog.h"

namespace lay {

SettingsDesk::SettingsDesk(QMainWindow& window,
                           ViewGrid& views,
                           MainActions& actions,
                           ThemeManager& themes,
                           const Engine& engine)
    : QObject(&window),
      window_(window),
      views_(views),
      themes_(themes),
      engine_(engine),
      shortcuts_(*window.menuBar()),
      first_state_(window.saveState()),
      first_views_(views.saveState()) {
  connect(actions.preferences, &QAction::triggered, this, &SettingsDesk::showPreferences);
  connect(actions.show_keys, &QAction::triggered, this, &SettingsDesk::showKeys);
  connect(actions.show_help, &QAction::triggered, this, [this] { showHelp(); });
  connect(actions.about, &QAction::triggered, this, &SettingsDesk::showAbout);
  connect(actions.reset_layout, &QAction::triggered, this, &SettingsDesk::resetLayout);
}

void SettingsDesk::saveLayout() const {
  QSettings settings;
  settings.setValue(QStringLiteral("window/geometry"), window_.saveGeometry());
  settings.setValue(QStringLiteral("window/state"), window_.saveState());
  settings.setValue(QStringLiteral("window/views"), views_.saveState());
}

void SettingsDesk::restoreLayout() {
  const QSettings settings;
  window_.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
  window_.restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
  views_.restoreState(settings.value(QStringLiteral("window/views")).toByteArray());
}

void SettingsDesk::resetLayout() {
  window_.restoreState(first_state_);
  views_.restoreState(first_views_);
}

void SettingsDesk::showPreferences() {
  auto* dialog = new PreferencesDialog(themes_, shortcuts_, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void SettingsDesk::showKeys() {
  auto* dialog = new KeysDialog(shortcuts_, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &KeysDialog::changeRequested, this, [this] {
    auto* preferences = new PreferencesDialog(themes_, shortcuts_, &window_);
    preferences->setAttribute(Qt::WA_DeleteOnClose);
    preferences->showKeys();
    preferences->open();
  });
  dialog->open();
}

void SettingsDesk::showHelp(const QString& page) {
  auto* dialog = window_.findChild<HelpDialog*>();
  if (dialog == nullptr) {
    dialog = new HelpDialog(&window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
  }
  // Beside the work, not in front of it.
  dialog->setModal(false);
  dialog->show();
  dialog->raise();
  if (!page.isEmpty()) {
    dialog->showPage(page);
  }
}

void SettingsDesk::showAbout() {
  auto* dialog = new AboutDialog(
      engine_.loaded_models ? engine_.loaded_models() : std::vector<LoadedModel>(), &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace lay
