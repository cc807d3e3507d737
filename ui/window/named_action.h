#pragma once

#include <QKeySequence>
#include <QString>

class QAction;
class QObject;

namespace lay {

/// A tip with the keys that do the same, where there are any.
[[nodiscard]] QString tipWithKeys(const QString& tip, const QKeySequence& keys);

/// An action that menus and bars share. Its name is what changed keys are remembered by.
[[nodiscard]] QAction* makeNamedAction(QObject* parent,
                                       const char* name,
                                       const char* icon,
                                       const QString& text,
                                       const QKeySequence& keys,
                                       const QString& tip);

}  // namespace lay
