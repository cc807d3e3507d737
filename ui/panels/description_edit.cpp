#include "ui/panels/description_edit.h"

#include <algorithm>
#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolTip>

#include "core/language/phrase_writer.h"
#include "ui/panels/statement_highlighter.h"

namespace lay {

namespace {

constexpr int kMargin = 4;  // px around the text

}  // namespace

DescriptionEdit::DescriptionEdit(BodyPart part, QWidget* parent)
    : QTextEdit(parent), highlighter_(new StatementHighlighter(*document(), part)) {
  setAcceptRichText(false);
  setUndoRedoEnabled(false);
  setTabChangesFocus(true);
  setFrameShape(QFrame::NoFrame);
  setProperty("role", QStringLiteral("description"));
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setLineWrapMode(QTextEdit::WidgetWidth);
  document()->setDocumentMargin(kMargin);
  viewport()->setMouseTracking(true);
  connect(document()->documentLayout(),
          &QAbstractTextDocumentLayout::documentSizeChanged,
          this,
          &DescriptionEdit::fitHeight);
  connect(this, &QTextEdit::textChanged, this, &DescriptionEdit::noteText);
}

void DescriptionEdit::showText(const QString& text) {
  if (text == text_) {
    return;
  }
  text_ = text;
  const int cursor = textCursor().position();
  setPlainText(text);
  QTextCursor again = textCursor();
  again.setPosition(std::min(cursor, static_cast<int>(text.size())));
  setTextCursor(again);
}

void DescriptionEdit::noteText() {
  // Underlining counts as a change of the document too.
  const QString now = toPlainText();
  if (now != text_) {
    text_ = now;
    highlighter_->rehighlight();  // a word can change what lines before and after it say
    Q_EMIT typed(now);
  }
}

void DescriptionEdit::fitHeight() {
  setFixedHeight(static_cast<int>(std::ceil(document()->size().height())) + 2 * frameWidth());
}

int DescriptionEdit::characterAt(const QPoint& position) const {
  const QPoint scrolled =
      position + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
  return document()->documentLayout()->hitTest(scrolled, Qt::ExactHit);
}

QString DescriptionEdit::explanationAt(const QPoint& position) const {
  const int character = characterAt(position);
  if (character < 0) {
    return {};
  }
  QStringList lines;
  for (const Statement& statement : highlighter_->statementsAt(character)) {
    lines << tr("Understood: %1").arg(QString::fromStdString(sentenceOf(statement)));
  }
  if (lines.isEmpty() && highlighter_->kindAt(character) == SpanKind::NotUnderstood) {
    return tr(
        "Not understood: this changes nothing.\nSay where a part is, where it points or how "
        "far it is bent, such as \"the elbow is bent at a right angle\".");
  }
  return lines.join(QLatin1Char('\n'));
}

void DescriptionEdit::pointAt(const std::vector<Statement>& statements) {
  if (statements != pointed_) {
    pointed_ = statements;
    Q_EMIT pointed(pointed_);
  }
}

bool DescriptionEdit::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      event->ignore();  // a text field would claim them even though it cannot undo
      return true;
    }
  }
  return QTextEdit::event(event);
}

bool DescriptionEdit::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = explanationAt(help->pos());
    if (text.isEmpty()) {
      QToolTip::hideText();
    } else {
      QToolTip::showText(help->globalPos(), text, this);
    }
    return true;
  }
  if (event->type() == QEvent::Leave) {
    pointAt({});
  }
  return QTextEdit::viewportEvent(event);
}

void DescriptionEdit::mouseMoveEvent(QMouseEvent* event) {
  QTextEdit::mouseMoveEvent(event);
  const int character = characterAt(event->position().toPoint());
  pointAt(character < 0 ? std::vector<Statement>() : highlighter_->statementsAt(character));
}

void DescriptionEdit::focusInEvent(QFocusEvent* event) {
  QTextEdit::focusInEvent(event);
  Q_EMIT focusChanged(true);
}

void DescriptionEdit::focusOutEvent(QFocusEvent* event) {
  QTextEdit::focusOutEvent(event);
  Q_EMIT focusChanged(false);
}

void DescriptionEdit::resizeEvent(QResizeEvent* event) {
  QTextEdit::resizeEvent(event);
  fitHeight();
}

void DescriptionEdit::changeEvent(QEvent* event) {
  QTextEdit::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) {
    highlighter_->rehighlight();  // in the colours of the other theme
  }
}

void DescriptionEdit::wheelEvent(QWheelEvent* event) {
  event->ignore();
}

}  // namespace lay
