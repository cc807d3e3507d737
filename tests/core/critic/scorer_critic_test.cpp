#include "core/critic/scorer_critic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/critic/offline_critic.h"
#include "core/critic/scorer_features.h"
#include "core/nn/hypothesis_scorer.h"
#include "tests/core/critic/toy_group.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

std::filesystem::path writeFreshScorer(const TempDir& folder, int parts) {
  const HypothesisScorer scorer(ScorerConfig{.terms = kCriticTermCount,
                                             .whole = kScorerWhole,
                                             .joints = kScorerJoints,
                                             .parts = parts,
                                             .width = 8,
                                             .blocks = 1});
  const auto path = folder.path() / kScorerFile;
  saveScorer(path, scorer);
  return path;
}

TEST(ScorerCritic, LikesTheTruthBestBeforeItHasLearnedAnything) {
  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  ScorerCritic critic(body, writeFreshScorer(folder, kScorerParts));
  EXPECT_EQ(critic.name(), "scorer");
  EXPECT_EQ(critic.version().size(), 12U);
  const HypothesisGroup group = toyGroup(*body, 6);
  const Verdict verdict = critic.score(group);
  ASSERT_EQ(verdict.critiques.size(), 6U);
  EXPECT_EQ(rankedByScore(verdict.critiques).front(), 0) << "it weighs the terms evenly";
}

TEST(ScorerCritic, TheShippedOneSaysWhatTheOfflineCriticSays) {
  const BodyModelPtr body = makeToyBody();
  const std::unique_ptr<Critic> critic = makeScorerCritic(body);
  HypothesisGroup group = toyGroup(*body, 6);
  const Verdict verdict = critic->score(group);
  const Verdict offline = OfflineCritic(body, loadCriticWeights()).score(group);
  ASSERT_EQ(verdict.critiques.size(), 6U);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_GE(verdict.critiques[i].score, kWorstScore);
    EXPECT_LE(verdict.critiques[i].score, kBestScore);
    EXPECT_EQ(verdict.critiques[i].sentence, offline.critiques[i].sentence);
    EXPECT_EQ(verdict.critiques[i].reasons.size(), offline.critiques[i].reasons.size());
  }
  std::swap(group.bodies[1], group.bodies[4]);
  const Verdict swapped = critic->score(group);
  EXPECT_NEAR(swapped.critiques[1].score, verdict.critiques[4].score, 0.01);
  EXPECT_NEAR(swapped.critiques[4].score, verdict.critiques[1].score, 0.01);
  group.bodies.resize(1);
  EXPECT_EQ(critic->score(group).critiques.size(), 1U) << "one alone is a group, too";
}

TEST(ScorerCritic, RefusesAnotherVersionsFileAndABrokenGroup) {
  const TempDir folder;
  const BodyModelPtr body = makeToyBody();
  EXPECT_THAT(errorText<ModelError>(
                  [&] { (void)ScorerCritic(body, writeFreshScorer(folder, kScorerParts + 1)); }),
              testing::HasSubstr("layfigure-train"));
  HypothesisGroup group = toyGroup(*body, 1);
  group.bodies.clear();
  EXPECT_THROW((void)makeScorerCritic(body)->score(group), InvalidOptions);
}

}  // namespace
}  // namespace lay
