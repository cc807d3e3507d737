#include "ui/window/named_action.h"

#include <QAction>

#include "ui/theme/icons.h"

namespace lay {

QString tipWithKeys(const QString& tip, const QKeySequence& keys) {
  const QString text = keys.toString(QKeySequence::NativeText);
  return text.isEmpty() ? tip : QObject::tr("%1 (%2)").arg(tip, text);
}

QAction* makeNamedAction(QObject* parent,
                         const char* name,
                         const char* icon,
                         const QString& text,
                         const QKeySequence& keys,
                         const QString& tip) {
  auto* action = new QAction(themedIcon(QString::fromLatin1(icon)), text, parent);
  action->setObjectName(QString::fromLatin1(name));
  action->setShortcut(keys);
  action->setStatusTip(tip);
  action->setToolTip(tipWithKeys(tip, keys));
  return action;
}

}  // namespace lay
