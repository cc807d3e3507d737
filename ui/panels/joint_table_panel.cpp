#include "ui/panels/joint_table_panel.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/document/spoken_name.h"
#include "ui/document/spoken_number.h"
#include "ui/panels/histogram.h"
#include "ui/views/scene_model.h"

namespace lay {

namespace {

enum Distribution { Reprojection, Uncertainty, BeyondLimits };

constexpr int kRowHeight = 22;

}  // namespace

JointTablePanel::JointTablePanel(SceneModel& scenes, QWidget* parent)
    : QWidget(parent),
      scenes_(scenes),
      model_(new JointTableModel(scenes.session(), scenes.comparison(), this)),
      sorted_(new QSortFilterProxyModel(this)),
      table_(new QTableView(this)),
      what_(new QComboBox(this)),
      histogram_(new Histogram(this)) {
  makeTable();
  what_->addItems({tr("Reprojection of the joints"),
                   tr("Uncertainty of the joints"),
                   tr("Angles beyond the limits")});
  what_->setAccessibleName(tr("What the histogram shows"));
  what_->setObjectName(QStringLiteral("distribution"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(6, 6, 6, 6);
  column->setSpacing(6);
  column->addWidget(table_, 1);
  column->addWidget(what_);
  column->addWidget(histogram_);
  connect(what_, &QComboBox::currentIndexChanged, this, &JointTablePanel::showDistribution);
  connect(histogram_, &Histogram::barClicked, this, [this](const std::vector<int>& joints) {
    scenes_.selectJoint(joints.front());
  });
  connect(&scenes, &SceneModel::jointSelected, this, &JointTablePanel::followSelection);
  connect(&scenes.session(), &Session::shownChanged, this, &JointTablePanel::refresh);
  connect(&scenes.session(), &Session::descriptionsChanged, this, &JointTablePanel::refresh);
  connect(&scenes.comparison(), &Comparison::changed, this, &JointTablePanel::refresh);
  refresh();
}

void JointTablePanel::makeTable() {
  sorted_->setSourceModel(model_);
  sorted_->setSortRole(JointTableModel::kSortRole);
  table_->setModel(sorted_);
  table_->setObjectName(QStringLiteral("jointTable"));
  table_->setAccessibleName(tr("Joints of the shown body"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setShowGrid(false);
  table_->setWordWrap(false);
  table_->setTabKeyNavigation(false);
  table_->setSortingEnabled(true);
  table_->sortByColumn(JointTableModel::NameColumn, Qt::AscendingOrder);
  table_->setCornerButtonEnabled(false);
  if (auto* corner = table_->findChild<QAbstractButton*>()) {
    corner->setAccessibleName(tr("Nothing: the corner of the table"));
  }
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
  table_->verticalHeader()->setMinimumSectionSize(kRowHeight);
  table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  QHeaderView* header = table_->horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  connect(table_->selectionModel(),
          &QItemSelectionModel::currentRowChanged,
          this,
          [this](const QModelIndex& current) {
            if (current.isValid() && !is_following_) {
              scenes_.selectJoint(jointAt(current.row()));
            }
          });
  auto* copy = new QShortcut(QKeySequence::Copy, table_, nullptr, nullptr, Qt::WidgetShortcut);
  connect(copy, &QShortcut::activated, this, [this] {
    QGuiApplication::clipboard()->setText(toText());
  });
}

int JointTablePanel::jointAt(int row) const {
  const QModelIndex source = sorted_->mapToSource(sorted_->index(row, 0));
  return source.isValid() ? model_->facts()[static_cast<std::size_t>(source.row())].joint : -1;
}

QString JointTablePanel::toText() const {
  QStringList lines;
  const auto line = [this](const auto& cell) {
    QStringList cells;
    for (int column = 0; column < JointTableModel::NumColumns; ++column) {
      cells += withDataPoint(cell(column).toString());
    }
    return cells.join(QLatin1Char('\t'));
  };
  lines += line([this](int column) {
    return model_->headerData(column, Qt::Horizontal, Qt::DisplayRole);
  });
  for (int row = 0; row < sorted_->rowCount(); ++row) {
    lines += line([this, row](int column) { return sorted_->index(row, column).data(); });
  }
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void JointTablePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void JointTablePanel::refresh() {
  if (!isVisible() && model_->rowCount() > 0 && scenes_.session().shownParams()) {
    return;  // nobody looks
  }
  model_->refresh();
  table_->setColumnHidden(JointTableModel::ComparedColumn, !scenes_.comparison().isActive());
  followSelection(scenes_.selectedJoint());
  showDistribution();
}

void JointTablePanel::followSelection(int joint) {
  is_following_ = true;
  if (joint < 0) {
    table_->clearSelection();
    table_->setCurrentIndex({});
  } else if (joint < model_->rowCount()) {
    const QModelIndex row = sorted_->mapFromSource(model_->index(joint, 0));
    if (table_->currentIndex().row() != row.row()) {
      table_->setCurrentIndex(row);
    }
  }
  is_following_ = false;
}

void JointTablePanel::showDistribution() {
  std::vector<Histogram::Value> values;
  const int what = what_->currentIndex();
  for (const JointFacts& fact : model_->facts()) {
    const std::optional<float> value =
        what == Reprojection ? fact.reprojection_px
        : what == Uncertainty
            ? fact.uncertainty_mm
            : (fact.beyond_deg > 0 ? std::optional(fact.beyond_deg) : std::nullopt);
    if (value) {
      values.push_back({static_cast<double>(*value),
                        fact.joint,
                        spokenName(kSmplJointNames[static_cast<std::size_t>(fact.joint)])});
    }
  }
  const std::array<QString, 3> units = {tr(" px"), tr(" mm"), tr("°")};
  const std::array<QString, 3> empty = {tr("No keypoints are known"),
                                        tr("Known of a finished run's best body"),
                                        tr("All joints are within their limits")};
  const auto at = static_cast<std::size_t>(what);
  histogram_->setValues(std::move(values), units.at(at), empty.at(at));
}

}  // namespace lay
