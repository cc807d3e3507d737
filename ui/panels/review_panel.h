#pragma once

#include <optional>

#include <QTimer>
#include <QWidget>

#include "ui/document/review_list.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace lay {

/// The queue as a list with pictures: filtered, sorted, checked one after the other, with notes. A
/// double click, or Return, opens a file. GUI thread.
class ReviewPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ReviewPanel(ReviewList& list, QWidget* parent = nullptr);

  [[nodiscard]] QListWidget* files() const { return files_; }
  /// The entry in the current row; none when the list is empty.
  [[nodiscard]] std::optional<std::size_t> current() const;
  /// The current file is checked, or no longer.
  void toggleChecked();
  /// Goes to the next file of the list that is not checked, and opens it.
  void openNextUnchecked();
  /// Photos are being refined. @param of 0: none is any more.
  void showProgress(int done, int of);

 Q_SIGNALS:
  void fileChosen(const QString& path);
  /// Every file of the list is checked.
  void allChecked();
  /// The photos without a project are to be refined.
  void refineWanted();
  void stopWanted();

 private:
  void rebuild();
  void showEntry(int row);
  void noteEntry(std::size_t entry);
  void follow();
  [[nodiscard]] QString textOf(const ReviewEntry& entry) const;
  [[nodiscard]] QString tipOf(const ReviewEntry& entry) const;

  ReviewList& list_;
  QComboBox* filter_;
  QComboBox* order_;
  QListWidget* files_;
  QPushButton* check_;
  QPushButton* refine_;
  QProgressBar* progress_;
  QLineEdit* note_;
  QLabel* count_;
  std::vector<std::size_t> places_;  // of the rows
  QTimer settle_;  // figures come one by one: the list is not sorted anew for each
};

}  // namespace lay
