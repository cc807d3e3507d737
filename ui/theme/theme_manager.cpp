#include "ui/theme/theme_manager.h"

#include <QApplication>
#include <QSettings>
#include <QStyleFactory>

namespace lay {

namespace {

ThemeManager* the_manager = nullptr;  // GUI thread only

const char* const kSettingsKey = "view/theme";

QString toWord(ThemeManager::Choice choice) {
  switch (choice) {
    case ThemeManager::Choice::Light:
      return QStringLiteral("light");
    case ThemeManager::Choice::Dark:
      return QStringLiteral("dark");
    case ThemeManager::Choice::System:
      break;
  }
  return QStringLiteral("system");
}

ThemeManager::Choice choiceFromWord(const QString& word) {
  for (const auto choice : {ThemeManager::Choice::Light, ThemeManager::Choice::Dark}) {
    if (word == toWord(choice)) {
      return choice;
    }
  }
  return ThemeManager::Choice::System;
}

}  // namespace

ThemeManager::ThemeManager(QApplication& application)
    : application_(application),
      // Before we touch it, the palette is the desktop's own.
      system_is_dark_(application.palette().color(QPalette::Window).lightness() < 128),
      choice_(choiceFromWord(QSettings().value(QLatin1String(kSettingsKey)).toString())) {
  application_.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  the_manager = this;
  apply();
}

ThemeManager::~ThemeManager() {
  the_manager = nullptr;
}

void ThemeManager::choose(Choice choice) {
  QSettings().setValue(QLatin1String(kSettingsKey), toWord(choice));
  wear(choice);
}

void ThemeManager::wear(Choice choice) {
  choice_ = choice;
  apply();
}

void ThemeManager::toggle() {
  choose(theme_.isDark() ? Choice::Light : Choice::Dark);
}

const Theme& ThemeManager::current() {
  if (the_manager != nullptr) {
    return the_manager->theme_;
  }
  static const Theme fallback = Theme::load(QStringLiteral("light"));
  return fallback;
}

void ThemeManager::apply() {
  const bool dark = choice_ == Choice::Dark || (choice_ == Choice::System && system_is_dark_);
  theme_ = Theme::load(dark ? QStringLiteral("dark") : QStringLiteral("light"));
  application_.setPalette(theme_.palette());
  application_.setStyleSheet(theme_.styleSheet());
  Q_EMIT changed();
}

}  // namespace lay
