#pragma once

#include <QIcon>
#include <QString>

namespace lay {

/// The drawing resources/icons/<name>.svg in the current theme's colours, whatever theme comes
/// later: text colour, faint when disabled, accent when checked.
[[nodiscard]] QIcon themedIcon(const QString& name);

/// The same in one of the theme's colours.
[[nodiscard]] QIcon themedIcon(const QString& name, const QString& color_name);

/// The program's own, in its fixed colours.
[[nodiscard]] QIcon applicationIcon();

}  // namespace lay
