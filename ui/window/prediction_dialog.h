#pragma once

#include <QDialog>

#include "ui/document/prediction_opener.h"

class QComboBox;
class QPushButton;

namespace lay {

/// Which of a file's bodies is meant: its frame and its person.
class PredictionDialog : public QDialog {
  Q_OBJECT
 public:
  PredictionDialog(PredictionPtr prediction,
                   const PredictionChoice& suggested,
                   QWidget* parent = nullptr);

  [[nodiscard]] PredictionChoice choice() const;

 private:
  void listPeople(std::size_t chosen);

  PredictionPtr prediction_;
  QComboBox* frames_;
  QComboBox* people_;
  QPushButton* use_;
};

}  // namespace lay
