#include "ui/window/answer_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(AnswerDialog, ShowsTheAnswerAndCopiesIt) {
  const QString answer = QStringLiteral("Sure! <b>left arm</b>: raised");
  AnswerDialog dialog(answer);
  auto* text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("answer"));
  ASSERT_NE(text, nullptr);
  EXPECT_EQ(text->toPlainText(), answer) << "as it is, no markup";
  EXPECT_TRUE(text->isReadOnly());
  QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("copyAnswer")), Qt::LeftButton);
  EXPECT_EQ(QGuiApplication::clipboard()->text(), answer);
}

}  // namespace
}  // namespace lay
