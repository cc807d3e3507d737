#include "ui/panels/description_edit.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

using Statements = std::vector<Statement>;

class DescriptionEditTest : public testing::Test {
 protected:
  void SetUp() override {
    edit.resize(240, 40);
    edit.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&edit));
    QObject::connect(
        &edit, &DescriptionEdit::pointed, &edit, [this](const Statements& s) { pointed = s; });
  }

  /// The middle of a word.
  [[nodiscard]] QPoint placeOf(const QString& word) const {
    QTextCursor cursor(edit.document());
    cursor.setPosition(static_cast<int>(edit.toPlainText().indexOf(word) + word.size() / 2));
    return edit.cursorRect(cursor).center() + QPoint(1, 0);
  }

  DescriptionEdit edit{BodyPart::LeftArm};
  Statements pointed;
};

TEST_F(DescriptionEditTest, TellsWhatIsTypedButNotWhatIsShown) {
  QSignalSpy typed(&edit, &DescriptionEdit::typed);
  edit.showText(QStringLiteral("The elbow"));
  EXPECT_EQ(typed.count(), 0);
  edit.moveCursor(QTextCursor::End);
  QTest::keyClicks(&edit, QStringLiteral(" is bent"));
  ASSERT_EQ(typed.count(), 8);
  EXPECT_EQ(typed.last()[0].toString(), QStringLiteral("The elbow is bent"));
}

TEST_F(DescriptionEditTest, AnotherTextKeepsTheCursor) {
  edit.showText(QStringLiteral("The elbow is straight."));
  QTextCursor cursor = edit.textCursor();
  cursor.setPosition(9);
  edit.setTextCursor(cursor);
  edit.showText(QStringLiteral("The elbow is bent."));
  EXPECT_EQ(edit.textCursor().position(), 9);
  edit.showText(QStringLiteral("The"));
  EXPECT_EQ(edit.textCursor().position(), 3);
}

TEST_F(DescriptionEditTest, GrowsWithItsText) {
  edit.showText(QStringLiteral("Short."));
  const int one_line = edit.height();
  edit.showText(
      QStringLiteral("A text that is so long that it needs at least three lines of this "
                     "narrow field, so that all of it can be read at once."));
  EXPECT_GT(edit.height(), 2 * one_line);
  edit.showText(QStringLiteral("Short."));
  EXPECT_EQ(edit.height(), one_line);
}

TEST_F(DescriptionEditTest, TheMouseOverAStatementTellsWhatWasUnderstood) {
  edit.showText(QStringLiteral("The elbow is straight. Flamingos juggle."));
  QTest::mouseMove(edit.viewport(), placeOf(QStringLiteral("straight")));
  ASSERT_TRUE(QTest::qWaitFor([this] { return !pointed.empty(); }));
  EXPECT_EQ(pointed[0].subject, BodyPoint::LeftElbow);
  const QString told = edit.explanationAt(placeOf(QStringLiteral("straight")));
  EXPECT_TRUE(told.contains(QStringLiteral("left elbow"))) << told.toStdString();
  EXPECT_TRUE(edit.explanationAt(placeOf(QStringLiteral("Flamingos")))
                  .startsWith(QStringLiteral("Not understood")));
  EXPECT_TRUE(edit.explanationAt({200, 300}).isEmpty());
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(edit.viewport(), &leave);
  EXPECT_TRUE(pointed.empty());
}

TEST_F(DescriptionEditTest, LeavesUndoToTheWindow) {
  QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
  undo.ignore();
  QApplication::sendEvent(&edit, &undo);
  EXPECT_FALSE(undo.isAccepted());
  edit.showText(QStringLiteral("The"));
  QTest::keyClicks(&edit, QStringLiteral("abc"));
  QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(edit.toPlainText().size(), 6);
}

TEST_F(DescriptionEditTest, TabGoesOn) {
  EXPECT_TRUE(edit.tabChangesFocus());
}

}  // namespace
}  // namespace lay
