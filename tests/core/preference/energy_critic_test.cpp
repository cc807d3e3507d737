#include "core/preference/energy_critic.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/core/preference/toy_preference.h"

namespace lay {
namespace {

TEST(EnergyCritic, TheBodyThatTheKeypointsShowIsTheBest) {
  const BodyModelPtr body = makeToyBody();
  EnergyCritic critic(body);
  HypothesisGroup group = toyPreference("a", 6).group;
  const SmplParams truth = randomPose(1, 0.1F);  // as toyPreference has it
  group.bodies[4] = truth;
  const Verdict verdict = critic.score(group);
  ASSERT_EQ(verdict.critiques.size(), 6U);
  EXPECT_EQ(rankedByScore(verdict.critiques).front(), 4);
  EXPECT_EQ(verdict.critiques[4].score, kBestScore);
  int better_than_middle = 0;
  for (const Critique& critique : verdict.critiques) {
    EXPECT_GE(critique.score, kWorstScore);
    EXPECT_LE(critique.score, kBestScore);
    EXPECT_FALSE(critique.sentence.empty());
    better_than_middle += critique.score > 50 ? 1 : 0;
  }
  EXPECT_EQ(better_than_middle, 3);
}

TEST(EnergyCritic, EqualBodiesScoreAlike) {
  EnergyCritic critic(makeToyBody());
  HypothesisGroup group = toyPreference("a", 3).group;
  group.bodies[1] = group.bodies[2] = group.bodies[0];
  for (const Critique& critique : critic.score(group).critiques) {
    EXPECT_EQ(critique.score, kBestScore);
  }
  group.bodies.resize(1);
  EXPECT_EQ(critic.score(group).critiques[0].score, kBestScore);
  group.bodies.clear();
  EXPECT_THROW((void)critic.score(group), InvalidOptions);
}

}  // namespace
}  // namespace lay
