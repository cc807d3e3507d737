#pragma once

#include <QAbstractTableModel>

#include <vector>

#include <QHash>
#include <QIcon>
#include <QImage>

#include "ui/document/session.h"
#include "ui/live/hypotheses_judge.h"

namespace lay {

/// The hypotheses of the shown step as a table, best first once the run is over, or in the order of
/// a column. Rows of a finished run can be dragged: that makes the list the person's own order. GUI
/// thread.
class HypothesesModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    NameColumn,
    OwnColumn,  ///< what the person says
    CriticColumn,
    ScoreColumn,
    ReprojectionColumn,
    SpreadColumn,
    NumColumns
  };

  explicit HypothesesModel(Session& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section,
                                    Qt::Orientation orientation,
                                    int role) const override;

  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  [[nodiscard]] QStringList mimeTypes() const override;
  [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
  /// Whatever comes from elsewhere is refused.
  bool dropMimeData(const QMimeData* data,
                    Qt::DropAction action,
                    int row,
                    int column,
                    const QModelIndex& parent) override;
  /// Moves the hypothesis of a row so that it stands at another one, as the person's own order.
  /// @param to clamped.
  void moveRowTo(int row, int to);

  /// By a column, -1 for the run's own order; what a critic has not judged comes last.
  void sort(int column, Qt::SortOrder order) override;

  /// @param judge whose scores are told from now on; outlives this.
  void setJudge(const HypothesesJudge& judge);
  /// Small pictures by hypothesis, instead of the icons.
  void setPictures(const QHash<int, QImage>& pictures);

  /// Place in every step's list of the hypothesis in `row`, -1 when there is no such row.
  [[nodiscard]] int hypothesisAt(int row) const;
  /// Row of a hypothesis, -1 when it is not listed.
  [[nodiscard]] int rowOf(int hypothesis) const;

 Q_SIGNALS:
  /// The person moved a body: the list is in their order now, whatever it was sorted by.
  void orderedByHand();

 private:
  struct Row {
    int hypothesis = 0;
    float score = 0;
    float reprojection_px = 0;
    float spread_mm = 0;  // of its joints from the mean of those that are not rejected
    bool differs = false;  // really another body than the best
    bool is_rejected = false;
  };
  void refresh();
  void sortRows(std::vector<Row>& rows) const;
  [[nodiscard]] const Critique* critiqueOf(const Row& row) const;
  [[nodiscard]] QString criticTip(const Row& row) const;
  void measureSpread(const DenoisingStep& step, std::vector<Row>& rows) const;
  [[nodiscard]] QString tipOf(const Row& row) const;
  [[nodiscard]] QString ownTip(const Row& row) const;
  [[nodiscard]] QString spoken(const Row& row) const;
  [[nodiscard]] QVariant decorationOf(const Row& row, int column) const;
  [[nodiscard]] QIcon iconOf(const Row& row) const;
  [[nodiscard]] QString text(const Row& row, int column) const;

  Session& session_;
  std::vector<Row> rows_;
  int best_ = -1;
  QHash<int, QIcon> pictures_;
  const HypothesesJudge* judge_ = nullptr;
  int liked_ = -1;  // the hypothesis with the critic's highest score
  int sort_column_ = -1;
  Qt::SortOrder sort_order_ = Qt::AscendingOrder;
};

}  // namespace lay
