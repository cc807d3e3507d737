#pragma once

#include <vector>

#include <QWidget>

#include "ui/document/session.h"

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace lay {

class BetaSlider;

/// The ten shape coefficients of the shown body. They follow it, step by step; one that is moved is
/// tried out on whatever is shown (Session::previewBeta) until it is reset, used or another run
/// begins.
class ShapeSliders : public QWidget {
  Q_OBJECT
 public:
  explicit ShapeSliders(Session& session, QWidget* parent = nullptr);

 private:
  struct Row {
    QLabel* name;
    BetaSlider* slider;
    QDoubleSpinBox* number;
    QToolButton* reset;
  };

  void addRow(QGridLayout* grid, int beta);
  void addButtons();
  void tryOut(int beta, float value);
  void refresh();
  void refreshNames();
  void resetAll();

  Session& session_;
  std::vector<Row> rows_;
  QLabel* note_;
  QPushButton* use_;
  QPushButton* reset_all_;
};

}  // namespace lay
