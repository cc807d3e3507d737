#include "ui/panels/statement_highlighter.h"

#include <algorithm>

#include <QTextBlock>
#include <QTextDocument>

#include "ui/theme/theme_manager.h"

namespace lay {

namespace {

QTextCharFormat formatOf(SpanKind kind) {
  const Theme& theme = ThemeManager::current();
  QTextCharFormat format;
  if (kind == SpanKind::Understood) {
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(theme.color(QStringLiteral("success")));
  } else if (kind == SpanKind::NotUnderstood) {
    format.setUnderlineStyle(QTextCharFormat::DotLine);
    format.setUnderlineColor(theme.color(QStringLiteral("warning")));
    format.setForeground(theme.color(QStringLiteral("muted")));
  }
  return format;
}

}  // namespace

StatementHighlighter::StatementHighlighter(QTextDocument& document, BodyPart row)
    : QSyntaxHighlighter(&document), row_(row) {}

void StatementHighlighter::read() {
  QString text = document()->toPlainText();
  if (text == text_) {
    return;
  }
  text_ = std::move(text);
  const std::string bytes = text_.toStdString();
  const ParsedText parsed = parseText(bytes, row_);
  const auto toUtf16 = [&bytes](std::size_t byte) {
    return static_cast<int>(
        QString::fromUtf8(bytes.data(), static_cast<qsizetype>(std::min(byte, bytes.size())))
            .size());
  };
  const auto stretchOf = [&toUtf16](const TextRange& range, SpanKind kind) {
    return Stretch{toUtf16(range.begin), toUtf16(range.end), kind};
  };
  stretches_.clear();
  for (const TextSpan& span : parsed.spans) {
    stretches_.push_back(stretchOf(span.range, span.kind));
  }
  places_.clear();
  statements_ = parsed.statements;
  for (const Statement& statement : statements_) {
    places_.push_back(stretchOf(statement.range, SpanKind::Understood));
  }
}

std::vector<Statement> StatementHighlighter::statementsAt(int position) {
  read();
  std::vector<Statement> found;
  if (kindAt(position) == SpanKind::NotUnderstood) {
    return found;
  }
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    if (position >= places_[i].begin && position < places_[i].end) {
      found.push_back(statements_[i]);
    }
  }
  return found;
}

SpanKind StatementHighlighter::kindAt(int position) {
  read();
  for (const Stretch& stretch : stretches_) {
    if (position >= stretch.begin && position < stretch.end) {
      return stretch.kind;
    }
  }
  return SpanKind::Filler;
}

void StatementHighlighter::highlightBlock(const QString& text) {
  read();
  const int offset = currentBlock().position();
  for (const Stretch& stretch : stretches_) {
    const int begin = std::max(0, stretch.begin - offset);
    const int end = std::min(static_cast<int>(text.size()), stretch.end - offset);
    if (begin < end && stretch.kind != SpanKind::Filler) {
      setFormat(begin, end - begin, formatOf(stretch.kind));
    }
  }
}

}  // namespace lay
