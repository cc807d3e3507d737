#pragma once

#include <QFrame>

#include "ui/document/problem.h"

class QLabel;
class QPushButton;

namespace lay {

/// Tells a problem inside the window, without stopping anybody: title, text, a button with the way
/// out, and a cross. The newest message replaces an older one.
class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);

  void showProblem(const Problem& problem);
  void dismiss();
  /// Takes the message away unless it is an error that a person has not dismissed.
  void dismissUnlessError();
  [[nodiscard]] const Problem& problem() const { return problem_; }

 Q_SIGNALS:
  void fixRequested(lay::Problem::Fix fix);

 private:
  Problem problem_;
  QLabel* icon_;
  QLabel* title_;
  QLabel* text_;
  QPushButton* fix_;
};

}  // namespace lay
