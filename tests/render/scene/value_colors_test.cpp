#include "render/scene/value_colors.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(ValueColors, BlueIsGoodRedIsBadAndBeyondTheScaleIsItsEnd) {
  EXPECT_GT(colorOfShare(0).z(), colorOfShare(0).x());
  EXPECT_GT(colorOfShare(1).x(), colorOfShare(1).z());
  EXPECT_EQ(colorOfShare(-3), colorOfShare(0));
  EXPECT_EQ(colorOfShare(7), colorOfShare(1));
  const auto colors = paintedBy(Eigen::Vector3f(10, 30, 50), 10, 50);
  EXPECT_EQ(colors->row(0), colorOfShare(0));
  EXPECT_TRUE(colors->row(1).isApprox(colorOfShare(0.5F)));
  EXPECT_EQ(colors->row(2), colorOfShare(1));
}

TEST(ValueColors, SkinThatTouchesIsPaleAndTwoCentimetresInsideAreRed) {
  const auto colors = paintedByContact(Eigen::Vector3f(-0.1F, 0, 0.02F));
  EXPECT_EQ(colors->row(0), colorOfShare(0));
  EXPECT_TRUE(colors->row(1).isApprox(colorOfShare(0.5F)));
  EXPECT_TRUE(colors->row(2).isApprox(colorOfShare(1)));
}

}  // namespace
}  // namespace lay
