#include "ui/theme/tool_button.h"

#include <QAction>
#include <QToolButton>

namespace lay {

QToolButton* makeToolButton(QAction* action, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setDefaultAction(action);
  button->setIconSize({18, 18});
  button->setProperty("role", QStringLiteral("small"));
  button->setAccessibleName(action->text().remove(QLatin1Char('&')));
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace lay
