#include "ui/panels/hypotheses_model.h"

#include "ui/theme/icons.h"

#include <algorithm>

namespace lay {

HypothesesModel::HypothesesModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session) {
  connect(&session, &Session::shownChanged, this, &HypothesesModel::refresh);
  connect(&session, &Session::runChanged, this, &HypothesesModel::refresh);
}

int HypothesesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int HypothesesModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : NumColumns;
}

QVariant HypothesesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) {
    return {};
  }
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  const bool is_best = row.hypothesis == best_;
  switch (role) {
    case Qt::DisplayRole:
      return text(row, index.column());
    case Qt::TextAlignmentRole:
      return static_cast<int>((index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight) |
                              Qt::AlignVCenter);
    case Qt::DecorationRole:
      if (index.column() == NameColumn) {
        return is_best ? themedIcon(QStringLiteral("best"), QStringLiteral("accent"))
                       : themedIcon(QStringLiteral("person"), QStringLiteral("muted"));
      }
      return {};
    case Qt::ToolTipRole:
      if (is_best) {
        return tr("The best of this run: the lowest score");
      }
      return row.differs ? tr("Really another body than the best: the photo does not tell them "
                              "apart. Click to show it")
                         : tr("Click to show this hypothesis");
    case Qt::AccessibleTextRole:
      return tr("Hypothesis %1%2, score %3, reprojection %4 px")
          .arg(row.hypothesis + 1)
          .arg(is_best       ? tr(", best")
               : row.differs ? tr(", differs")
                             : QString())
          .arg(text(row, ScoreColumn), text(row, ReprojectionColumn));
    default:
      return {};
  }
}

QVariant HypothesesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) {
    return {};
  }
  if (role == Qt::TextAlignmentRole) {
    return static_cast<int>((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) |
                            Qt::AlignVCenter);
  }
  if (role == Qt::ToolTipRole) {
    return section == ScoreColumn ? tr("The run's own energy: lower is better") : QVariant();
  }
  if (role != Qt::DisplayRole) {
    return {};
  }
  switch (section) {
    case NameColumn:
      return tr("Hypothesis");
    case ScoreColumn:
      return tr("Score");
    default:
      return tr("Error, px");
  }
}

QString HypothesesModel::text(const Row& row, int column) const {
  switch (column) {
    case NameColumn:
      if (row.hypothesis == best_) {
        return tr("Body %1, best").arg(row.hypothesis + 1);
      }
      return row.differs ? tr("Body %1 ≠").arg(row.hypothesis + 1)
                         : tr("Body %1").arg(row.hypothesis + 1);
    case ScoreColumn:
      return QString::number(static_cast<double>(row.score), 'f', 2);
    default:
      return QString::number(static_cast<double>(row.reprojection_px), 'f', 1);
  }
}

int HypothesesModel::hypothesisAt(int row) const {
  return row >= 0 && row < rowCount() ? rows_[static_cast<std::size_t>(row)].hypothesis : -1;
}

int HypothesesModel::rowOf(int hypothesis) const {
  const auto found = std::find_if(
      rows_.begin(), rows_.end(), [&](const Row& row) { return row.hypothesis == hypothesis; });
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

void HypothesesModel::refresh() {
  const auto& run = session_.run();
  const bool has_result = run && run->result && !run->result->hypotheses.empty();
  const auto differs = [&](int hypothesis) {
    return has_result && std::ranges::any_of(run->result->hypotheses, [&](const Hypothesis& h) {
             return h.index == hypothesis && h.mode > 0;
           });
  };
  std::vector<Row> rows;
  if (const DenoisingStepPtr step = session_.stepAt(session_.shownStep())) {
    for (const int i : session_.hypothesisOrder()) {
      const HypothesisState& state = step->hypotheses.at(static_cast<std::size_t>(i));
      rows.push_back(
          {i, state.score, session_.reprojectionOf(state.x_start).value_or(0), differs(i)});
    }
  }
  const int best = has_result ? run->result->hypotheses.front().index : -1;
  const bool same_rows = rows.size() == rows_.size();
  if (!same_rows) {
    beginResetModel();
  }
  rows_ = std::move(rows);
  best_ = best;
  if (!same_rows) {
    endResetModel();
  } else if (!rows_.empty()) {
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, NumColumns - 1));
  }
}

}  // namespace lay
