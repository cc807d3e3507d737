#include "ui/panels/hypotheses_model.h"

#include "core/body/skinning.h"
#include "ui/document/critique_words.h"
#include "ui/document/spoken_number.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_manager.h"

#include <QFont>
#include <QMimeData>
#include <QPixmap>

#include <algorithm>

namespace lay {

namespace {

constexpr const char* kRowType = "application/x-layfigure-hypothesis";
constexpr int kMarkSize = 16;  // px

}  // namespace

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
  switch (role) {
    case Qt::DisplayRole:
      return text(row, index.column());
    case Qt::TextAlignmentRole:
      return static_cast<int>((index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight) |
                              Qt::AlignVCenter);
    case Qt::DecorationRole:
      return decorationOf(row, index.column());
    case Qt::ForegroundRole:
      return row.is_rejected ? QVariant(ThemeManager::current().color(QStringLiteral("faint")))
                             : QVariant();
    case Qt::FontRole: {
      QFont font;
      font.setStrikeOut(row.is_rejected && index.column() == NameColumn);
      font.setBold(index.column() == CriticColumn && row.hypothesis == liked_);
      return font;
    }
    case Qt::ToolTipRole:
      return index.column() == OwnColumn                         ? ownTip(row)
             : index.column() == CriticColumn && judge_ != nullptr ? criticTip(row)
                                                                   : tipOf(row);
    case Qt::AccessibleTextRole:
      return spoken(row);
    default:
      return {};
  }
}

QString HypothesesModel::spoken(const Row& row) const {
  const OwnRanking& own = session_.ownRanking();
  const OwnMark mark = markOf(own, row.hypothesis);
  QString said = mark == OwnMark::Favourite  ? tr(", your favourite")
                 : mark == OwnMark::Liked    ? tr(", you like it")
                 : mark == OwnMark::Disliked ? tr(", you do not like it")
                                             : QString();
  if (!own.order.empty()) {
    said += tr(", place %1 of your order").arg(text(row, OwnColumn));
  }
  return tr("Hypothesis %1%2, score %3, reprojection %4 px%5")
      .arg(row.hypothesis + 1)
      .arg(row.is_rejected              ? tr(", rejected")
           : row.hypothesis == best_ ? tr(", best")
           : row.differs                ? tr(", differs")
                                        : QString())
      .arg(text(row, ScoreColumn),
           text(row, ReprojectionColumn),
           (critiqueOf(row) != nullptr ? tr(", critic %1 of 100").arg(text(row, CriticColumn))
                                       : QString()) +
               said);
}

QVariant HypothesesModel::decorationOf(const Row& row, int column) const {
  if (column == NameColumn) {
    return iconOf(row);
  }
  if (column != OwnColumn) {
    return {};
  }
  const auto small = [](const char* name, const char* color) -> QVariant {
    // A picture and no icon: the view would enlarge that to the size of the bodies' pictures.
    return themedIcon(QString::fromLatin1(name), QString::fromLatin1(color))
        .pixmap(kMarkSize, kMarkSize);
  };
  switch (markOf(session_.ownRanking(), row.hypothesis)) {
    case OwnMark::Favourite:
      return small("best", "accent");
    case OwnMark::Liked:
      return small("thumb-up", "accent");
    case OwnMark::Disliked:
      return small("thumb-down", "muted");
    case OwnMark::None:
      return {};
  }
  return {};
}

QString HypothesesModel::ownTip(const Row& row) const {
  switch (markOf(session_.ownRanking(), row.hypothesis)) {
    case OwnMark::Favourite:
      return tr("You say: this one is best");
    case OwnMark::Liked:
      return tr("You like it");
    case OwnMark::Disliked:
      return tr("You do not like it");
    case OwnMark::None:
      return tr("Drag it to its place, or mark it with the buttons below: your ranking overrules "
                "the critic's");
  }
  return {};
}

