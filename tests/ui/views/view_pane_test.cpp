#include "ui/views/view_pane.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(ViewPane, AnActionBecomesANamedButton) {
  auto* view = new QWidget;
  ViewPane pane(QStringLiteral("Photo"), view);
  QAction action(QStringLiteral("&Wireframe"));
  action.setCheckable(true);
  QToolButton* button = pane.addAction(&action);
  EXPECT_EQ(button->accessibleName(), QStringLiteral("Wireframe"));
  button->click();
  EXPECT_TRUE(action.isChecked());
}

TEST(ViewPane, TheEmptyTextCoversTheViewUntilItIsTakenAway) {
  auto* view = new QWidget;
  ViewPane pane(QStringLiteral("Photo"), view);
  pane.resize(400, 300);
  pane.show();
  pane.setEmptyText(QStringLiteral("Drop a photo"));
  auto* label = view->findChild<QLabel*>();
  ASSERT_NE(label, nullptr);
  EXPECT_TRUE(label->isVisible());
  EXPECT_EQ(label->geometry(), view->rect());
  pane.setEmptyText({});
  EXPECT_FALSE(label->isVisible());
}

}  // namespace
}  // namespace lay
