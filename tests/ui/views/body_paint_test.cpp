#include "ui/views/body_paint.h"

#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(BodyPaint, BlueIsGoodRedIsBadAndBeyondTheScaleIsItsEnd) {
  EXPECT_GT(colorOfShare(0).z(), colorOfShare(0).x());
  EXPECT_GT(colorOfShare(1).x(), colorOfShare(1).z());
  EXPECT_EQ(colorOfShare(-3), colorOfShare(0));
  EXPECT_EQ(colorOfShare(7), colorOfShare(1));
  const auto colors = paintedBy(Eigen::Vector3f(10, 30, 50), 10, 50);
  EXPECT_EQ(colors->row(0), colorOfShare(0));
  EXPECT_TRUE(colors->row(1).isApprox(colorOfShare(0.5F)));
  EXPECT_EQ(colors->row(2), colorOfShare(1));
}

TEST(BodyPaint, AValueOfEveryJointIsThatOfEveryVertex) {
  const BodyModelPtr body = makeToyBody();
  std::array<float, kSmplJointCount> joints{};
  joints.fill(4);
  const Eigen::VectorXf values = spreadOverSkin(*body, joints);
  EXPECT_NEAR(values.minCoeff(), 4, 1e-4);
  EXPECT_NEAR(values.maxCoeff(), 4, 1e-4);
}

TEST(BodyPaint, AJointIsAsBadAsTheWorstThatIsSaidOfItsPart) {
  const auto joints = severityOfJoints({{BodyPart::LeftArm, "joint_limit", 0.5F, ""},
                                        {BodyPart::LeftArm, "depth", 0.25F, ""},
                                        {BodyPart::Head, "other", 7, ""}});
  EXPECT_EQ(joints[kLeftElbow], 0.5F);
  EXPECT_EQ(joints[kHead], 1) << "no more than grave";
  EXPECT_EQ(joints[kRightKnee], 0);
  const auto whole = severityOfJoints({{BodyPart::Overall, "balance", 0.3F, ""},
                                       {BodyPart::RightLeg, "depth", 0.6F, ""}});
  EXPECT_EQ(whole[kRightKnee], 0.6F);
  EXPECT_EQ(whole[kLeftElbow], 0.3F) << "what is said of the whole body counts for every joint";
}

TEST(BodyPaint, AMovedSurfaceIsMadeOnce) {
  const auto body = std::make_shared<const PosedBody>(pose(*makeToyBody(), SmplParams()));
  MovedSurface surface;
  const auto moved = surface.moved(body, {1, 0, 0});
  EXPECT_EQ(surface.moved(body, {1, 0, 0}), moved);
  EXPECT_FLOAT_EQ((*moved)(0, 0), body->vertices_in_camera(0, 0) + 1);
  EXPECT_NE(surface.moved(body, {0, 1, 0}), moved);
}

}  // namespace
}  // namespace lay
