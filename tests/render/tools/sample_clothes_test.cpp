#include "render/tools/sample_clothes.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SampleClothes, DressTrunkAndLegsButNotHandsAndFeet) {
  const BodyModelPtr body = makeToyBody();
  const auto colorAt = [&](const Eigen::RowVector3f& point) {
    return Eigen::RowVector3f(sampleClothes(*body, MatrixX3f(point)).row(0));
  };
  const auto joint = [&](SmplJoint j) { return Eigen::RowVector3f(body->joint_template.row(j)); };
  const Eigen::RowVector3f skin = colorAt(joint(kLeftWrist));
  EXPECT_THAT(colorAt(joint(kRightHand)), MatrixNear(skin, 1e-6));
  EXPECT_THAT(colorAt(joint(kLeftFoot)), MatrixNear(skin, 1e-6));
  EXPECT_GT((colorAt(joint(kSpine2)) - skin).norm(), 0.2f);
  EXPECT_GT((colorAt(joint(kLeftKnee)) - skin).norm(), 0.2f);
  EXPECT_GT((colorAt(joint(kLeftKnee)) - colorAt(joint(kSpine2))).norm(), 0.2f);
  EXPECT_THAT(colorAt(joint(kLeftKnee)), MatrixNear(colorAt(joint(kRightKnee)), 1e-6));
}

TEST(SampleClothes, AreDisplayColours) {
  const BodyModelPtr body = makeToyBody();
  const MatrixX3f colors = sampleClothes(*body, body->v_template);
  EXPECT_EQ(colors.rows(), body->v_template.rows());
  EXPECT_GE(colors.minCoeff(), 0);
  EXPECT_LE(colors.maxCoeff(), 1);
}

}  // namespace
}  // namespace lay
