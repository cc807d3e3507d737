#include "ui/panels/statement_highlighter.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <gtest/gtest.h>

namespace lay {
namespace {

/// The underline of a character of the first line.
QTextCharFormat::UnderlineStyle underlineAt(const QTextDocument& document, int position) {
  for (const auto& range : document.begin().layout()->formats()) {
    if (position >= range.start && position < range.start + range.length) {
      return range.format.underlineStyle();
    }
  }
  return QTextCharFormat::NoUnderline;
}

TEST(StatementHighlighter, UnderlinesWhatWasUnderstoodAndMarksWhatWasNot) {
  QTextDocument document;
  StatementHighlighter highlighter(document, BodyPart::LeftArm);
  const QString text = QStringLiteral("The elbow is straight. Flamingos juggle.");
  (void)document.documentLayout();  // a document without a layout tells of no changes
  document.setPlainText(text);
  const auto at = [&](const char* word) {
    return static_cast<int>(text.indexOf(QLatin1String(word)));
  };
  EXPECT_EQ(underlineAt(document, at("straight")), QTextCharFormat::SingleUnderline);
  EXPECT_EQ(underlineAt(document, at("elbow")), QTextCharFormat::SingleUnderline);
  EXPECT_EQ(underlineAt(document, at("Flamingos")), QTextCharFormat::DotLine);
  EXPECT_EQ(highlighter.kindAt(at("juggle")), SpanKind::NotUnderstood);
  const auto statements = highlighter.statementsAt(at("straight"));
  ASSERT_EQ(statements.size(), 1U);
  EXPECT_EQ(statements[0].subject, BodyPoint::LeftElbow) << "the row says whose";
  EXPECT_TRUE(highlighter.statementsAt(at("Flamingos")).empty());
  EXPECT_EQ(highlighter.kindAt(1000), SpanKind::Filler);
}

TEST(StatementHighlighter, CountsCharactersNotBytes) {
  QTextDocument document;
  StatementHighlighter highlighter(document, BodyPart::LeftArm);
  const QString text = QStringLiteral("Überall äöü 𝄞: the elbow is straight.");
  (void)document.documentLayout();  // a document without a layout tells of no changes
  document.setPlainText(text);
  EXPECT_EQ(highlighter.statementsAt(static_cast<int>(text.indexOf(u's', 20))).size(), 1U);
  EXPECT_EQ(underlineAt(document, static_cast<int>(text.size()) - 3),
            QTextCharFormat::SingleUnderline);
  EXPECT_EQ(highlighter.kindAt(0), SpanKind::NotUnderstood);
}

TEST(StatementHighlighter, ReadsAgainWhenTheTextChanges) {
  QTextDocument document(QStringLiteral("Flamingos."));
  StatementHighlighter highlighter(document, BodyPart::Head);
  EXPECT_TRUE(highlighter.statementsAt(3).empty());
  document.setPlainText(QStringLiteral("The head is turned to the left."));
  EXPECT_EQ(highlighter.statementsAt(12).size(), 1U);
}

}  // namespace
}  // namespace lay
