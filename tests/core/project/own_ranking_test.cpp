#include "core/project/own_ranking.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace lay {
namespace {

using List = std::vector<int>;
using Tiers = std::vector<List>;
const List kOrder = {2, 0, 3, 1};  // of the run

TEST(OwnRanking, OfARunIsEmptyWhereNothingWasSaid) {
  OwnRanking ranking;
  ranking.run = "b";
  ranking.favourite = 2;
  EXPECT_EQ(rankingOfRun({ranking}, "b"), ranking);
  EXPECT_TRUE(rankingOfRun({ranking}, "a").isEmpty());
}

TEST(OwnRanking, ThumbsSortTheListAndLeaveTheRestAsItWas) {
  OwnRanking ranking;
  EXPECT_TRUE(ranking.isEmpty());
  EXPECT_EQ(ordered(ranking, kOrder), kOrder);
  setMark(ranking, 3, OwnMark::Liked);
  setMark(ranking, 2, OwnMark::Disliked);
  EXPECT_EQ(ordered(ranking, kOrder), (List{3, 0, 1, 2}));
  EXPECT_EQ(tiersOf(ranking, kOrder, {}), (Tiers{{3}, {2}})) << "of 0 and 1 nothing was said";
  setMark(ranking, 3, OwnMark::None);
  setMark(ranking, 2, OwnMark::None);
  EXPECT_TRUE(ranking.isEmpty());
  EXPECT_TRUE(tiersOf(ranking, kOrder, {}).empty());
}

TEST(OwnRanking, TheFavouriteIsBetterThanAllOthersAndThereIsOne) {
  OwnRanking ranking;
  setMark(ranking, 3, OwnMark::Favourite);
  EXPECT_EQ(tiersOf(ranking, kOrder, {}), (Tiers{{3}, {2, 0, 1}}));
  setMark(ranking, 1, OwnMark::Favourite);
  EXPECT_EQ(ranking.favourite, 1);
  EXPECT_EQ(markOf(ranking, 3), OwnMark::Liked);
  setMark(ranking, 0, OwnMark::Disliked);
  EXPECT_EQ(ordered(ranking, kOrder), (List{1, 3, 2, 0}));
  EXPECT_EQ(tiersOf(ranking, kOrder, {}), (Tiers{{1}, {3}, {2}, {0}}));
  EXPECT_EQ(tiersOf(ranking, kOrder, {2}), (Tiers{{1}, {3}, {2, 0}})) << "rejected is disliked";
}

TEST(OwnRanking, OneSidedThumbsSayNothing) {
  OwnRanking ranking;
  setMark(ranking, 3, OwnMark::Liked);
  setMark(ranking, 1, OwnMark::Liked);
  EXPECT_FALSE(ranking.isEmpty());
  EXPECT_TRUE(tiersOf(ranking, kOrder, {}).empty());
  EXPECT_EQ(tiersOf(ranking, kOrder, {0}), (Tiers{{3, 1}, {0}}));
}

TEST(OwnRanking, AMovedBodyMakesTheShownListThePersonsOrder) {
  OwnRanking ranking;
  moveTo(ranking, kOrder, 3, 0);
  EXPECT_EQ(ranking.order, (List{3, 2, 0, 1}));
  EXPECT_EQ(tiersOf(ranking, kOrder, {}), (Tiers{{3}, {2}, {0}, {1}}));
  EXPECT_EQ(tiersOf(ranking, kOrder, {2}), (Tiers{{3}, {0}, {1}, {2}}));
  moveTo(ranking, ranking.order, 3, 99);
  EXPECT_EQ(ranking.order, (List{2, 0, 1, 3}));
  moveTo(ranking, ranking.order, 3, -5);
  EXPECT_EQ(ranking.order, (List{3, 2, 0, 1}));
  const OwnRanking before = ranking;
  moveTo(ranking, ranking.order, 17, 0);
  EXPECT_EQ(ranking, before) << "there is no such body";
}

TEST(OwnRanking, MarksGiveWayToWhereABodyIsPut) {
  OwnRanking ranking;
  setMark(ranking, 2, OwnMark::Liked);
  setMark(ranking, 0, OwnMark::Liked);
  setMark(ranking, 1, OwnMark::Disliked);
  moveTo(ranking, ordered(ranking, kOrder), 3, 1);  // between two that are liked
  EXPECT_EQ(markOf(ranking, 3), OwnMark::Liked);
  EXPECT_EQ(ranking.order, (List{2, 3, 0, 1}));
  moveTo(ranking, ranking.order, 2, 3);  // to the end, behind one that is not
  EXPECT_EQ(markOf(ranking, 2), OwnMark::Disliked);
  setMark(ranking, 3, OwnMark::Favourite);
  moveTo(ranking, ranking.order, 0, 0);
  EXPECT_EQ(ranking.favourite, -1) << "something is above it";
  EXPECT_EQ(markOf(ranking, 3), OwnMark::Liked);
  EXPECT_EQ(ranking.order, (List{0, 3, 1, 2}));
}

TEST(OwnRanking, WhateverIsDoneTheListAgreesWithTheMarks) {
  std::mt19937 random(7);
  for (int person = 0; person < 40; ++person) {
    OwnRanking ranking;
    for (int deed = 0; deed < 30; ++deed) {
      const int hypothesis = static_cast<int>(random() % 4);
      if (random() % 2 == 0) {
        setMark(ranking, hypothesis, static_cast<OwnMark>(random() % 4));
      } else {
        List shown = ordered(ranking, kOrder);
        if (random() % 4 == 0) std::ranges::sort(shown);  // by a column
        moveTo(ranking, shown, hypothesis, static_cast<int>(random() % 5));
      }
      const List list = ordered(ranking, kOrder);
      List sorted = list;
      std::ranges::sort(sorted);
      ASSERT_EQ(sorted, (List{0, 1, 2, 3}));
      const auto rank = [&](int body) {
        switch (markOf(ranking, body)) {
          case OwnMark::Favourite:
            return 0;
          case OwnMark::Liked:
            return 1;
          case OwnMark::None:
            return 2;
          case OwnMark::Disliked:
            return 3;
        }
        return 2;
      };
      ASSERT_TRUE(std::ranges::is_sorted(list, {}, rank)) << "person " << person << ", " << deed;
      ASSERT_TRUE(ranking.order.empty() || ranking.order == list);
    }
  }
}

}  // namespace
}  // namespace lay
