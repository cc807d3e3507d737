#include "ui/theme/tool_button.h"

#include <QAction>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(ToolButton, IsReachedByTabAndNamed) {
  QWidget parent;
  QAction action(QStringLiteral("&Pin it"), &parent);
  const QToolButton* button = makeToolButton(&action, &parent);
  EXPECT_EQ(button->parent(), &parent);
  EXPECT_EQ(button->defaultAction(), &action);
  EXPECT_EQ(button->accessibleName(), QStringLiteral("Pin it"));
  EXPECT_EQ(button->focusPolicy(), Qt::TabFocus);
}

}  // namespace
}  // namespace lay
