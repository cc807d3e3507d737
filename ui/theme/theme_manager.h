#pragma once

#include <QObject>

#include "ui/theme/theme.h"

class QApplication;

namespace lay {

/// Dresses the whole application in the light or dark theme and remembers the person's choice. GUI
/// thread.
class ThemeManager : public QObject {
  Q_OBJECT
 public:
  enum class Choice { System, Light, Dark };

  /// Reads the remembered choice and applies it. There is one for the application's life.
  explicit ThemeManager(QApplication& application);
  ~ThemeManager() override;

  [[nodiscard]] Choice choice() const { return choice_; }
  void choose(Choice choice);
  /// The same without remembering it.
  void wear(Choice choice);
  /// From light to dark or back, whatever was chosen before.
  void toggle();

  /// The theme in use: of the living manager, or the light one in a program without.
  [[nodiscard]] static const Theme& current();

 Q_SIGNALS:
  void changed();

 private:
  void apply();

  QApplication& application_;
  bool system_is_dark_ = false;
  Choice choice_ = Choice::System;
  Theme theme_;
};

}  // namespace lay
