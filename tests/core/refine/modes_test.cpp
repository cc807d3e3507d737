#include "core/refine/modes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/body/joints.h"

namespace lay {
namespace {

MatrixX3f skeleton(float everywhere_m, float wrist_m) {
  MatrixX3f joints = MatrixX3f::Zero(kSmplJointCount, 3);
  joints.col(2).tail(kSmplJointCount - 1).setConstant(everywhere_m);
  joints(kLeftWrist, 2) += wrist_m;
  return joints;
}

TEST(Modes, NearDuplicatesAreOneAndAFlippedLimbIsAnother) {
  EXPECT_THAT(modesOf({skeleton(0, 0),
                       skeleton(0.01F, 0.05F),
                       skeleton(0, 0.2F),
                       skeleton(0.01F, 0),
                       skeleton(0, 0.22F)}),
              testing::ElementsAre(0, 0, 1, 0, 1));
}

TEST(Modes, ManySmallDifferencesCountToo) {
  EXPECT_THAT(modesOf({skeleton(0, 0), skeleton(0.05F, 0)}), testing::ElementsAre(0, 1));
  EXPECT_THAT(modesOf({skeleton(0, 0), skeleton(0.05F, 0)}, {.mean_mm = 60, .joint_mm = 90}),
              testing::ElementsAre(0, 0));
}

TEST(Modes, NobodyHasNone) {
  EXPECT_THAT(modesOf({}), testing::IsEmpty());
}

}  // namespace
}  // namespace lay
