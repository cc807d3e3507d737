#include "core/critic/offline_critic.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/core/critic/toy_group.h"

namespace lay {
namespace {

CriticWeights evenWeights() {
  CriticWeights weights;
  weights.weights.fill(0.5);
  return weights;
}

TEST(OfflineCritic, LikesTheTruthBest) {
  const BodyModelPtr body = makeToyBody();
  OfflineCritic critic(body, evenWeights());
  const HypothesisGroup group = toyGroup(*body, 6);
  const Verdict verdict = critic.score(group);
  ASSERT_EQ(verdict.critiques.size(), 6U);
  EXPECT_EQ(rankedByScore(verdict.critiques).front(), 0);
  EXPECT_LT(verdict.critiques[5].score, verdict.critiques[0].score);
  for (const Critique& critique : verdict.critiques) {
    EXPECT_GE(critique.score, kWorstScore);
    EXPECT_LE(critique.score, kBestScore);
    EXPECT_FALSE(critique.sentence.empty());
    EXPECT_TRUE(critique.is_judged);
  }
  const Verdict again = critic.score(group);
  EXPECT_EQ(again.critiques[3].score, verdict.critiques[3].score);
}

TEST(OfflineCritic, OtherWeightsAreAnotherVersion) {
  const BodyModelPtr body = makeToyBody();
  CriticWeights other = evenWeights();
  other.weights[2] = 0.6;
  EXPECT_NE(OfflineCritic(body, evenWeights()).version(), OfflineCritic(body, other).version());
  EXPECT_EQ(OfflineCritic(body, other).version(), OfflineCritic(body, other).version());
}

TEST(OfflineCritic, ABrokenGroupIsRefused) {
  const BodyModelPtr body = makeToyBody();
  HypothesisGroup group = toyGroup(*body, 1);
  group.bodies.clear();
  EXPECT_THROW((void)OfflineCritic(body, evenWeights()).score(group), InvalidOptions);
}

TEST(OfflineCritic, ItsWeightsComeWithTheProgram) {
  EXPECT_FALSE(loadCriticWeights().made_by.empty());
}

}  // namespace
}  // namespace lay
