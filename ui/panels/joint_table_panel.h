#pragma once

#include <QWidget>

#include "ui/panels/joint_table_model.h"

class QComboBox;
class QSortFilterProxyModel;
class QTableView;

namespace lay {

class Histogram;
class SceneModel;

/// Every joint of the shown body in a table that can be sorted, and how its numbers are
/// distributed. The joint that is chosen is the one that is marked in the views. GUI thread.
class JointTablePanel : public QWidget {
  Q_OBJECT
 public:
  explicit JointTablePanel(SceneModel& scenes, QWidget* parent = nullptr);

  [[nodiscard]] QTableView* table() const { return table_; }
  [[nodiscard]] const JointTableModel& model() const { return *model_; }
  [[nodiscard]] Histogram* histogram() const { return histogram_; }
  /// The joint in a row as it is sorted now, -1 for none.
  [[nodiscard]] int jointAt(int row) const;
  /// All of it as it is sorted, as text with tabs: Ctrl+C.
  [[nodiscard]] QString toText() const;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void makeTable();
  void refresh();
  void followSelection(int joint);
  void showDistribution();

  SceneModel& scenes_;
  JointTableModel* model_;
  QSortFilterProxyModel* sorted_;
  QTableView* table_;
  QComboBox* what_;
  Histogram* histogram_;
  bool is_following_ = false;
};

}  // namespace lay
