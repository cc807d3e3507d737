#include "core/evaluation/error_table.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(BootstrapMean, IntervalHoldsTheMeanAndNarrowsWithSamples) {
  std::vector<double> few;
  std::vector<double> many;
  for (int i = 0; i < 400; ++i) {
    const double value = (i * 37 % 100) / 10.0;
    many.push_back(value);
    if (i < 25) few.push_back(value);
  }
  const Estimate narrow = bootstrapMean(many, 1);
  const Estimate wide = bootstrapMean(few, 1);
  EXPECT_NEAR(narrow.mean, 4.95, 1e-9);
  EXPECT_LT(narrow.low, narrow.mean);
  EXPECT_GT(narrow.high, narrow.mean);
  EXPECT_LT(narrow.high - narrow.low, wide.high - wide.low);
  // The normal interval is 1.96 * 2.89 / sqrt(400) = 0.283 on either side.
  EXPECT_NEAR(narrow.high - narrow.low, 2 * 0.283, 0.08);
  EXPECT_EQ(bootstrapMean({}, 1).mean, 0);
}

TEST(ErrorTable, RowsKeepTheirOrderAndCompareWithTheInitialOne) {
  ErrorTable table;
  for (int i = 0; i < 4; ++i) {
    table.add("before", {.mpjpe = 10, .pa_mpjpe = 5, .seconds = 1});
    table.add("after", {.mpjpe = i == 0 ? 12.0 : 8.0, .pa_mpjpe = 4, .seconds = 0.5});
  }
  const std::vector<AblationRow> rows = table.summarise("before");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].name, "before");
  EXPECT_EQ(rows[0].improved_share, 0);
  EXPECT_EQ(rows[1].name, "after");
  EXPECT_DOUBLE_EQ(rows[1].mpjpe_mm.mean, 9);
  EXPECT_DOUBLE_EQ(rows[1].pa_mpjpe_mm.mean, 4);
  EXPECT_DOUBLE_EQ(rows[1].improved_share, 0.75);
  EXPECT_DOUBLE_EQ(rows[1].seconds_per_sample, 0.5);
}

TEST(LeastOf, EachMetricTakesItsOwnMinimum) {
  const SampleErrors least =
      leastOf({.mpjpe = 1, .pa_mpjpe = 9, .pve = 2, .depth = 9, .reprojection = 3, .seconds = 7},
              {.mpjpe = 8, .pa_mpjpe = 1, .pve = 8, .depth = 2, .reprojection = 8, .seconds = 5});
  EXPECT_EQ(least.mpjpe, 1);
  EXPECT_EQ(least.pa_mpjpe, 1);
  EXPECT_EQ(least.pve, 2);
  EXPECT_EQ(least.depth, 2);
  EXPECT_EQ(least.reprojection, 3);
  EXPECT_EQ(least.seconds, 7);
}

}  // namespace
}  // namespace lay
