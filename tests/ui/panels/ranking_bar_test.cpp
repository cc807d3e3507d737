#include "ui/panels/ranking_bar.h"

#include <memory>

#include <QApplication>
#include <QDropEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

#include "tests/ui/support/toy_session.h"
#include "ui/panels/hypotheses_panel.h"

namespace lay {
namespace {

class RankingBarTest : public testing::Test {
 protected:
  void SetUp() override {
    panel.resize(340, 420);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    QApplication::setActiveWindow(&panel);
    toy.run();
    panel.list()->setFocus();
    order = session.hypothesisOrder();
  }

  [[nodiscard]] QToolButton* button(const char* action) {
    for (QToolButton* button : panel.findChildren<QToolButton*>()) {
      if (button->defaultAction() != nullptr &&
          button->defaultAction()->objectName() == QLatin1String(action)) {
        return button;
      }
    }
    return nullptr;
  }

  /// Drags a row to the gap above another; as many rows as there are: to the end.
  void drag(int row, int gap) {
    QTreeView* list = panel.list();
    const std::unique_ptr<QMimeData> data(list->model()->mimeData({list->model()->index(row, 0)}));
    const bool is_end = gap >= list->model()->rowCount();
    const QRect rect = list->visualRect(list->model()->index(is_end ? gap - 1 : gap, 0));
    const QPoint place(rect.center().x(), is_end ? rect.bottom() : rect.top());
    QDragEnterEvent enter(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &enter);
    QDragMoveEvent over(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &over);
    QDropEvent drop(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &drop);
  }

  [[nodiscard]] const Person& person() const { return *session.document().project().person(); }

