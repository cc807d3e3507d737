#include "ui/views/view_pane.h"

#include <QAction>
#include <QApplication>
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

TEST(ViewPane, ALongNoteIsShortenedAndToldInFullByTheMouse) {
  ViewPane pane(QStringLiteral("Photo"), new QWidget);
  const QString note = QStringLiteral("a photograph with a very long name.jpg, 900 × 1200 px");
  pane.resize(200, 150);
  pane.show();
  pane.setNote(note);
  const QLabel* label = nullptr;
  for (const QLabel* each : pane.findChildren<QLabel*>()) {
    label = each->toolTip() == note ? each : label;
  }
  ASSERT_NE(label, nullptr);
  EXPECT_TRUE(label->text().endsWith(QChar(0x2026))) << label->text().toStdString();
  pane.resize(700, 150);
  QApplication::processEvents();
  EXPECT_EQ(label->text(), note);
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
