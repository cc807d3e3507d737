#include "ui/views/view_grid.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include <gtest/gtest.h>

namespace lay {
namespace {

class ViewGridTest : public testing::Test {
 protected:
  void SetUp() override {
    for (QLabel*& label : views) {
      label = new QLabel(&grid);
      label->setMinimumSize(60, 60);
      grid.add(label);
    }
    grid.resize(800, 600);
    grid.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&grid));
  }
  [[nodiscard]] QPoint placeOf(int view) const {
    return views[static_cast<std::size_t>(view)]->mapTo(&grid, QPoint(0, 0));
  }
  void showOnly(std::initializer_list<int> shown) {
    for (const int view : shown) grid.setShown(view, true);
    for (int view = 0; view < grid.count(); ++view) {
      if (std::find(shown.begin(), shown.end(), view) == shown.end()) grid.setShown(view, false);
    }
    QTest::qWait(20);
  }

  ViewGrid grid;
  std::array<QLabel*, 4> views{};
};

TEST_F(ViewGridTest, OneFillsThePlaceAndTwoStandSideBySide) {
  EXPECT_EQ(grid.numShown(), 1);
  EXPECT_GT(views[0]->width(), 780);
  showOnly({0, 2});
  EXPECT_FALSE(views[1]->isVisible());
  EXPECT_LT(placeOf(0).x(), placeOf(2).x());
  EXPECT_EQ(placeOf(0).y(), placeOf(2).y());
}

TEST_F(ViewGridTest, ThreeAreOneBesideTwoAndFourASquare) {
  showOnly({0, 1, 3});
  EXPECT_GT(views[0]->height(), 580);
  EXPECT_EQ(placeOf(1).x(), placeOf(3).x());
  EXPECT_LT(placeOf(1).y(), placeOf(3).y());
  showOnly({0, 1, 2, 3});
  EXPECT_EQ(placeOf(0).x(), placeOf(2).x());
  EXPECT_EQ(placeOf(1).x(), placeOf(3).x());
  EXPECT_EQ(placeOf(0).y(), placeOf(1).y());
  EXPECT_LT(placeOf(1).y(), placeOf(3).y());
}

TEST_F(ViewGridTest, TheLastViewStays) {
  showOnly({2});
  QSignalSpy told(&grid, &ViewGrid::shownChanged);
  grid.setShown(2, false);
  EXPECT_TRUE(grid.isShown(2));
  EXPECT_EQ(told.count(), 1) << "so that a menu's tick comes back";
  EXPECT_TRUE(views[2]->isVisible());
}

TEST_F(ViewGridTest, WhatIsSeenComesBackFromTheSettings) {
  showOnly({1, 3});
  const QByteArray state = grid.saveState();
  showOnly({0});
  EXPECT_TRUE(grid.restoreState(state));
  EXPECT_TRUE(grid.isShown(1) && grid.isShown(3));
  EXPECT_FALSE(grid.isShown(0) || grid.isShown(2));
  EXPECT_FALSE(grid.restoreState("nonsense"));
  EXPECT_FALSE(grid.restoreState({}));
  EXPECT_TRUE(grid.isShown(1));
}

}  // namespace
}  // namespace lay
