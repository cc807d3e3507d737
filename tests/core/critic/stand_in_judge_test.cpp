#include "core/critic/stand_in_judge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/critic/toy_group.h"

namespace lay {
namespace {

std::vector<double> scoresWith(const std::shared_ptr<const CriticMemory>& memory, MemoryUse use) {
  const BodyModelPtr body = makeToyBody();
  StandInJudge judge(body, memory, use);
  std::vector<double> scores;
  for (const Critique& critique : judge.score(toyGroup(*body, 6)).critiques) {
    scores.push_back(critique.score);
  }
  return scores;
}

TEST(StandInJudge, MemoriesChangeScoresAndAreNamed) {
  const BodyModelPtr body = makeToyBody();
  const auto memory = std::make_shared<CriticMemory>(seedMemory());
  memory->addPrototype({std::vector<float>(kCriticTermCount, 1), "worth 3: all is wrong", 3, {}});
  const auto without = scoresWith(memory, {false, false});
  EXPECT_NE(scoresWith(memory, {true, false}), without);
  EXPECT_NE(scoresWith(memory, {false, true}), without);

  StandInJudge judge(body, memory);
  const Verdict verdict = judge.score(toyGroup(*body, 6));
  EXPECT_THAT(verdict.critiques[0].changed_by, testing::Contains("case: worth 3: all is wrong"));
  EXPECT_THAT(verdict.critiques[0].changed_by, testing::Contains(testing::StartsWith("rule: ")));
  ASSERT_TRUE(verdict.critiques[0].first_score.has_value());
  EXPECT_NEAR(*verdict.critiques[0].first_score, without[0], 1e-9);
  EXPECT_EQ(judge.lastSeen().embedding.size(), 6U);
  EXPECT_LE(judge.lastSeen().rules.size(), 6U);
}

TEST(StandInJudge, TermsHaveNames) {
  EXPECT_EQ(criticTermNamed("balance"), CriticTerm::Balance);
  EXPECT_FALSE(criticTermNamed("beauty").has_value());
}

}  // namespace
}  // namespace lay
