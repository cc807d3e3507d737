#include "ui/panels/version_list.h"

#include <utility>

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "ui/document/spoken_number.h"
#include "ui/live/job_runner.h"
#include "ui/theme/icons.h"

namespace lay {

namespace {

constexpr int kIdRole = Qt::UserRole;

QString dayOf(const std::string& utc) {
  const QDateTime time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
  return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                        : QString::fromStdString(utc);
}

QString fromTo(double before, double after) {
  return QObject::tr("%1 → %2 mm").arg(spokenNumber(before, 1)).arg(spokenNumber(after, 1));
}

}  // namespace

VersionList::VersionList(DenoiserVersions versions, QWidget* parent)
    : QWidget(parent),
      versions_(std::move(versions)),
      list_(new QTreeWidget(this)),
      use_(new QPushButton(tr("&Use this one"), this)),
      remove_(new QPushButton(tr("&Delete"), this)) {
  list_->setObjectName(QStringLiteral("versions"));
  list_->setAccessibleName(tr("Versions of the network"));
  list_->setHeaderLabels({tr("Version"), tr("Groups"), tr("From what you prefer"), tr("Known bodies")});
  list_->headerItem()->setToolTip(
      2, tr("Mean distance of the answers from the preferred bodies of held-out groups"));
  list_->headerItem()->setToolTip(
      3, tr("Mean error (MPJPE) on made pictures whose bodies are known: what must not be lost"));
  list_->setRootIsDecorated(false);
  list_->setAllColumnsShowFocus(true);
  list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  list_->setMinimumHeight(96);
  use_->setObjectName(QStringLiteral("useVersion"));
  use_->setToolTip(tr("The next run uses it, at once"));
  use_->setAutoDefault(false);
  remove_->setObjectName(QStringLiteral("deleteVersion"));
  remove_->setAutoDefault(false);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(use_);
  buttons->addWidget(remove_);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(list_, 1);
  column->addLayout(buttons);
  connect(use_, &QPushButton::clicked, this, &VersionList::useCurrent);
  connect(remove_, &QPushButton::clicked, this, &VersionList::removeCurrent);
  connect(list_, &QTreeWidget::itemActivated, this, &VersionList::useCurrent);
  connect(list_, &QTreeWidget::currentItemChanged, this, &VersionList::followCurrent);
}

void VersionList::attempt(const std::function<void()>& deed) {
  try {
    deed();
  } catch (const Error& error) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The versions of the network cannot be used"),
                   describe(error),
                   Problem::Fix::None});
  }
}

void VersionList::refresh() {
  attempt([this] {
    const std::vector<DenoiserVersion> versions = versions_.list();
    const std::string used = versions_.chosen();
    const QString current =
        list_->currentItem() != nullptr ? list_->currentItem()->data(0, kIdRole).toString()
                                        : QString::fromStdString(used);
    list_->clear();
    addRow({}, {tr("As it came"), {}, {}, {}}, used.empty());
    for (const DenoiserVersion& version : versions) {
      const ImprovementFigures& figures = version.figures;
      addRow(QString::fromStdString(version.id),
             {dayOf(version.date),
              QString::number(figures.groups),
              fromTo(figures.preferred_before_mm, figures.preferred_after_mm),
              fromTo(figures.original_before_mm, figures.original_after_mm)},
             version.id == used);
    }
    list_->setCurrentItem(list_->topLevelItem(0));
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
      if (list_->topLevelItem(i)->data(0, kIdRole).toString() == current) {
        list_->setCurrentItem(list_->topLevelItem(i));
      }
    }
  });
  followCurrent();
}

void VersionList::addRow(const QString& id, const QStringList& texts, bool is_used) {
  auto* item = new QTreeWidgetItem(list_, texts);
  item->setData(0, kIdRole, id);
  if (is_used) {
    QFont font = list_->font();
    font.setBold(true);
    item->setFont(0, font);
    item->setText(0, tr("%1, in use").arg(texts.front()));
    item->setIcon(0, themedIcon(QStringLiteral("check"), QStringLiteral("accent")));
  }
  item->setData(0, kIdRole + 1, is_used);
}

void VersionList::followCurrent() {
  const QTreeWidgetItem* item = list_->currentItem();
  use_->setEnabled(item != nullptr && !item->data(0, kIdRole + 1).toBool());
  remove_->setEnabled(item != nullptr && !item->data(0, kIdRole).toString().isEmpty());
  is_sure_ = false;
  remove_->setText(tr("&Delete"));
}

void VersionList::useCurrent() {
  const QTreeWidgetItem* item = list_->currentItem();
  if (item == nullptr || item->data(0, kIdRole + 1).toBool()) {
    return;
  }
  const QString id = item->data(0, kIdRole).toString();
  attempt([&] {
    versions_.choose(id.toStdString());
    Q_EMIT chosen(id);
  });
  refresh();
}

void VersionList::removeCurrent() {
  const QTreeWidgetItem* item = list_->currentItem();
  if (item == nullptr) {
    return;
  }
  if (!is_sure_) {
    is_sure_ = true;
    remove_->setText(tr("&Delete for good"));
    return;
  }
  const QString id = item->data(0, kIdRole).toString();
  const bool was_used = item->data(0, kIdRole + 1).toBool();
  attempt([&] {
    versions_.remove(id.toStdString());
    if (was_used) {
      Q_EMIT chosen({});
    }
  });
  refresh();
}

}  // namespace lay
