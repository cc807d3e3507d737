#include "core/critic/memory_judge.h"

#include <gtest/gtest.h>

#include "core/critic/group_terms.h"
#include "tests/core/critic/toy_group.h"

namespace lay {
namespace {

Verdict scored(const std::vector<double>& scores) {
  Verdict verdict;
  for (const double score : scores) {
    Critique critique;
    critique.score = score;
    critique.sentence = "It has " + std::to_string(static_cast<int>(score)) + ".";
    verdict.critiques.push_back(critique);
  }
  return verdict;
}

class LearnFromVerdict : public testing::Test {
 protected:
  void SetUp() override {
    seen.situation = {"standing"};
    seen.rules = {0, 2};
    for (int i = 0; i < 4; ++i) seen.embedding.push_back({static_cast<float>(i), 1});
  }
  GroupSeen seen;
  CriticMemory memory = seedMemory();
};

TEST(MemoryJudge, SeesWhereEachStandsInItsGroup) {
  const BodyModelPtr body = makeToyBody();
  const HypothesisGroup group = toyGroup(*body, 5);
  const GroupEvidence evidence(*body, group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, group);
  const GroupSeen seen = seenOf(*body, {group, evidence, findings});
  ASSERT_EQ(seen.embedding.size(), 5U);
  EXPECT_EQ(seen.embedding[3].size(), static_cast<std::size_t>(kCriticTermCount));
  EXPECT_NEAR(seen.standing.sum(), 0, 1e-6) << "about the group's mean";
  const int reprojection = static_cast<int>(CriticTerm::Reprojection);
  EXPECT_LT(seen.standing(0, reprojection), seen.standing(4, reprojection));
  EXPECT_TRUE(seen.rules.empty());
}

TEST_F(LearnFromVerdict, UsesCountAndSuccessesWhereAWitnessAgrees) {
  learnFromVerdict(memory, seen, scored({10, 20, 30, 40}), scored({1, 2, 3, 4}), "2026-01-01");
  learnFromVerdict(memory, seen, scored({10, 20, 30, 40}), scored({4, 3, 2, 1}), "2026-01-01");
  EXPECT_EQ(memory.rules()[0].uses, 2);
  EXPECT_EQ(memory.rules()[0].successes, 1);
  EXPECT_EQ(memory.rules()[1].uses, 0) << "it was not used";
  EXPECT_EQ(memory.rules()[2].uses, 2);
}

TEST_F(LearnFromVerdict, TheBestAndTheWorstAreRemembered) {
  Verdict verdict = scored({50, 90, 0, 20});
  verdict.critiques[2].is_judged = false;
  learnFromVerdict(memory, seen, verdict, scored({1, 2, 3, 4}), "2026-01-01");
  ASSERT_EQ(memory.prototypes().size(), 2U);
  EXPECT_EQ(memory.prototypes()[0].rationale, "worth 90: It has 90.");
  EXPECT_EQ(memory.prototypes()[0].embedding, seen.embedding[1]);
  EXPECT_EQ(memory.prototypes()[0].date, "2026-01-01");
  EXPECT_EQ(memory.prototypes()[1].score, 20) << "who was not judged is no case";
  EXPECT_EQ(memory.prototypes()[1].tags, Tags{"standing"});
}

TEST_F(LearnFromVerdict, OfOneAloneNothingIsLearned) {
  Verdict verdict = scored({50, 90});
  verdict.critiques[0].is_judged = false;
  const CriticMemory before = memory;
  learnFromVerdict(memory, seen, verdict, scored({1, 2}), "2026-01-01");
  EXPECT_TRUE(memory == before);
}

}  // namespace
}  // namespace lay
