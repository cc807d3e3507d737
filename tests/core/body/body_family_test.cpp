#include "core/body/body_family.h"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

namespace lay {
namespace {

constexpr std::array<int, 3> kCounts = {kSmplJointCount, kSmplHJointCount, kSmplXJointCount};

TEST(BodyFamily, TextGoesThereAndBack) {
  for (const BodyFamily family : {BodyFamily::Lay,
                                  BodyFamily::Smpl,
                                  BodyFamily::SmplH,
                                  BodyFamily::SmplX,
                                  BodyFamily::Other}) {
    EXPECT_EQ(bodyFamilyOf(toString(family)), family);
  }
  EXPECT_EQ(bodyFamilyOf("SMPL-X"), BodyFamily::SmplX);
  EXPECT_EQ(bodyFamilyOf("SMPL_H"), BodyFamily::SmplH);
  EXPECT_EQ(bodyFamilyOf("flame"), std::nullopt);
}

TEST(BodyFamily, ParentsComeBeforeTheirChildren) {
  for (const int count : kCounts) {
    ASSERT_EQ(static_cast<int>(jointNames(count).size()), count);
    ASSERT_EQ(static_cast<int>(jointParents(count).size()), count);
    EXPECT_EQ(jointParents(count)[0], -1);
    for (int joint = 1; joint < count; ++joint) {
      EXPECT_GE(jointParents(count)[joint], 0);
      EXPECT_LT(jointParents(count)[joint], joint);
    }
  }
}

TEST(BodyFamily, TheTreeOf24IsTheTableOfSmpl) {
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    EXPECT_EQ(jointNames(kSmplJointCount)[joint], kSmplJointNames[joint]);
    EXPECT_EQ(jointParents(kSmplJointCount)[joint], kSmplParents[joint]);
    EXPECT_EQ(mirrorJoints(kSmplJointCount)[joint], kSmplMirrorJoint[joint]);
    EXPECT_EQ(commonJoints(kSmplJointCount)[joint], joint);
  }
}

TEST(BodyFamily, MirroringTwiceIsNothingAndKeepsTheTree) {
  for (const int count : kCounts) {
    const std::vector<int>& mirror = mirrorJoints(count);
    for (int joint = 0; joint < count; ++joint) {
      ASSERT_LT(mirror[joint], count) << jointNames(count)[joint];
      EXPECT_EQ(mirror[mirror[joint]], joint);
      const int parent = jointParents(count)[joint];
      EXPECT_EQ(jointParents(count)[mirror[joint]], parent < 0 ? -1 : mirror[parent]);
    }
  }
}

// The numbers other programs know: SMPL-X's jaw is 22, its left middle finger begins at 28,
// SMPL-H's right thumb ends at 51.
TEST(BodyFamily, NamesStandAtTheUsualPlaces) {
  EXPECT_EQ(jointNames(kSmplXJointCount)[22], "jaw");
  EXPECT_EQ(jointNames(kSmplXJointCount)[28], "left_middle1");
  EXPECT_EQ(jointNames(kSmplHJointCount)[51], "right_thumb3");
  EXPECT_EQ(jointParents(kSmplHJointCount)[22], kLeftWrist);
  EXPECT_EQ(jointParents(kSmplHJointCount)[37], kRightWrist);
}

TEST(BodyFamily, FingersFollowTheWristAndTheFaceTheHead) {
  for (const int count : {kSmplHJointCount, kSmplXJointCount}) {
    for (int joint = kCommonJointCount; joint < count; ++joint) {
      int carrier = joint;
      while (carrier >= kCommonJointCount) carrier = jointParents(count)[carrier];
      EXPECT_EQ(commonJoints(count)[joint], carrier) << jointNames(count)[joint];
    }
  }
}

TEST(BodyFamily, OtherCountsAreBugs) {
  EXPECT_FALSE(isKnownJointCount(45));
  EXPECT_THROW(static_cast<void>(jointNames(45)), std::logic_error);
}

}  // namespace
}  // namespace lay
