#include "core/critic/critic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(Critic, RanksTheBestFirstAndKeepsTheOrderOfTies) {
  std::vector<Critique> critiques(4);
  critiques[0].score = 40;
  critiques[1].score = 90;
  critiques[2].score = 40;
  critiques[3].score = 60;
  EXPECT_THAT(rankedByScore(critiques), testing::ElementsAre(1, 3, 0, 2));
  EXPECT_THAT(rankedByScore({}), testing::IsEmpty());
}

TEST(Critic, KnowsItsFlags) {
  EXPECT_TRUE(isCriticFlag("penetration"));
  EXPECT_FALSE(isCriticFlag("Penetration"));
  EXPECT_FALSE(isCriticFlag(""));
}

}  // namespace
}  // namespace lay
