#pragma once

#include <QWidget>

#include "ui/document/comparison.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace lay {

/// What the shown body is compared with and how far it is from it, in a line; hidden while nothing
/// is compared. GUI thread.
class CompareBar : public QWidget {
  Q_OBJECT
 public:
  explicit CompareBar(Comparison& comparison, QWidget* parent = nullptr);

  /// A button for an action, at the right.
  void addTool(QAction* action);

  /// "mean 12 mm · most: left wrist 45 mm · aligned 9 mm".
  [[nodiscard]] static QString lineOf(const BodyDifference& difference);
  /// The same with what the figures are, for who rests the mouse on them.
  [[nodiscard]] static QString explanationOf(const BodyDifference& difference);

 private:
  void refresh();
  void showDifference();

  Comparison& comparison_;
  QHBoxLayout* row_;
  QLabel* name_;
  QSpinBox* frame_;
  QLabel* figures_;
};

}  // namespace lay