Qt::ItemFlags HypothesesModel::flags(const QModelIndex& index) const {
  const bool can_rank = session_.bestHypothesis() >= 0;
  if (!index.isValid()) {
    return can_rank ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
  }
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  return can_rank ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList HypothesesModel::mimeTypes() const {
  return {QLatin1String(kRowType)};
}

QMimeData* HypothesesModel::mimeData(const QModelIndexList& indexes) const {
  if (indexes.isEmpty()) {
    return nullptr;
  }
  auto* data = new QMimeData;
  // Which list it is of, too: another window's bodies are not these.
  data->setData(QLatin1String(kRowType),
                QStringLiteral("%1 %2")
                    .arg(reinterpret_cast<quintptr>(this))  // NOLINT: compared, never followed
                    .arg(hypothesisAt(indexes.front().row()))
                    .toLatin1());
  return data;
}

bool HypothesesModel::dropMimeData(const QMimeData* data,
                                   Qt::DropAction action,
                                   int row,
                                   int /*column*/,
                                   const QModelIndex& parent) {
  const QList<QByteArray> words = data->data(QLatin1String(kRowType)).split(' ');
  if (action != Qt::MoveAction || words.size() != 2 ||
      words[0].toULongLong() != reinterpret_cast<quintptr>(this)) {  // NOLINT
    return false;
  }
  const int from = rowOf(words[1].toInt());
  if (from < 0) {
    return false;
  }
  const int before = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
  moveRowTo(from, parent.isValid() || before <= from ? before : before - 1);
  return true;
}

void HypothesesModel::moveRowTo(int row, int to) {
  const int hypothesis = hypothesisAt(row);
  if (hypothesis < 0 || std::clamp(to, 0, rowCount() - 1) == row) {
    return;
  }
  std::vector<int> shown;
  for (const Row& item : rows_) {
    shown.push_back(item.hypothesis);
  }
  session_.moveHypothesis(shown, hypothesis, to);
  Q_EMIT orderedByHand();
}

QString HypothesesModel::tipOf(const Row& row) const {
  if (row.is_rejected) {
    return tr("Rejected: neither drawn beside the others nor exported");
  }
  if (row.hypothesis == best_) {
    return session_.ownRanking().isEmpty() ? tr("The best of this run: the lowest score")
                                           : tr("The best of this run by your own ranking");
  }
  return row.differs ? tr("Really another body than the best: the photo does not tell them "
                          "apart. Click to show it")
                     : tr("Click to show this hypothesis");
}

const Critique* HypothesesModel::critiqueOf(const Row& row) const {
  return judge_ != nullptr ? judge_->critiqueOf(row.hypothesis) : nullptr;
}

QString HypothesesModel::criticTip(const Row& row) const {
  const Critique* critique = critiqueOf(row);
  if (critique == nullptr) {
    return judge_->isJudging() ? tr("The critic is still judging")
                               : tr("Judged is where a finished run ended: show its last step");
  }
  QStringList lines = {spokenCritique(critique->sentence)};
  if (!critique->is_judged) {
    lines += tr("The judge said nothing of this one that can be used: its score is the middle of "
                "the others'");
  }
  if (critique->first_score) {
    lines += tr("Without the critic's memory: %1").arg(spokenNumber(*critique->first_score, 0));
  }
  for (const std::string& cause : critique->changed_by) {
    lines += QString::fromStdString(cause);
  }
  return lines.join(QLatin1Char('\n'));
}

void HypothesesModel::setJudge(const HypothesesJudge& judge) {
  judge_ = &judge;
  connect(&judge, &HypothesesJudge::changed, this, &HypothesesModel::refresh);
  refresh();
}

void HypothesesModel::sort(int column, Qt::SortOrder order) {
  sort_column_ = column;
  sort_order_ = order;
  Q_EMIT layoutAboutToBeChanged();
  std::vector<int> held;  // the hypotheses of which somebody keeps an index
  const QModelIndexList before = persistentIndexList();
  for (const QModelIndex& index : before) {
    held.push_back(hypothesisAt(index.row()));
  }
  refresh();
  QModelIndexList after;
  for (qsizetype i = 0; i < before.size(); ++i) {
    after << index(rowOf(held[static_cast<std::size_t>(i)]), before[i].column());
  }
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged();
}

void HypothesesModel::sortRows(std::vector<Row>& rows) const {
  const std::vector<int> own = session_.hypothesisOrder();
  const auto valueOf = [&](const Row& row) -> double {
    switch (sort_column_) {
      case OwnColumn:
        return std::ranges::find(own, row.hypothesis) - own.begin();
      case CriticColumn:
        return critiqueOf(row)->score;
      case ScoreColumn:
        return row.score;
      case ReprojectionColumn:
        return row.reprojection_px;
      case SpreadColumn:
        return row.spread_mm;
      default:
        return row.hypothesis;
    }
  };
  if (sort_column_ < 0) {
    return;
  }
  auto end = rows.end();
  if (sort_column_ == CriticColumn) {
    end = std::stable_partition(
        rows.begin(), rows.end(), [this](const Row& row) { return critiqueOf(row) != nullptr; });
  }
  std::stable_sort(rows.begin(), end, [&](const Row& a, const Row& b) {
    return sort_order_ == Qt::AscendingOrder ? valueOf(a) < valueOf(b) : valueOf(b) < valueOf(a);
  });
}

QIcon HypothesesModel::iconOf(const Row& row) const {
  const auto picture = pictures_.constFind(row.hypothesis);
  if (picture != pictures_.constEnd()) {
    return *picture;
  }
  return row.hypothesis == best_ ? themedIcon(QStringLiteral("best"), QStringLiteral("accent"))
                                 : themedIcon(QStringLiteral("person"), QStringLiteral("muted"));
}

void HypothesesModel::setPictures(const QHash<int, QImage>& pictures) {
  pictures_.clear();
  for (auto picture = pictures.begin(); picture != pictures.end(); ++picture) {
    QIcon icon;
    const QPixmap pixmap = QPixmap::fromImage(picture.value());
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) {
      icon.addPixmap(pixmap, mode);  // not tinted where the row is chosen
    }
    pictures_.insert(picture.key(), icon);
  }
  if (!rows_.empty()) {
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DecorationRole});
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
  if (role == Qt::InitialSortOrderRole) {
    return static_cast<int>(section == CriticColumn ? Qt::DescendingOrder : Qt::AscendingOrder);
  }
  if (role == Qt::ToolTipRole) {
    switch (section) {
      case OwnColumn:
        return tr("Your own ranking, which overrules the critic's. Drag a body to its place");
      case CriticColumn:
        return tr("The critic's score, 0 to 100: higher is better. Click to sort");
      case ScoreColumn:
        return tr("The run's own energy: lower is better");
      case ReprojectionColumn:
        return tr("Mean distance from the keypoints, px");
      case SpreadColumn:
        return tr("Mean distance of the joints from the mean of all bodies that are not rejected, mm");
      default:
        return {};
    }
  }
  if (role != Qt::DisplayRole) {
    return {};
  }
  switch (section) {
    case NameColumn:
      return tr("Body");
    case OwnColumn:
      return tr("You");
    case CriticColumn:
      return tr("Critic");
    case ScoreColumn:
      return tr("Score");
    case ReprojectionColumn:
      return tr("px");
    default:
      return tr("± mm");
  }
}

