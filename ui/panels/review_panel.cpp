#include "ui/panels/review_panel.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QVBoxLayout>

#include "ui/theme/icons.h"

namespace lay {

namespace {

constexpr QSize kIcon(56, 56);
constexpr int kSettleMs = 300;

QIcon iconOf(const QImage& picture) {
  if (picture.isNull()) {
    return themedIcon(QStringLiteral("person"), QStringLiteral("muted"));
  }
  QIcon icon;
  for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) {
    icon.addPixmap(QPixmap::fromImage(picture), mode);
  }
  return icon;
}

}  // namespace

ReviewPanel::ReviewPanel(ReviewList& list, QWidget* parent)
    : QWidget(parent),
      list_(list),
      filter_(new QComboBox(this)),
      order_(new QComboBox(this)),
      files_(new QListWidget(this)),
      check_(new QPushButton(themedIcon(QStringLiteral("check")), QString(), this)),
      refine_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      note_(new QLineEdit(this)),
      count_(new QLabel(this)) {
  filter_->setObjectName(QStringLiteral("queueFilter"));
  filter_->setAccessibleName(tr("Which files are listed"));
  filter_->addItems({tr("All files"),
                     tr("Not checked"),
                     tr("Worst reprojection"),
                     tr("Widest spread"),
                     tr("Text and fit disagree"),
                     tr("Foot through floor"),
                     tr("No person")});
  filter_->setItemData(static_cast<int>(ReviewFilter::FootThroughFloor),
                       tr("One sole is 5 cm below the other: wrong for who stands on both"),
                       Qt::ToolTipRole);
  order_->setObjectName(QStringLiteral("queueOrder"));
  order_->setAccessibleName(tr("How files are sorted"));
  order_->addItems(
      {tr("By name"), tr("By reprojection"), tr("By spread"), tr("By contradictions")});
  files_->setObjectName(QStringLiteral("queueFiles"));
  files_->setAccessibleName(tr("Files of the queue"));
  files_->setIconSize(kIcon);
  files_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  check_->setObjectName(QStringLiteral("queueCheck"));
  refine_->setObjectName(QStringLiteral("queueRefine"));
  progress_->setObjectName(QStringLiteral("queueProgress"));
  progress_->setAccessibleName(tr("Photos refined so far"));
  progress_->setTextVisible(false);
  note_->setObjectName(QStringLiteral("queueNote"));
  note_->setAccessibleName(tr("A note on this file"));
  note_->setPlaceholderText(tr("Note"));
  count_->setObjectName(QStringLiteral("queueCount"));
  count_->setProperty("role", QStringLiteral("muted"));
  auto* choices = new QHBoxLayout;
  choices->addWidget(filter_, 1);
  choices->addWidget(order_, 1);
  auto* work = new QHBoxLayout;
  work->addWidget(refine_);
  work->addWidget(progress_, 1);
  auto* below = new QHBoxLayout;
  below->addWidget(check_);
  below->addWidget(count_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 6, 8, 6);
  column->setSpacing(6);
  column->addLayout(choices);
  column->addLayout(work);
  column->addWidget(files_, 1);
  column->addWidget(note_);
  column->addLayout(below);

  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &ReviewPanel::rebuild);
  connect(filter_, &QComboBox::currentIndexChanged, this, &ReviewPanel::rebuild);
  connect(order_, &QComboBox::currentIndexChanged, this, &ReviewPanel::rebuild);
  connect(files_, &QListWidget::currentRowChanged, this, &ReviewPanel::follow);
  connect(files_, &QListWidget::itemActivated, this, [this] {
    if (const auto entry = current()) {
      Q_EMIT fileChosen(QString::fromStdString(list_.entries()[*entry].file().string()));
    }
  });
  connect(check_, &QPushButton::clicked, this, &ReviewPanel::toggleChecked);
  connect(refine_, &QPushButton::clicked, this, [this] {
    if (progress_->maximum() > 0) {
      Q_EMIT stopWanted();
    } else {
      Q_EMIT refineWanted();
    }
  });
  connect(note_, &QLineEdit::editingFinished, this, [this] {
    if (const auto entry = current()) {
      list_.setNote(*entry, note_->text());
    }
  });
  connect(&list, &ReviewList::opened, this, &ReviewPanel::rebuild);
  connect(&list, &ReviewList::entryChanged, this, &ReviewPanel::noteEntry);
  showProgress(0, 0);
  rebuild();
}

void ReviewPanel::showProgress(int done, int of) {
  const bool is_at_work = of > 0;
  // A bar without a range would show that something goes on.
  progress_->setRange(0, of);
  progress_->setValue(done);
  progress_->setVisible(is_at_work);
  refine_->setIcon(themedIcon(is_at_work ? QStringLiteral("stop") : QStringLiteral("refine")));
  refine_->setText(is_at_work ? tr("Stop") : tr("Refine all"));
  refine_->setAccessibleName(is_at_work ? tr("Stop refining the files of the queue")
                                        : tr("Refine all files of the queue"));
  refine_->setToolTip(is_at_work ? tr("Stop after the photo in progress; what was saved stays")
                                 : tr("Refine every photo that has no project yet, and save a "
                                      "project beside each"));
  follow();
}

