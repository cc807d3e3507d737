#include "core/picture/person_look.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(PersonLook, MarksGoUpTheBody) {
  const DressMarks m = DressMarks::of(*makeToyBody());
  EXPECT_LT(m.floor_y, m.ankle_y);
  EXPECT_LT(m.ankle_y, m.knee_y);
  EXPECT_LT(m.knee_y, m.hip_y);
  EXPECT_LT(m.hip_y, m.neck_y);
  EXPECT_LT(m.neck_y, m.top_y);
  EXPECT_LT(m.shoulder_x, m.elbow_x);
  EXPECT_LT(m.elbow_x, m.wrist_x);
}

TEST(PersonLook, TheSameSeedDressesAlikeAndAnotherOtherwise) {
  const BodyModelPtr body = makeToyBody();
  const Eigen::Vector3f chest(0.05F, DressMarks::of(*body).neck_y - 0.15F, 0.1F);
  Random first(7);
  Random again(7);
  Random other(8);
  const LinearColour colour = PersonLook::draw(*body, first).at(chest).colour;
  EXPECT_TRUE(colour.isApprox(PersonLook::draw(*body, again).at(chest).colour));
  EXPECT_FALSE(colour.isApprox(PersonLook::draw(*body, other).at(chest).colour));
}

TEST(PersonLook, ClothesStandOffTheSkinAndHandsAreBare) {
  const BodyModelPtr body = makeToyBody();
  const DressMarks m = DressMarks::of(*body);
  const Eigen::Vector3f thigh(0.1F, m.hip_y - 0.02F, 0.05F);
  const Eigen::Vector3f hand(m.wrist_x + 0.06F, m.neck_y - 0.05F, 0);
  int dressed_thighs = 0;
  int bare_hands = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Random random(seed);
    const PersonLook look = PersonLook::draw(*body, random);
    for (const Eigen::Vector3f& place : {thigh, hand}) {
      EXPECT_GE(look.thickness(place), 0);
      EXPECT_LT(look.thickness(place), 0.06F);
    }
    dressed_thighs += look.thickness(thigh) > 0 ? 1 : 0;
    bare_hands += look.thickness(hand) == 0 ? 1 : 0;
  }
  EXPECT_GT(dressed_thighs, 80);
  EXPECT_GT(bare_hands, 80);
}

TEST(PersonLook, WithoutClothesThereIsSkinAndHair) {
  const BodyModelPtr body = makeToyBody();
  const DressMarks m = DressMarks::of(*body);
  Random random(3);
  const PersonLook look = PersonLook::draw(*body, random, false);
  EXPECT_EQ(look.thickness({0.05F, m.neck_y - 0.3F, 0.1F}), 0);
  const LinearColour chest = look.at({0.05F, m.neck_y - 0.3F, 0.1F}).colour;
  EXPECT_GT(chest[0], chest[2]);
}

}  // namespace
}  // namespace lay
