#pragma once

#include <vector>

#include <QSyntaxHighlighter>

#include "core/language/parser.h"

namespace lay {

/// Underlines what was understood of a description, and marks the words that were not; what carries
/// no meaning stays plain. Reads the text itself, whenever it changes. GUI thread.
class StatementHighlighter : public QSyntaxHighlighter {
  Q_OBJECT
 public:
  /// @param row whose text it is: it says whose elbow is meant.
  StatementHighlighter(QTextDocument& document, BodyPart row);

  /// The statements that the character at a position (UTF-16, of the whole text) belongs to.
  [[nodiscard]] std::vector<Statement> statementsAt(int position);
  /// What was made of the character; Filler between words.
  [[nodiscard]] SpanKind kindAt(int position);

 protected:
  void highlightBlock(const QString& text) override;

 private:
  struct Stretch {
    int begin = 0;  // UTF-16
    int end = 0;
    SpanKind kind = SpanKind::Filler;
  };
  void read();

  BodyPart row_;
  QString text_;
  std::vector<Stretch> stretches_;
  std::vector<Statement> statements_;
  std::vector<Stretch> places_;  // of the statements
};

}  // namespace lay
