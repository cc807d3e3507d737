#pragma once

#include <QColor>
#include <QHash>
#include <QPalette>
#include <QString>

#include "render/scene/theme.h"

namespace lay {

/// The colours of one look of the program, by the names in resources/themes/<name>.json.
class Theme {
 public:
  /// @param name "light" or "dark".
  [[nodiscard]] static Theme load(const QString& name);

  [[nodiscard]] QString name() const { return name_; }
  [[nodiscard]] bool isDark() const { return is_dark_; }
  /// Magenta for a name that does not exist, so that the mistake is seen.
  [[nodiscard]] QColor color(const QString& name) const;
  /// A distinct colour for the i-th of several things.
  [[nodiscard]] QColor series(int i) const;

  [[nodiscard]] QPalette palette() const;
  [[nodiscard]] QString styleSheet() const;
  [[nodiscard]] RenderTheme renderTheme() const;

 private:
  QString name_;
  bool is_dark_ = false;
  QHash<QString, QColor> colors_;
};

/// A colour as the renderer wants it.
[[nodiscard]] Eigen::Vector3f toRgb(const QColor& color);

}  // namespace lay
