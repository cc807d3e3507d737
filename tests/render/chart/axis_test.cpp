#include "render/chart/axis.h"

#include "tests/render/chart/inspect_drawing.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

constexpr ChartTextStyle kStyle{11, false};

TEST(ChartAxis, MapsItsEndsToItsPixels) {
  const ChartAxis linear(AxisScale::Linear, linearTicks(0, 100, 6), 50, 250);
  EXPECT_DOUBLE_EQ(linear.at(0), 50);
  EXPECT_DOUBLE_EQ(linear.at(100), 250);
  EXPECT_DOUBLE_EQ(linear.at(25), 100);
  const ChartAxis up(AxisScale::Linear, linearTicks(0, 100, 6), 250, 50);
  EXPECT_DOUBLE_EQ(up.at(25), 200);
}

TEST(ChartAxis, TurnsRatiosIntoDistancesWhenLogarithmic) {
  const ChartAxis axis(AxisScale::Logarithmic, logTicks(0.01, 100, 6), 0, 400);
  EXPECT_NEAR(axis.at(10) - axis.at(1), axis.at(1) - axis.at(0.1), 1e-9);
  EXPECT_NEAR(axis.at(1), 200, 1e-9);
  EXPECT_EQ(axis.at(0), 0);
  EXPECT_EQ(axis.at(-5), 0);
}

TEST(ChartAxis, HasAsManyTicksAsItsLabelsHaveRoomFor) {
  const auto widths = {110.0, 160.0, 250.0, 500.0, 900.0, 3000.0};
  std::size_t before = 0;
  for (const double width : widths) {
    const AxisRoom room{40, 40 + width, 30, 60 + width};
    const ChartAxis axis =
        horizontalAxis(AxisScale::Linear, 0, 9.87e5, room, kStyle, plainTextWidth);
    const auto lefts =
        tickLabelLefts(axis, kStyle, plainTextWidth, room.label_low, room.label_high);
    ASSERT_EQ(lefts.size(), axis.ticks().labels.size());
    for (std::size_t i = 0; i < lefts.size(); ++i) {
      const double right = lefts[i] + plainTextWidth(axis.ticks().labels[i], kStyle);
      EXPECT_GE(lefts[i], room.label_low);
      EXPECT_LE(right, room.label_high);
      if (i + 1 < lefts.size()) {
        EXPECT_LT(right, lefts[i + 1]);
      }
    }
    EXPECT_GE(lefts.size(), before);
    before = lefts.size();
  }
  EXPECT_GE(before, 10U);
}

TEST(ChartAxis, KeepsItsTicksApart) {
  for (const double distance : {36.0, 60.0, 120.0}) {
    const AxisRoom room{0, 500, 0, 500, distance};
    const ChartAxis axis = horizontalAxis(AxisScale::Linear, 0, 99, room, kStyle, plainTextWidth);
    EXPECT_GE(axis.at(axis.ticks().positions[1]) - axis.at(0), 0.99 * distance);
  }
}

TEST(ChartAxis, EndsWhereTheDataEnd) {
  const AxisRoom room{0, 500, 0, 500};
  for (const double high : {61.7, 112.0, 4.9, 1000.0}) {
    const ChartAxis axis = horizontalAxis(AxisScale::Linear, 0, high, room, kStyle, plainTextWidth);
    EXPECT_DOUBLE_EQ(axis.at(high), 500);
    EXPECT_LE(axis.ticks().positions.back(), high);
    EXPECT_EQ(axis.ticks().positions.size(), axis.ticks().labels.size());
  }
  const ChartAxis one = horizontalAxis(AxisScale::Linear, 7, 7, room, kStyle, plainTextWidth);
  EXPECT_GT(one.at(7), 0);
  EXPECT_LT(one.at(7), 500);
}

TEST(ChartAxis, LeavesLabelsOutWhereThereIsNoRoomForThree) {
  const AxisRoom room{0, 40, -10, 50};
  const ChartAxis axis = horizontalAxis(AxisScale::Linear, 0, 1e5, room, kStyle, plainTextWidth);
  EXPECT_NE(axis.ticks().labels.front(), "");
  const auto lefts = tickLabelLefts(axis, kStyle, plainTextWidth, room.label_low, room.label_high);
  double end = room.label_low;
  for (std::size_t i = 0; i < lefts.size(); ++i) {
    if (!axis.ticks().labels[i].empty()) {
      EXPECT_GE(lefts[i], end);
      end = lefts[i] + plainTextWidth(axis.ticks().labels[i], kStyle);
    }
  }
}

}  // namespace
}  // namespace lay