  ToySession toy;
  Session& session = toy.session;
  HypothesesPanel panel{toy.session};
  std::vector<int> order;  // the run's
};

TEST_F(RankingBarTest, KeysInTheListMoveTheShownBody) {
  QTest::keyClick(panel.list(), Qt::Key_Down, Qt::AltModifier);
  EXPECT_EQ(session.ownRanking().order, (std::vector<int>{order[1], order[0], order[2], order[3]}));
  EXPECT_EQ(session.shownHypothesis(), order[0]) << "it stays the shown one";
  EXPECT_EQ(panel.list()->currentIndex().row(), 1);
  QTest::keyClick(panel.list(), Qt::Key_Down, Qt::AltModifier);
  QTest::keyClick(panel.list(), Qt::Key_Up, Qt::AltModifier);
  EXPECT_EQ(panel.list()->currentIndex().row(), 1);
  session.document().undoStack().undo();
  session.document().undoStack().undo();
  session.document().undoStack().undo();
  EXPECT_TRUE(person().rankings.empty());
  EXPECT_EQ(panel.list()->currentIndex().row(), 0);
  QTest::keyClick(panel.list(), Qt::Key_Up, Qt::AltModifier);
  EXPECT_TRUE(person().rankings.empty()) << "it is the first";
}

TEST_F(RankingBarTest, ThumbsAndTheStarByKeysAndByTheMouse) {
  QTest::keyClick(panel.list(), Qt::Key_Minus);
  EXPECT_EQ(markOf(session.ownRanking(), order[0]), OwnMark::Disliked);
  EXPECT_EQ(panel.list()->currentIndex().row(), 3) << "it is the last now, and still shown";
  EXPECT_TRUE(button("rankDislike")->isChecked());
  QTest::mouseClick(button("rankDislike"), Qt::LeftButton);
  EXPECT_TRUE(session.ownRanking().isEmpty()) << "pressed again, the mark goes";
  QTest::keyClick(panel.list(), Qt::Key_Plus);
  EXPECT_EQ(markOf(session.ownRanking(), order[0]), OwnMark::Liked);
  session.showHypothesis(order[2]);
  EXPECT_FALSE(button("rankLike")->isChecked());
  QTest::mouseClick(button("rankBest"), Qt::LeftButton);
  EXPECT_EQ(session.ownRanking().favourite, order[2]);
  EXPECT_EQ(session.bestHypothesis(), order[2]);
  EXPECT_TRUE(button("rankBest")->isChecked());
  EXPECT_FALSE(button("rankUp")->isEnabled());
  EXPECT_TRUE(button("rankDown")->isEnabled());
  EXPECT_EQ(person().rankings.size(), 1U);
}

TEST_F(RankingBarTest, ARowIsDraggedToItsPlace) {
  drag(2, 0);
  EXPECT_EQ(session.hypothesisOrder(), (std::vector<int>{order[2], order[0], order[1], order[3]}));
  drag(0, 4);
  EXPECT_EQ(session.hypothesisOrder(), (std::vector<int>{order[0], order[1], order[3], order[2]}));
  drag(0, 2);
  EXPECT_EQ(session.hypothesisOrder(), (std::vector<int>{order[1], order[0], order[3], order[2]}));
  const int steps = session.document().undoStack().count();
  drag(1, 1);
  drag(1, 2);
  EXPECT_EQ(session.document().undoStack().count(), steps) << "it is there already";
  EXPECT_EQ(panel.list()->model()->rowCount(), 4) << "a move takes no row away";
}

TEST_F(RankingBarTest, WhatWasSortedByAColumnIsInThePersonsOrderAfterADrag) {
  panel.list()->sortByColumn(HypothesesModel::NameColumn, Qt::AscendingOrder);
  drag(3, 0);
  EXPECT_EQ(session.hypothesisOrder(), (std::vector<int>{3, 0, 1, 2})) << "as it was seen";
  EXPECT_EQ(panel.list()->header()->sortIndicatorSection(), -1);
  EXPECT_EQ(panel.list()->model()->index(0, HypothesesModel::OwnColumn).data().toString(),
            QStringLiteral("1"));
}

TEST_F(RankingBarTest, WhatComesFromAnotherListIsRefused) {
  ToySession other;
  HypothesesModel model(other.session);
  other.run();
  const std::unique_ptr<QMimeData> data(model.mimeData({model.index(3, 0)}));
  EXPECT_FALSE(panel.list()->model()->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
  EXPECT_TRUE(person().rankings.empty());
}

TEST_F(RankingBarTest, TheMenuDoesTheSameAndTakesAllBack) {
  const auto choose = [&](int row, const QString& words) {
    const std::unique_ptr<QMenu> menu(panel.menuFor(row));
    for (QAction* action : menu->actions()) {
      if (action->text() == words && action->isEnabled()) {
        action->trigger();
        return true;
      }
    }
    return false;
  };
  EXPECT_TRUE(choose(1, QStringLiteral("I like it")));
  EXPECT_EQ(markOf(session.ownRanking(), order[1]), OwnMark::Liked);
  EXPECT_FALSE(choose(0, QStringLiteral("One place up")));
  EXPECT_TRUE(choose(0, QStringLiteral("One place down")));
  EXPECT_FALSE(session.ownRanking().order.empty());
  EXPECT_TRUE(choose(0, QStringLiteral("Take my ranking back")));
  EXPECT_TRUE(session.ownRanking().isEmpty());
  EXPECT_FALSE(choose(0, QStringLiteral("Take my ranking back")));
}

TEST_F(RankingBarTest, EverythingHasANameForScreenReaders) {
  for (const char* name : {"rankBest", "rankLike", "rankDislike", "rankUp", "rankDown"}) {
    ASSERT_NE(button(name), nullptr) << name;
    EXPECT_FALSE(button(name)->accessibleName().isEmpty()) << name;
    EXPECT_TRUE(button(name)->toolTip().contains(QLatin1Char('('))) << name;
  }
  QTest::keyClick(panel.list(), Qt::Key_Asterisk);
  const QString spoken =
      panel.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
  EXPECT_TRUE(spoken.contains(QStringLiteral("favourite"))) << spoken.toStdString();
}

}  // namespace
}  // namespace lay
