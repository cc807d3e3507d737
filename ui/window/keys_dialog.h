#pragma once

#include <QDialog>

namespace lay {

class Shortcuts;

/// All keys at a glance, by menu, with what a person chose.
class KeysDialog : public QDialog {
  Q_OBJECT
 public:
  explicit KeysDialog(const Shortcuts& shortcuts, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// A person wants other keys.
  void changeRequested();
};

}  // namespace lay
