#pragma once

#include <QDialog>

namespace lay {

/// Version, licences and credits.
class AboutDialog : public QDialog {
  Q_OBJECT
 public:
  explicit AboutDialog(QWidget* parent = nullptr);
};

}  // namespace lay
