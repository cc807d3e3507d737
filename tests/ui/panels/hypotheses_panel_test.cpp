#include "ui/panels/hypotheses_panel.h"

#include "tests/ui/support/toy_session.h"

#include <QTest>
#include <QTreeView>

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

}  // namespace
}  // namespace lay
