#include "core/critic/rank_correlation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/base/error.h"

namespace lay {
namespace {

using Numbers = std::vector<double>;

TEST(RankCorrelation, OrderIsAllThatRanksSee) {
  const Numbers a = {1, 2, 3, 4};
  const RankCorrelation same = rankCorrelation(a, Numbers{1, 10, 100, 1000});
  EXPECT_DOUBLE_EQ(same.spearman, 1);
  EXPECT_DOUBLE_EQ(same.kendall, 1);
  EXPECT_LT(same.pearson, 1);
  const RankCorrelation reversed = rankCorrelation(a, Numbers{8, 6, 4, 2});
  EXPECT_DOUBLE_EQ(reversed.spearman, -1);
  EXPECT_DOUBLE_EQ(reversed.kendall, -1);
  EXPECT_DOUBLE_EQ(reversed.pearson, -1);
}

// Worked by hand: ranks 1 2 3 4 5 against 2 1 4 3 5 differ by 1 four times.
TEST(RankCorrelation, FormulasOfTheTextbook) {
  const RankCorrelation of = rankCorrelation(Numbers{1, 2, 3, 4, 5}, Numbers{2, 1, 4, 3, 5});
  EXPECT_DOUBLE_EQ(of.spearman, 1 - 6.0 * 4 / (5 * 24));
  EXPECT_DOUBLE_EQ(of.kendall, (8.0 - 2) / 10);
}

TEST(RankCorrelation, TiesShareTheirRank) {
  EXPECT_THAT(sharedRanks(Numbers{5, 1, 5, 9}), testing::ElementsAre(2.5, 1, 2.5, 4));
  // One tie of a: 2 of 3 pairs differ in a, 3 in b; both agree.
  EXPECT_NEAR(
      rankCorrelation(Numbers{1, 1, 2}, Numbers{1, 2, 3}).kendall, 2 / std::sqrt(6.0), 1e-12);
}

TEST(RankCorrelation, WhatIsNotDefinedIsNothing) {
  EXPECT_EQ(rankCorrelation(Numbers{3, 3, 3}, Numbers{1, 2, 3}).spearman, 0);
  EXPECT_EQ(rankCorrelation(Numbers{3, 3, 3}, Numbers{1, 2, 3}).kendall, 0);
  EXPECT_EQ(rankCorrelation(Numbers{1}, Numbers{2}).pearson, 0);
  EXPECT_THROW((void)rankCorrelation(Numbers{1}, Numbers{2, 3}), Error);
  EXPECT_THROW(
      (void)rankCorrelation(Numbers{1, std::numeric_limits<double>::quiet_NaN()}, Numbers{2, 3}),
      Error);
}

}  // namespace
}  // namespace lay
