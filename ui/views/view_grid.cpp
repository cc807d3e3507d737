#include "ui/views/view_grid.h"

#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace lay {

namespace {

constexpr int kHandleWidth = 8;
constexpr quint32 kMagic = 0x4C564731;  // "LVG1"

/// The column of each of the seen views, in their order.
std::vector<std::size_t> columnsFor(int count) {
  switch (count) {
    case 1:
      return {0};
    case 2:
      return {0, 1};
    case 3:
      return {0, 1, 1};
    default:
      return {0, 1, 0, 1};
  }
}

}  // namespace

ViewGrid::ViewGrid(QWidget* parent)
    : QWidget(parent), columns_(new QSplitter(Qt::Horizontal, this)), rows_{} {
  columns_->setHandleWidth(kHandleWidth);
  columns_->setChildrenCollapsible(false);
  for (QSplitter*& rows : rows_) {
    rows = new QSplitter(Qt::Vertical, columns_);
    rows->setHandleWidth(kHandleWidth);
    rows->setChildrenCollapsible(false);
    columns_->addWidget(rows);
  }
  columns_->setStretchFactor(0, 3);
  columns_->setStretchFactor(1, 2);
  columns_->setSizes({590, 400});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(columns_);
}

void ViewGrid::add(QWidget* view) {
  views_.push_back({view, views_.empty()});
  arrange();
}

bool ViewGrid::isShown(int view) const {
  return views_.at(static_cast<std::size_t>(view)).shown;
}

int ViewGrid::numShown() const {
  return static_cast<int>(
      std::count_if(views_.begin(), views_.end(), [](const View& view) { return view.shown; }));
}

void ViewGrid::setShown(int view, bool shown) {
  View& changed = views_.at(static_cast<std::size_t>(view));
  const bool is_last = !shown && numShown() == 1;
  if (changed.shown != shown && !is_last) {
    changed.shown = shown;
    arrange();
  }
  Q_EMIT shownChanged();
}

void ViewGrid::arrange() {
  const std::vector<std::size_t> columns = columnsFor(numShown());
  std::array<int, 2> used = {0, 0};
  std::size_t next = 0;
  for (const View& view : views_) {
    if (!view.shown) {
      view.widget->hide();
      continue;
    }
    const std::size_t column = columns[std::min(next++, columns.size() - 1)];
    QSplitter* rows = rows_[column];
    const int place = used[column]++;
    // A widget that stays is not inserted again: OpenGL views would start anew.
    if (rows->indexOf(view.widget) != place) {
      rows->insertWidget(place, view.widget);
    }
    view.widget->show();
  }
  for (std::size_t column = 0; column < rows_.size(); ++column) {
    rows_[column]->setVisible(used[column] > 0);
  }
}

QByteArray ViewGrid::saveState() const {
  QByteArray state;
  QDataStream out(&state, QIODevice::WriteOnly);
  quint32 shown = 0;
  for (std::size_t i = 0; i < views_.size(); ++i) {
    shown |= views_[i].shown ? 1U << i : 0U;
  }
  out << kMagic << static_cast<quint32>(views_.size()) << shown << columns_->saveState()
      << rows_[0]->saveState() << rows_[1]->saveState();
  return state;
}

bool ViewGrid::restoreState(const QByteArray& state) {
  QDataStream in(state);
  quint32 magic = 0;
  quint32 count = 0;
  quint32 shown = 0;
  QByteArray columns;
  std::array<QByteArray, 2> rows;
  in >> magic >> count >> shown >> columns >> rows[0] >> rows[1];
  const quint32 all = (1U << views_.size()) - 1;
  if (in.status() != QDataStream::Ok || magic != kMagic || count != views_.size() ||
      (shown & all) == 0) {
    return false;
  }
  for (std::size_t i = 0; i < views_.size(); ++i) {
    views_[i].shown = ((shown >> i) & 1U) != 0;
  }
  arrange();
  columns_->restoreState(columns);
  rows_[0]->restoreState(rows[0]);
  rows_[1]->restoreState(rows[1]);
  Q_EMIT shownChanged();
  return true;
}

}  // namespace lay
