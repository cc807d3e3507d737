#pragma once

#include <QDialog>

namespace lay {

/// Shows the licence of a model once, before it is imported. Accepted: the person has it and keeps
/// to it.
class LicenceDialog : public QDialog {
  Q_OBJECT
 public:
  LicenceDialog(const QString& title, const QString& text, QWidget* parent = nullptr);
};

}  // namespace lay
