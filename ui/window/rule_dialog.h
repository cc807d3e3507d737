#pragma once

#include <QDialog>

#include "core/critic/critic_memory.h"

class QComboBox;
class QListWidget;
class QPlainTextEdit;

namespace lay {

/// Writes a rule of a critic's memory: its sentence, the situations that it is for, and which of the
/// offline critic's terms it speaks of. GUI thread.
class RuleDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param rule what it says at first; uses and successes stay as they are.
  explicit RuleDialog(const MemoryRule& rule, QWidget* parent = nullptr);

  [[nodiscard]] MemoryRule rule() const;

 private:
  MemoryRule rule_;
  QPlainTextEdit* text_;
  QListWidget* tags_;
  QComboBox* term_;
};

}  // namespace lay
