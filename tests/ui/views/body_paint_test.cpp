#include "ui/views/body_paint.h"

#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

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
