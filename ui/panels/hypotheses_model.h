#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "ui/document/session.h"

namespace lay {

/// The hypotheses of the shown step as a table, best first once the run is over. GUI thread.
class HypothesesModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NameColumn, ScoreColumn, ReprojectionColumn, NumColumns };

  explicit HypothesesModel(Session& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section,
                                    Qt::Orientation orientation,
                                    int role) const override;

  /// Place in every step's list of the hypothesis in `row`, -1 when there is no such row.
  [[nodiscard]] int hypothesisAt(int row) const;
  /// Row of a hypothesis, -1 when it is not listed.
  [[nodiscard]] int rowOf(int hypothesis) const;

 private:
  struct Row {
    int hypothesis = 0;
    float score = 0;
    float reprojection_px = 0;
    bool differs = false;  // really another body than the best
  };
  void refresh();
  [[nodiscard]] QString text(const Row& row, int column) const;

  Session& session_;
  std::vector<Row> rows_;
  int best_ = -1;
};

}  // namespace lay
