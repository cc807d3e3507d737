#pragma once

#include <QDialog>

#include "ui/document/memory_book.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace lay {

/// A critic's memory as a person reads and edits it: rules and judged cases with their situations,
/// uses and dates; searched by words; undone within the window. GUI thread.
class MemoryDialog : public QDialog {
  Q_OBJECT
 public:
  explicit MemoryDialog(const std::filesystem::path& file, QWidget* parent = nullptr);

  [[nodiscard]] MemoryBook& book() { return book_; }

 private:
  [[nodiscard]] QTreeWidget* makeList(const char* name, const QStringList& headings);
  [[nodiscard]] QWidget* makeButtons();
  void fill();
  void fillRules();
  void fillCases();
  void search();
  void followCurrent();
  void say(const QString& text);
  void addRule();
  void editCurrent();
  void removeCurrent();
  void chooseImport();
  void chooseExport();
  [[nodiscard]] QTreeWidget* shownList() const;
  /// Its place in the memory; -1 for none.
  [[nodiscard]] int current() const;

  MemoryBook book_;
  QLabel* file_;
  QLabel* note_;
  QLineEdit* search_;
  QTabWidget* tabs_;
  QTreeWidget* rules_;
  QTreeWidget* cases_;
  QPushButton* add_ = nullptr;
  QPushButton* edit_ = nullptr;
  QPushButton* remove_ = nullptr;
};

}  // namespace lay
