#include "core/language/word_slots.h"

#include "core/language/posecodes.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace lay {
namespace {

Statement slotStatement(const char* text) {
  return statementFromText(text).value();
}

TEST(WordSlots, EveryMeasureHasOnePlaceAndFindsIt) {
  ASSERT_EQ(wordSlots().size(), static_cast<std::size_t>(kWordSlotCount));
  for (int i = 0; i < kWordSlotCount; ++i) {
    EXPECT_EQ(wordSlotOf(wordSlots()[static_cast<std::size_t>(i)]), i);
  }
}

TEST(WordSlots, BothSidesHaveTheSamePlaces) {
  std::set<std::pair<BodyPoint, BodyPoint>> pairs;
  for (const Measure& what : wordSlots()) pairs.insert({what.subject, what.object});
  for (const Measure& what : wordSlots()) {
    if (what.subject == BodyPoint::LeftHand && what.object == BodyPoint::RightHand) continue;
    if (what.subject == BodyPoint::LeftFoot && what.object == BodyPoint::RightFoot) continue;
    EXPECT_TRUE(pairs.contains({mirrored(what.subject), mirrored(what.object)}))
        << nameOf(what.subject) << ' ' << nameOf(what.object);
  }
}

TEST(WordSlots, HoldWhatIsSaid) {
  const SaidMeasures said = saidMeasures({slotStatement("bend left_elbow right_angle"),
                                          slotStatement("depth right_hand torso behind"),
                                          slotStatement("posture body sitting"),
                                          slotStatement("crossed left_leg right_leg left_front")});
  ASSERT_EQ(said.terms.size(), 2U);
  const Measure& elbow = wordSlots()[static_cast<std::size_t>(said.terms[0].slot)];
  EXPECT_EQ(elbow.kind, MeasureKind::BendAngle);
  EXPECT_EQ(elbow.subject, BodyPoint::LeftElbow);
  EXPECT_EQ(said.terms[0].term.low, 75);
  EXPECT_EQ(said.terms[0].term.high, 105);
  EXPECT_EQ(wordSlots()[static_cast<std::size_t>(said.terms[1].slot)].subject,
            BodyPoint::RightHand);
  ASSERT_EQ(said.flags.size(), 2U);
  EXPECT_NE(said.flags[0], said.flags[1]);
}

TEST(WordSlots, NegatedAndUncommonStatementsHaveNoPlace) {
  const SaidMeasures said = saidMeasures({slotStatement("not bend left_elbow right_angle"),
                                          slotStatement("not posture body sitting"),
                                          slotStatement("height left_elbow right_knee above")});
  EXPECT_TRUE(said.terms.empty());
  EXPECT_TRUE(said.flags.empty());
}

TEST(WordSlots, EveryFlagIsItsOwn) {
  std::set<int> flags;
  for (const StatementClass value : classesOf(StatementKind::Posture)) {
    Statement posture;
    posture.value = value;
    flags.insert(wordFlagOf(posture).value());
  }
  for (const BodyPoint limb : {BodyPoint::LeftArm, BodyPoint::LeftLeg}) {
    for (const StatementClass value : classesOf(StatementKind::Crossed)) {
      Statement crossing;
      crossing.kind = StatementKind::Crossed;
      crossing.subject = limb;
      crossing.object = mirrored(limb);
      crossing.value = value;
      flags.insert(wordFlagOf(crossing).value());
    }
  }
  EXPECT_EQ(flags.size(), static_cast<std::size_t>(kWordFlagCount));
  EXPECT_EQ(*flags.begin(), 0);
  EXPECT_EQ(*flags.rbegin(), kWordFlagCount - 1);
}

// What the captioner says of a pose, the network can be told.
TEST(WordSlots, HaveAPlaceForEveryPosecode) {
  const BodyModelPtr body = makeToyBody();
  int count = 0;
  for (const float bend : {-0.2F, -1.2F, -2.0F}) {
    SmplParams params;
    params.global_orient = {3.14159265F, 0, 0};
    params.transl = {0, 0, 3};
    params.body_pose(kLeftElbow - 1, 1) = bend;
    params.body_pose(kRightShoulder - 1, 2) = bend;
    params.body_pose(kLeftKnee - 1, 0) = -bend;
    for (const Posecode& code : posecodesOf(skeletonPose(*body, params))) {
      const SaidMeasures said = saidMeasures({code.statement});
      EXPECT_FALSE(said.terms.empty() && said.flags.empty()) << canonicalText(code.statement);
      ++count;
    }
  }
  EXPECT_GT(count, 20);
}

}  // namespace
}  // namespace lay
