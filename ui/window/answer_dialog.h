#pragma once

#include <QDialog>

namespace lay {

/// The answer of a language model that could not be read: for a person to take from.
class AnswerDialog : public QDialog {
  Q_OBJECT
 public:
  explicit AnswerDialog(const QString& answer, QWidget* parent = nullptr);
};

}  // namespace lay
