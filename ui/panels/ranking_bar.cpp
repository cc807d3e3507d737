#include "ui/panels/ranking_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

#include "ui/panels/hypotheses_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/tool_button.h"

namespace lay {

RankingBar::RankingBar(Session& session, HypothesesModel& model, QTreeView& list, QWidget* parent)
    : QWidget(parent), session_(session), model_(model), list_(list) {
  setObjectName(QStringLiteral("ranking"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  best_ = add("rankBest", "best", tr("This one is best"), "*");
  like_ = add("rankLike", "thumb-up", tr("I like it"), "+");
  dislike_ = add("rankDislike", "thumb-down", tr("I do not like it"), "-");
  up_ = add("rankUp", "move-up", tr("One place up"), "Alt+Up");
  down_ = add("rankDown", "move-down", tr("One place down"), "Alt+Down");
  for (QAction* action : {best_, like_, dislike_}) {
    action->setCheckable(true);
  }
  const auto marks = [this](QAction* action, OwnMark mark) {
    connect(action, &QAction::triggered, this, [this, mark] {
      toggle(session_.shownHypothesis(), mark);
    });
  };
  marks(best_, OwnMark::Favourite);
  marks(like_, OwnMark::Liked);
  marks(dislike_, OwnMark::Disliked);
  connect(up_, &QAction::triggered, this, [this] { moveBy(shownRow(), -1); });
  connect(down_, &QAction::triggered, this, [this] { moveBy(shownRow(), 1); });
  connect(&session, &Session::shownChanged, this, &RankingBar::follow);
  connect(&session, &Session::runChanged, this, &RankingBar::follow);
  connect(&model, &QAbstractItemModel::layoutChanged, this, &RankingBar::follow);
  follow();
}

QAction* RankingBar::add(const char* name,
                         const char* icon,
                         const QString& text,
                         const char* keys) {
  auto* action = new QAction(themedIcon(QString::fromLatin1(icon)), text, this);
  action->setObjectName(QString::fromLatin1(name));
  action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
  action->setShortcutContext(Qt::WidgetShortcut);
  action->setToolTip(
      tr("%1 (%2 in the list)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
  list_.addAction(action);  // its keys are heard there
  layout()->addWidget(makeToolButton(action, this));
  return action;
}

int RankingBar::shownRow() const {
  return model_.rowOf(session_.shownHypothesis());
}

void RankingBar::toggle(int hypothesis, OwnMark mark) {
  session_.markHypothesis(
      hypothesis, markOf(session_.ownRanking(), hypothesis) == mark ? OwnMark::None : mark);
  follow();  // a button that was pressed in vain shows what is
}

void RankingBar::moveBy(int row, int places) {
  model_.moveRowTo(row, row + places);
}

void RankingBar::addActions(QMenu& menu, int row) {
  const int hypothesis = model_.hypothesisAt(row);
  const bool can_rank = session_.bestHypothesis() >= 0;
  const auto put = [&](const QAction* like, const auto& deed) {
    QAction* action = menu.addAction(like->icon(), like->text(), this, deed);
    action->setEnabled(can_rank);
    return action;
  };
  const auto mark = [&](const QAction* like, OwnMark own) {
    QAction* action = put(like, [this, hypothesis, own] { toggle(hypothesis, own); });
    action->setCheckable(true);
    action->setChecked(markOf(session_.ownRanking(), hypothesis) == own);
  };
  mark(best_, OwnMark::Favourite);
  mark(like_, OwnMark::Liked);
  mark(dislike_, OwnMark::Disliked);
  put(up_, [this, row] { moveBy(row, -1); })->setEnabled(can_rank && row > 0);
  put(down_, [this, row] { moveBy(row, 1); })
      ->setEnabled(can_rank && row + 1 < model_.rowCount());
  menu.addAction(tr("Take my ranking back"), this, [this] { session_.clearRanking(); })
      ->setEnabled(!session_.ownRanking().isEmpty());
}

void RankingBar::follow() {
  const bool can_rank = session_.bestHypothesis() >= 0;
  const OwnMark mark = markOf(session_.ownRanking(), session_.shownHypothesis());
  best_->setChecked(can_rank && mark == OwnMark::Favourite);
  like_->setChecked(can_rank && mark == OwnMark::Liked);
  dislike_->setChecked(can_rank && mark == OwnMark::Disliked);
  for (QAction* action : {best_, like_, dislike_}) {
    action->setEnabled(can_rank);
  }
  const int row = shownRow();
  up_->setEnabled(can_rank && row > 0);
  down_->setEnabled(can_rank && row >= 0 && row + 1 < model_.rowCount());
}

}  // namespace lay
