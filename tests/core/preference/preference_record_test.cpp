#include "core/preference/preference_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "tests/core/preference/toy_preference.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::DoubleNear;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

GroupScores scored(std::vector<double> scores) {
  const std::size_t count = scores.size();
  return {std::move(scores), std::vector<char>(count, 1)};
}

TEST(GroupAdvantages, HaveMeanZeroAndDeviationOne) {
  const std::vector<double> a = groupAdvantages(scored({10, 30, 35, 90}));
  EXPECT_NEAR(std::accumulate(a.begin(), a.end(), 0.0), 0, 1e-9);
  EXPECT_NEAR(std::inner_product(a.begin(), a.end(), a.begin(), 0.0) / 4, 1, 1e-5);
  EXPECT_LT(a[0], a[1]);
  EXPECT_LT(a[2], a[3]);
}

TEST(GroupAdvantages, APositiveAffineMapChangesNothing) {
  const std::vector<double> a = groupAdvantages(scored({10, 30, 35, 90}));
  const std::vector<double> b = groupAdvantages(scored({25, 35, 37.5, 65}));
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_NEAR(a[i], b[i], 1e-4);
}

TEST(GroupAdvantages, EqualScoresAGroupOfOneAndNoneTeachNothing) {
  EXPECT_THAT(groupAdvantages(scored({50, 50, 50})), Each(0.0));
  EXPECT_THAT(groupAdvantages(scored({50, 50.9, 50.4})), Each(0.0));  // below a point
  EXPECT_THAT(groupAdvantages(scored({80})), ElementsAre(0.0));
  EXPECT_TRUE(groupAdvantages(scored({})).empty());
}

TEST(GroupAdvantages, WhatNobodyJudgedCountsForNothing) {
  GroupScores scores = scored({10, 90, 0});
  scores.counts[2] = 0;
  EXPECT_THAT(groupAdvantages(scores), ElementsAre(DoubleNear(-1, 1e-4), DoubleNear(1, 1e-4), 0.0));
}

TEST(GroupAdvantages, ScoresThatAreNoNumbersTeachNothing) {
  EXPECT_THAT(groupAdvantages(scored({10, std::nan(""), 90})), Each(0.0));
}

TEST(ScoresOf, APersonOverrulesTheCritic) {
  PreferenceRecord record = toyPreference("a");
  EXPECT_THAT(scoresOf(record).scores, ElementsAre(10.5, 30.5, 50.5, 70.5));
  record.persons = PersonRanking{{{2}, {0, 3}}};
  const GroupScores scores = scoresOf(record);
  EXPECT_THAT(scores.scores, ElementsAre(0, 0, 100, 0));
  EXPECT_THAT(scores.counts, ElementsAre(1, 0, 1, 1));
}

TEST(ScoresOf, ThisOneBeatsAllOthersAlike) {
  PreferenceRecord record = toyPreference("a");
  record.persons = PersonRanking::favourite(1, 4);
  EXPECT_THAT(scoresOf(record).scores, ElementsAre(0, 100, 0, 0));
  EXPECT_THAT(scoresOf(record).counts, Each(1));
  EXPECT_THROW(PersonRanking::favourite(4, 4), InvalidOptions);
}

TEST(ScoresOf, TiersAreEvenlyApartAndEmptyOnesAreNone) {
  PreferenceRecord record = toyPreference("a");
  record.persons = PersonRanking{{{3}, {}, {1}, {0, 2}}};
  EXPECT_THAT(scoresOf(record).scores, ElementsAre(0, 50, 0, 100));
}

TEST(PreferenceRecord, BrokenOnesAreRefusedByName) {
  const auto refused = [](const auto& spoil) {
    PreferenceRecord record = toyPreference("a");
    spoil(record);
    return errorText<InvalidOptions>([&] { record.validate(); });
  };
  EXPECT_NO_THROW(toyPreference("a").validate());
  EXPECT_THAT(refused([](auto& r) { r.seeds.pop_back(); }), HasSubstr("3 seeds of 4 bodies"));
  EXPECT_THAT(refused([](auto& r) { r.critiques.pop_back(); }), HasSubstr("3 critiques"));
  EXPECT_THAT(refused([](auto& r) { r.critiques[1].score = 101; }), HasSubstr("score is 101"));
  EXPECT_THAT(refused([](auto& r) { r.critiques[1].score = std::nan(""); }),
              HasSubstr("score is nan"));
  EXPECT_THAT(refused([](auto& r) { r.persons = PersonRanking{{{4}}}; }), HasSubstr("body 4"));
  EXPECT_THAT(refused([](auto& r) { r.persons = PersonRanking{{{1}, {1}}}; }), HasSubstr("twice"));
}

}  // namespace
}  // namespace lay
