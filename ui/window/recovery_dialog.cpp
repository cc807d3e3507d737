#include "ui/window/recovery_dialog.h"

#include <chrono>

#include <QDateTime>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace lay {

namespace {

QString timeText(std::filesystem::file_time_type time) {
  const auto system = std::chrono::file_clock::to_sys(time);
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(system.time_since_epoch());
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms.count()), QLocale::ShortFormat);
}

QString titleOf(const LeftJournal& journal) {
  const auto& path = journal.project_file.empty() ? journal.photo : journal.project_file;
  return QString::fromStdString(path.filename().string());
}

}  // namespace

RecoveryDialog::RecoveryDialog(std::vector<LeftJournal> journals, QWidget* parent)
    : QDialog(parent),
      journals_(std::move(journals)),
      list_(new QListWidget(this)),
      recover_(new QPushButton(tr("&Recover"), this)),
      remove_(new QPushButton(tr("&Delete"), this)) {
  setWindowTitle(tr("Unsaved work was found"));
  setObjectName(QStringLiteral("recovery"));
  auto* words =
      new QLabel(tr("Layfigure ended before this was saved. Recover it to go on where you "
                    "were; your project files are as you saved them last."),
                 this);
  words->setWordWrap(true);
  list_->setAccessibleName(tr("Unsaved work"));
  list_->setObjectName(QStringLiteral("unsavedWork"));
  for (const LeftJournal& journal : journals_) {
    const QString name = titleOf(journal);
    const QString time = timeText(journal.time);
    auto* item = new QListWidgetItem(journal.project_file.empty()
                                         ? tr("%1, never saved, last changed %2").arg(name, time)
                                         : tr("%1, last changed %2").arg(name, time),
                                     list_);
    const auto& path = journal.project_file.empty() ? journal.photo : journal.project_file;
    item->setToolTip(QString::fromStdString(path.string()));
  }
  list_->setCurrentRow(0);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 24, 24, 16);
  column->setSpacing(12);
  column->addWidget(words);
  column->addWidget(list_, 1);
  addButtons(column);
  resize(520, 300);
}

void RecoveryDialog::addButtons(QVBoxLayout* column) {
  auto* buttons = new QDialogButtonBox(this);
  auto* later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
  later->setToolTip(tr("Keep it, and ask again when the program starts next"));
  buttons->addButton(remove_, QDialogButtonBox::DestructiveRole);
  buttons->addButton(recover_, QDialogButtonBox::AcceptRole);
  recover_->setDefault(true);
  recover_->setObjectName(QStringLiteral("recover"));
  remove_->setObjectName(QStringLiteral("deleteWork"));
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(recover_, &QPushButton::clicked, this, &RecoveryDialog::chooseCurrent);
  connect(remove_, &QPushButton::clicked, this, &RecoveryDialog::removeCurrent);
  connect(list_, &QListWidget::itemActivated, this, &RecoveryDialog::chooseCurrent);
  connect(list_, &QListWidget::currentRowChanged, this, [this] { setSure(false); });
  column->addWidget(buttons);
}

void RecoveryDialog::chooseCurrent() {
  const int row = list_->currentRow();
  if (row >= 0) {
    Q_EMIT chosen(journals_[static_cast<std::size_t>(row)]);
    accept();
  }
}

void RecoveryDialog::setSure(bool is_sure) {
  is_sure_ = is_sure;
  remove_->setText(is_sure ? tr("&Delete for good") : tr("&Delete"));
}

void RecoveryDialog::removeCurrent() {
  const int row = list_->currentRow();
  if (row < 0) {
    return;
  }
  if (!is_sure_) {
    setSure(true);
    return;
  }
  removeJournal(journals_[static_cast<std::size_t>(row)].path);
  journals_.erase(journals_.begin() + row);
  delete list_->takeItem(row);
  setSure(false);
  if (journals_.empty()) {
    accept();
  }
}

}  // namespace lay
