#include "ui/panels/hypotheses_panel.h"

#include "tests/ui/support/toy_session.h"

#include <QApplication>
#include <QIcon>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <memory>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(HypothesesPanel, AClickShowsThatHypothesis) {
  ToySession toy;
  HypothesesPanel panel(toy.session);
  panel.resize(300, 240);
  panel.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  toy.run();
  QTreeView* list = panel.list();
  EXPECT_EQ(list->currentIndex().row(), 0) << "the best is shown and marked";
  const QRect row = list->visualRect(list->model()->index(2, 0));
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
  EXPECT_EQ(toy.session.shownHypothesis(), toy.session.hypothesisOrder()[2]);
  QTest::keyClick(list, Qt::Key_Down);
  EXPECT_EQ(toy.session.shownHypothesis(), toy.session.hypothesisOrder()[3]);
}

TEST(HypothesesPanel, FollowingTheBestIsNotAPersonsChoice) {
  ToySession toy;
  HypothesesPanel panel(toy.session);
  toy.run();
  EXPECT_EQ(toy.session.shownHypothesis(), 2);
  toy.run();
  EXPECT_EQ(toy.session.shownHypothesis(), 2) << "the second run chose its own best";
}

TEST(HypothesesPanel, DeleteRejectsTheShownBodyAndTheButtonTakesItUpAgain) {
  ToySession toy;
  HypothesesPanel panel(toy.session);
  panel.resize(320, 360);
  panel.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  QApplication::setActiveWindow(&panel);
  toy.run();
  panel.list()->setFocus();
  QTest::keyClick(panel.list(), Qt::Key_Delete);
  EXPECT_TRUE(toy.session.isRejected(2));
  EXPECT_NE(toy.session.shownHypothesis(), 2);
  toy.session.showHypothesis(2);
  auto* button = panel.findChild<QPushButton*>(QStringLiteral("reject"));
  EXPECT_EQ(button->text(), QStringLiteral("Take up again"));
  QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_FALSE(toy.session.isRejected(2));
}

TEST(HypothesesPanel, TheMenuMixesAndRejects) {
  ToySession toy;
  HypothesesPanel panel(toy.session);
  toy.run();
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
  const int other = toy.session.hypothesisOrder()[1];
  EXPECT_FALSE(choose(0, QStringLiteral("Mix into the shown body"))) << "it is the shown one";
  EXPECT_TRUE(choose(1, QStringLiteral("Mix into the shown body")));
  EXPECT_EQ(toy.session.blendedWith(), other);
  EXPECT_TRUE(choose(1, QStringLiteral("Reject")));
  EXPECT_TRUE(toy.session.isRejected(other));
  EXPECT_TRUE(choose(1, QStringLiteral("Take up again")));
  EXPECT_FALSE(toy.session.isRejected(other));
}

TEST(HypothesesPanel, PicturesOfTheBodiesComeWithinAMoment) {
  ToySession toy;
  HypothesesPanel panel(toy.session);
  panel.resize(320, 360);
  panel.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  toy.run();
  const auto iconOf = [&] {
    return panel.list()->model()->index(0, 0).data(Qt::DecorationRole).value<QIcon>();
  };
  const qint64 before = iconOf().cacheKey();
  if (!QTest::qWaitFor([&] { return iconOf().actualSize({34, 44}) == QSize(34, 44); }, 15000)) {
    GTEST_SKIP() << "there is no OpenGL here, so no pictures come";
  }
  EXPECT_NE(iconOf().cacheKey(), before);
}

}  // namespace
}  // namespace lay
