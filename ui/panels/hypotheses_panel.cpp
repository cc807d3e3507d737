#include "ui/panels/hypotheses_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTreeView>

namespace lay {

HypothesesPanel::HypothesesPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(new HypothesesModel(session, this)),
      list_(new QTreeView(this)),
      empty_(new QLabel(
          tr("Each run follows several bodies at once.\nThey are listed here, best first."), this)),
      stack_(new QStackedLayout(this)) {
  list_->setModel(model_);
  list_->setObjectName(QStringLiteral("hypotheses"));
  list_->setAccessibleName(tr("Hypotheses"));
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setAllColumnsShowFocus(true);
  list_->setIconSize({16, 16});
  list_->setSelectionBehavior(QAbstractItemView::SelectRows);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  QHeaderView* header = list_->header();
  header->setSectionsMovable(false);
  header->setStretchLastSection(false);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(HypothesesModel::NameColumn, QHeaderView::Stretch);
  empty_->setProperty("role", QStringLiteral("muted"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setMargin(16);
  stack_->setContentsMargins(6, 6, 6, 6);
  stack_->addWidget(empty_);
  stack_->addWidget(list_);

  connect(list_->selectionModel(),
          &QItemSelectionModel::currentRowChanged,
          this,
          [this](const QModelIndex& current) {
            if (current.isValid() && !is_following_) {
              session_.showHypothesis(model_->hypothesisAt(current.row()));
            }
          });
  // After the model, which listens to the same signals and was made first.
  connect(&session, &Session::shownChanged, this, &HypothesesPanel::follow);
  connect(&session, &Session::runChanged, this, &HypothesesPanel::follow);
}

void HypothesesPanel::follow() {
  stack_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget*>(list_) : empty_);
  const int row = model_->rowOf(session_.shownHypothesis());
  if (row >= 0 && list_->currentIndex().row() != row) {
    // The session already shows it: telling it again would count as a person's choice.
    is_following_ = true;
    list_->setCurrentIndex(model_->index(row, 0));
    is_following_ = false;
  }
}

}  // namespace lay
