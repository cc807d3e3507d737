#include "core/train/preference_batch.h"

#include <gtest/gtest.h>

#include "tests/core/preference/toy_preference.h"

namespace lay {
namespace {

const StateVector kUnit = StateVector::Constant(0.1F);

TEST(PreferenceBatch, BodiesAreWhitenedResidualsFromTheInitialPrediction) {
  PreferenceRecord record = toyPreference("a");
  record.group.bodies[0] = record.group.problem.initial;
  const PreferenceGroups groups = preferenceGroups({record}, kUnit);
  ASSERT_EQ(groups.groups.size(), 1U);
  const PreferenceGroup& group = groups.groups[0];
  EXPECT_LT(group.bodies[0].abs().max().item<float>(), 1e-3);
  EXPECT_GT(group.bodies[1].abs().max().item<float>(), 0.1);
  EXPECT_LT(group.advantages[0], group.advantages[3]);
}

TEST(PreferenceBatch, GroupsOfOtherSizesArePaddedWithWhatTeachesNothing) {
  PreferenceRecord flat = toyPreference("flat");
  for (Critique& critique : flat.critiques) critique.score = 50;
  const PreferenceGroups groups =
      preferenceGroups({toyPreference("a", 3), flat, toyPreference("b", 5)}, kUnit);
  EXPECT_EQ(groups.without_difference, 1);
  ASSERT_EQ(groups.groups.size(), 2U);
  const auto batch = preferenceBatch({&groups.groups[0], &groups.groups[1]}, {});
  EXPECT_EQ(batch->bodies.sizes(), torch::IntArrayRef({2, 5, kStateSize}));
  EXPECT_EQ(batch->advantages[0][3].item<float>(), 0);
  EXPECT_EQ(batch->advantages[0][4].item<float>(), 0);
  EXPECT_NE(batch->advantages[1][4].item<float>(), 0);
  EXPECT_EQ(batch->rows.size(), 2U);
}

TEST(PreferenceBatch, APreferredBodyIsNearestToThePreferred) {
  const PreferenceGroups groups = preferenceGroups({toyPreference("a", 4)}, kUnit);
  const auto distance = [&](int i) {
    return distanceFromPreferred(
        *makeToyBody(), groups.groups, {groups.groups[0].hypotheses[static_cast<std::size_t>(i)]});
  };
  EXPECT_NEAR(distance(3), 0, 1e-3);  // the best quarter of four is the best alone
  EXPECT_GT(distance(0), 1);
}

}  // namespace
}  // namespace lay
