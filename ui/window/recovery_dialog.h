#pragma once

#include <vector>

#include <QDialog>

#include "core/project/project_journal.h"

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace lay {

/// Unsaved work that windows left which died: one can be taken up again, others can be deleted or
/// left for the next start.
class RecoveryDialog : public QDialog {
  Q_OBJECT
 public:
  explicit RecoveryDialog(std::vector<LeftJournal> journals, QWidget* parent = nullptr);

 Q_SIGNALS:
  void chosen(const lay::LeftJournal& journal);

 private:
  void addButtons(QVBoxLayout* column);
  /// The second press deletes.
  void removeCurrent();
  void setSure(bool is_sure);
  void chooseCurrent();

  std::vector<LeftJournal> journals_;
  QListWidget* list_;
  QPushButton* recover_;
  QPushButton* remove_;
  bool is_sure_ = false;
};

}  // namespace lay