std::optional<std::size_t> ReviewPanel::current() const {
  const int row = files_->currentRow();
  return row >= 0 && row < static_cast<int>(places_.size())
             ? std::optional(places_[static_cast<std::size_t>(row)])
             : std::nullopt;
}

QString ReviewPanel::textOf(const ReviewEntry& entry) const {
  QStringList lines = {QString::fromStdString(entry.file().filename().string())};
  if (!entry.figures) {
    lines += !entry.refusal.empty() ? tr("cannot be refined")
             : entry.project.empty() ? tr("not refined yet")
                                     : tr("not read yet");
  } else if (!entry.figures->has_person) {
    lines += tr("no person");
  } else {
    lines += tr("%1 px · ± %2 mm")
                 .arg(std::lround(entry.figures->worst_px))
                 .arg(std::lround(entry.figures->spread_mm));
  }
  const QString note = QString::fromStdString(entry.note);
  const QString check = entry.is_checked ? tr("✓ checked") : QString();
  const QStringList marks =
      QStringList({check, note}).filter(QRegularExpression(QStringLiteral(".")));
  if (!marks.isEmpty()) {
    lines += marks.join(QStringLiteral("  "));
  }
  return lines.join(QLatin1Char('\n'));
}

QString ReviewPanel::tipOf(const ReviewEntry& entry) const {
  const QString file = QString::fromStdString(entry.file().string());
  if (!entry.refusal.empty()) {
    // As rich text a long reason is broken into lines.
    return Qt::convertFromPlainText(file) +
           Qt::convertFromPlainText(QString::fromStdString(entry.refusal));
  }
  if (!entry.figures || !entry.figures->has_person) {
    return file;
  }
  return tr("%1\nworst keypoint %2 px off\na joint is known to ± %3 mm\n%4 statements are not "
            "true\n"
            "one sole is %5 mm below the other")
      .arg(file)
      .arg(std::lround(entry.figures->worst_px))
      .arg(std::lround(entry.figures->spread_mm))
      .arg(entry.figures->contradictions)
      .arg(std::lround(entry.figures->foot_below_mm));
}

void ReviewPanel::showEntry(int row) {
  const std::size_t at = places_[static_cast<std::size_t>(row)];
  QListWidgetItem* item = files_->item(row);
  item->setText(textOf(list_.entries()[at]));
  item->setToolTip(tipOf(list_.entries()[at]));
  item->setIcon(iconOf(list_.picture(at)));
}

void ReviewPanel::rebuild() {
  const auto was = current();
  places_ = listed(list_.entries(),
                   static_cast<ReviewFilter>(filter_->currentIndex()),
                   static_cast<ReviewOrder>(order_->currentIndex()));
  {
    const QSignalBlocker blocker(files_);
    files_->clear();
    for (int row = 0; row < static_cast<int>(places_.size()); ++row) {
      files_->addItem(new QListWidgetItem);
      showEntry(row);
    }
    const auto again = was ? std::ranges::find(places_, *was) : places_.end();
    files_->setCurrentRow(again != places_.end() ? static_cast<int>(again - places_.begin())
                                                 : (places_.empty() ? -1 : 0));
  }
  follow();
}

void ReviewPanel::noteEntry(std::size_t entry) {
  const auto row = std::ranges::find(places_, entry);
  if (row != places_.end()) {
    showEntry(static_cast<int>(row - places_.begin()));
  }
  follow();
  if (filter_->currentIndex() != 0 || order_->currentIndex() != 0) {
    settle_.start();
  }
}

void ReviewPanel::follow() {
  const auto entry = current();
  const bool is_checked = entry && list_.entries()[*entry].is_checked;
  check_->setText(is_checked ? tr("Not checked") : tr("Checked"));
  check_->setAccessibleName(is_checked ? tr("Mark this file as not checked")
                                       : tr("Mark this file as checked"));
  check_->setEnabled(entry.has_value());
  refine_->setEnabled(progress_->maximum() > 0 || !list_.unrefined().empty());
  note_->setEnabled(entry.has_value());
  if (!note_->hasFocus() || !entry) {
    note_->setText(entry ? QString::fromStdString(list_.entries()[*entry].note) : QString());
  }
  const auto checked = std::ranges::count_if(
      list_.entries(), [](const ReviewEntry& each) { return each.is_checked; });
  count_->setText(tr("%1 listed, %2 of %3 checked")
                      .arg(places_.size())
                      .arg(checked)
                      .arg(list_.entries().size()));
}

void ReviewPanel::toggleChecked() {
  if (const auto entry = current()) {
    list_.setChecked(*entry, !list_.entries()[*entry].is_checked);
  }
}

void ReviewPanel::openNextUnchecked() {
  const auto next = nextUnchecked(list_.entries(), places_, files_->currentRow());
  if (!next) {
    Q_EMIT allChecked();
    return;
  }
  files_->setCurrentRow(static_cast<int>(*next));
  Q_EMIT fileChosen(QString::fromStdString(list_.entries()[places_[*next]].file().string()));
}

}  // namespace lay
