#pragma once

#include <QDialog>

namespace lay {

/// Why SMPL does not come with the program, where to get it and how to bring it in.
class SmplGuideDialog : public QDialog {
  Q_OBJECT
 public:
  explicit SmplGuideDialog(QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The person has the file already.
  void importRequested();
};

}  // namespace lay