QString HypothesesModel::text(const Row& row, int column) const {
  switch (column) {
    case NameColumn:
      if (row.hypothesis == best_) {
        return tr("%1, best").arg(row.hypothesis + 1);
      }
      return row.differs ? tr("%1 ≠").arg(row.hypothesis + 1)
                         : QString::number(row.hypothesis + 1);
    case OwnColumn: {
      const std::vector<int>& order = session_.ownRanking().order;
      const auto place = std::ranges::find(order, row.hypothesis);
      return place != order.end() ? QString::number(place - order.begin() + 1) : QString();
    }
    case CriticColumn:
      if (const Critique* critique = critiqueOf(row)) {
        return spokenNumber(critique->score, 0);
      }
      return judge_ != nullptr && judge_->isJudging() ? QStringLiteral("…") : QString();
    case ScoreColumn:
      return spokenNumber(static_cast<double>(row.score), 2);
    case ReprojectionColumn:
      return spokenNumber(static_cast<double>(row.reprojection_px), 1);
    default:
      return spokenNumber(static_cast<double>(row.spread_mm), 0);
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

void HypothesesModel::measureSpread(const DenoisingStep& step, std::vector<Row>& rows) const {
  if (!session_.body()) {
    return;
  }
  std::vector<MatrixX3f> skeletons;
  MatrixX3f mean = MatrixX3f::Zero(kSmplJointCount, 3);
  float count = 0;
  for (const Row& row : rows) {
    const auto at = static_cast<std::size_t>(row.hypothesis);
    const MatrixX3f joints =
        poseJoints(*session_.body(), step.hypotheses[at].x_start).joints_in_camera;
    skeletons.push_back(joints.rowwise() - joints.row(kPelvis).eval());
    if (!row.is_rejected) {
      mean += skeletons.back();
      count += 1;
    }
  }
  mean /= std::max(1.0F, count);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].spread_mm = 1000 * (skeletons[i] - mean).rowwise().norm().mean();
  }
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
      rows.push_back({i,
                      state.score,
                      session_.reprojectionOf(state.x_start).value_or(0),
                      0,
                      differs(i),
                      session_.isRejected(i)});
    }
    measureSpread(*step, rows);
    sortRows(rows);
  }
  liked_ = -1;
  double highest = 0;
  for (const Row& row : rows) {
    const Critique* critique = critiqueOf(row);
    if (critique != nullptr && critique->is_judged && (liked_ < 0 || critique->score > highest)) {
      liked_ = row.hypothesis;
      highest = critique->score;
    }
  }
  const int best = session_.bestHypothesis();
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
