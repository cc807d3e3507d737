#pragma once

#include <vector>

#include <QTextEdit>

#include "core/language/statement.h"

namespace lay {

class StatementHighlighter;

/// The text of one part: as tall as what is in it, underlined where it was understood. The mouse
/// over a statement tells what it means. Undo and redo are the window's, not its own.
class DescriptionEdit : public QTextEdit {
  Q_OBJECT
 public:
  explicit DescriptionEdit(BodyPart part, QWidget* parent = nullptr);

  /// Shows another text; a person's cursor stays near where it was. No typed() follows.
  void showText(const QString& text);
  [[nodiscard]] StatementHighlighter& highlighter() const { return *highlighter_; }
  /// What was read at a place of the viewport, in words; "" where there is nothing to tell.
  [[nodiscard]] QString explanationAt(const QPoint& position) const;

 Q_SIGNALS:
  void typed(const QString& text);
  /// The statements under the mouse have changed; none when it is elsewhere.
  void pointed(const std::vector<lay::Statement>& statements);
  void focusChanged(bool has_focus);

 protected:
  bool event(QEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  /// The panel around it scrolls.
  void wheelEvent(QWheelEvent* event) override;

 private:
  /// Position of the character there, -1 beside the text.
  [[nodiscard]] int characterAt(const QPoint& position) const;
  void pointAt(const std::vector<Statement>& statements);
  void fitHeight();
  void noteText();

  StatementHighlighter* highlighter_;
  QString text_;
  std::vector<Statement> pointed_;
};

}  // namespace lay
