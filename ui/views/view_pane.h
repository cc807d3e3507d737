#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace lay {

/// A view with its heading: title, a quiet note and room for buttons.
class ViewPane : public QFrame {
  Q_OBJECT
 public:
  ViewPane(const QString& title, QWidget* view, QWidget* parent = nullptr);

  void setNote(const QString& note);
  /// A button for an action, at the right of the heading.
  QToolButton* addAction(QAction* action);
  void addWidget(QWidget* widget);
  /// Text over the empty view; "" shows the view.
  void setEmptyText(const QString& text);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitNote();

  QHBoxLayout* heading_;
  QLabel* note_;
  QString note_text_;
  QLabel* empty_;
  QWidget* view_;
};

}  // namespace lay
