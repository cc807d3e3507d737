#include "ui/panels/hypotheses_panel.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTreeView>

#include "ui/panels/blend_bar.h"
#include "ui/panels/ranking_bar.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_manager.h"
#include "ui/views/body_thumbnails.h"
#include "ui/views/scene_model.h"

namespace lay {

namespace {

constexpr QSize kPicture(34, 44);
constexpr int kSettleMs = 250;

}  // namespace

HypothesesPanel::HypothesesPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(new HypothesesModel(session, this)),
      list_(new QTreeView(this)),
      empty_(new QLabel(
          tr("Each run follows several bodies at once.\nThey are listed here, best first."), this)),
      stack_(new QStackedLayout),
      column_(new QVBoxLayout(this)),
      blend_(new BlendBar(session, this)),
      reject_(new QPushButton(themedIcon(QStringLiteral("reject")), tr("Reject"), this)),
      ranking_(new RankingBar(session, *model_, *list_, this)),
      thumbnails_(new BodyThumbnails(this)) {
  makeList();
  empty_->setProperty("role", QStringLiteral("muted"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setMargin(16);
  stack_->addWidget(empty_);
  stack_->addWidget(list_);
  reject_->setObjectName(QStringLiteral("reject"));
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(6, 0, 6, 2);
  buttons->setSpacing(2);
  buttons->addWidget(ranking_);
  buttons->addStretch(1);
  buttons->addWidget(reject_);
  column_->setContentsMargins(6, 6, 6, 6);
  column_->setSpacing(6);
  column_->addLayout(stack_, 1);
  column_->addWidget(blend_);
  column_->addLayout(buttons);

  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &HypothesesPanel::orderPictures);
  connect(thumbnails_, &BodyThumbnails::drawn, this, [this](const std::vector<QImage>& pictures) {
    QHash<int, QImage> by_hypothesis;
    for (std::size_t i = 0; i < std::min(pictures.size(), ordered_.size()); ++i) {
      by_hypothesis.insert(ordered_[i], pictures[i]);
    }
    model_->setPictures(by_hypothesis);
  });
  connect(reject_, &QPushButton::clicked, this, [this] {
    toggleRejected(list_->currentIndex().row());
  });
  // After the model, which listens to the same signals and was made first.
  connect(&session, &Session::shownChanged, this, &HypothesesPanel::follow);
  connect(&session, &Session::runChanged, this, &HypothesesPanel::follow);
  follow();
}

void HypothesesPanel::setJudge(const HypothesesJudge& judge) {
  model_->setJudge(judge);
  list_->setColumnHidden(HypothesesModel::CriticColumn, false);
  // There is room for one of them beside the pictures; the critic's is the one that means something
  // between runs.
  list_->setColumnHidden(HypothesesModel::ScoreColumn, true);
  connect(&judge, &HypothesesJudge::changed, this, &HypothesesPanel::follow);
}

void HypothesesPanel::addBelow(QWidget* widget) {
  column_->insertWidget(1, widget);
}

void HypothesesPanel::makeList() {
  list_->setModel(model_);
  list_->setColumnHidden(HypothesesModel::CriticColumn, true);
  list_->setObjectName(QStringLiteral("hypotheses"));
  list_->setAccessibleName(tr("Hypotheses"));
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setAllColumnsShowFocus(true);
  list_->setIconSize(kPicture);
  list_->setSelectionBehavior(QAbstractItemView::SelectRows);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setDragEnabled(true);
  list_->setAcceptDrops(true);
  list_->setDropIndicatorShown(true);
  list_->setDragDropMode(QAbstractItemView::DragDrop);
  list_->setDefaultDropAction(Qt::MoveAction);
  list_->setDragDropOverwriteMode(false);
  connect(model_, &HypothesesModel::orderedByHand, this, [this] {
    list_->header()->setSortIndicator(-1, Qt::AscendingOrder);
    follow();
  });
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  QHeaderView* header = list_->header();
  header->setSectionsMovable(false);
  header->setStretchLastSection(false);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSortIndicator(-1, Qt::AscendingOrder);  // the run's own order, until a click
  header->setSortIndicatorClearable(true);
  list_->setSortingEnabled(true);
  connect(list_->selectionModel(),
          &QItemSelectionModel::currentRowChanged,
          this,
          [this](const QModelIndex& current) {
            if (current.isValid() && !is_following_) {
              session_.showHypothesis(model_->hypothesisAt(current.row()));
            }
          });
  connect(list_, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
    const QModelIndex index = list_->indexAt(place);
    if (index.isValid()) {
      menuFor(index.row())->popup(list_->viewport()->mapToGlobal(place));
    }
  });
  auto* key = new QShortcut(QKeySequence::Delete, list_, nullptr, nullptr, Qt::WidgetShortcut);
  connect(key, &QShortcut::activated, this, [this] {
    toggleRejected(list_->currentIndex().row());
  });
}

QMenu* HypothesesPanel::menuFor(int row) {
  const int hypothesis = model_->hypothesisAt(row);
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Show"), this, [this, hypothesis] { session_.showHypothesis(hypothesis); });
  QAction* mix = menu->addAction(tr("Mix into the shown body"), this, [this, hypothesis] {
    blend_->mixIn(hypothesis);
  });
  mix->setEnabled(hypothesis != session_.shownHypothesis() && !session_.isRejected(hypothesis) &&
                  !session_.isRunLive());
  menu->addSeparator();
  ranking_->addActions(*menu, row);
  menu->addSeparator();
  QAction* reject =
      menu->addAction(session_.isRejected(hypothesis) ? tr("Take up again") : tr("Reject"),
                      this,
                      [this, row] { toggleRejected(row); });
  reject->setEnabled(!session_.isRunLive());
  return menu;
}

void HypothesesPanel::toggleRejected(int row) {
  const int hypothesis = model_->hypothesisAt(row);
  if (hypothesis >= 0) {
    session_.setRejected(hypothesis, !session_.isRejected(hypothesis));
  }
}

void HypothesesPanel::follow() {
  stack_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget*>(list_) : empty_);
  const int row = model_->rowOf(session_.shownHypothesis());
  // Its room is wanted by the others until a person has said something.
  list_->setColumnHidden(HypothesesModel::OwnColumn, session_.ownRanking().isEmpty());
  if (row >= 0 && list_->currentIndex().row() != row) {
    // The session already shows it: telling it again would count as a person's choice.
    is_following_ = true;
    list_->setCurrentIndex(model_->index(row, 0));
    is_following_ = false;
  }
  const bool has_run = session_.bestHypothesis() >= 0;
  const bool is_rejected = session_.isRejected(session_.shownHypothesis());
  reject_->setText(is_rejected ? tr("Take up again") : tr("Reject"));
  reject_->setAccessibleName(is_rejected ? tr("Take the shown body up again")
                                         : tr("Reject the shown body"));
  reject_->setToolTip(is_rejected ? tr("The shown body is one of the candidates again (Del)")
                                  : tr("The shown body is no candidate (Del): it is greyed, and "
                                       "neither drawn beside the others nor exported"));
  reject_->setEnabled(
      has_run && (is_rejected || session_.numRejected() + 1 < model_->rowCount()));
  blend_->setVisible(has_run);
  reject_->setVisible(has_run);
  ranking_->setVisible(has_run);
  settle_.start();
}

void HypothesesPanel::orderPictures() {
  const DenoisingStepPtr step = session_.stepAt(session_.shownStep());
  if (!step || !session_.body() || !session_.photo() || !isVisible()) {
    return;
  }
  ThumbnailOrder order;
  order.model = session_.body();
  order.camera = session_.photo()->camera;
  order.size = kPicture * devicePixelRatio();
  const Theme& theme = ThemeManager::current();
  order.theme = theme.renderTheme();
  order.theme.letterbox = toRgb(theme.color(QStringLiteral("panel")));
  ordered_ = session_.hypothesisOrder();
  for (const int hypothesis : ordered_) {
    order.bodies.push_back(step->hypotheses[static_cast<std::size_t>(hypothesis)].x_start);
    order.colors.push_back(hypothesisColor(hypothesis));
  }
  thumbnails_->draw(std::move(order));
}

void HypothesesPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) {
    settle_.start();  // the pictures' background is the theme's
  }
}

}  // namespace lay
