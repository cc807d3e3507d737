#include "core/preference/own_preferences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/preference/preference_file.h"
#include "tests/core/preference/toy_project.h"

namespace lay {
namespace {

using testing::ElementsAre;

TEST(GroupOfRun, TakesTheHypothesesInTheirOwnOrder) {
  const FinishedRunPtr run = toyRun("r");
  ASSERT_EQ(run->result.hypotheses.front().index, 3) << "ranked, not in order";
  const std::optional<PreferenceRecord> record = groupOfRun(*run, "id");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->group.id, "id");
  ASSERT_EQ(record->group.bodies.size(), 4U);
  EXPECT_FLOAT_EQ(record->group.bodies[1].betas[0], 0.1F);
  EXPECT_FLOAT_EQ(record->group.bodies[3].betas[0], 0.3F);
  EXPECT_NE(record->seeds[0], record->seeds[1]);
  EXPECT_FALSE(record->persons);
}

TEST(GroupOfRun, EditsAndBodiesThatWereSettledByHandAreNoGroups) {
  auto run = std::make_shared<FinishedRun>(*toyRun("r"));
  run->problem.moving = JointMask(3);
  EXPECT_FALSE(groupOfRun(*run, "id"));
  run->problem.moving.reset();
  run->problem.constraints.locked.set(3);
  EXPECT_FALSE(groupOfRun(*run, "id"));
  run->problem.constraints = {};
  run->result.hypotheses.resize(1);
  EXPECT_FALSE(groupOfRun(*run, "id"));
}

TEST(OwnPreferences, RankedRunsComeWithTheirTiers) {
  Project project = toyProject();
  Person& person = *project.person();
  person.rankings = {{"a", {}, 2, {0}, {}}, {"b", {1, 0, 2, 3}, -1, {}, {}}};
  person.rejected = {{"b", 2}};
  const OwnPreferences own = ownPreferences(project);
  ASSERT_EQ(own.ranked.size(), 2U);
  EXPECT_EQ(own.ranked[0].group.id, "photo:p:a");
  EXPECT_THAT(own.ranked[0].persons->tiers,
              ElementsAre(ElementsAre(2), ElementsAre(0), ElementsAre(3, 1)));
  EXPECT_THAT(own.ranked[1].persons->tiers,
              ElementsAre(ElementsAre(1), ElementsAre(0), ElementsAre(3), ElementsAre(2)));
  EXPECT_THAT(own.unranked, ElementsAre("photo:p:c"));
  EXPECT_EQ(own.left_out, 0);
  for (const PreferenceRecord& record : own.ranked) {
    const PreferenceRecord back = preferenceFromJsonLine(preferenceToJsonLine(record));
    EXPECT_EQ(back.persons, record.persons);
  }
}

TEST(OwnPreferences, AThumbAloneIsNoRankingYet) {
  Project project = toyProject();
  project.person()->rankings = {{"a", {}, -1, {1}, {}}};
  EXPECT_TRUE(ownPreferences(project).ranked.empty());
  EXPECT_EQ(ownPreferences(project).unranked.size(), 3U);
  project.person()->rejected = {{"a", 0}};
  EXPECT_EQ(ownPreferences(project).ranked.size(), 1U) << "better than what was rejected";
}

TEST(OwnPreferences, WithoutThePhotosFileTheProjectNamesTheGroup) {
  Project project = toyProject();
  project.photos[0].sha256.clear();
  EXPECT_EQ(preferenceId(project, *project.person(), *project.person()->runs[0]), "project:p:a");
}

}  // namespace
}  // namespace lay
