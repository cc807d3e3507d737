#include "core/critic/balance.h"

#include <gtest/gtest.h>

#include "core/geometry/rotation.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

using Points = Eigen::Matrix<float, Eigen::Dynamic, 2>;

TEST(Balance, DistanceToAHullInClosedForm) {
  Points square(5, 2);
  square << 0, 0, 2, 0, 2, 2, 0, 2, 1, 1;
  EXPECT_EQ(distanceToHull(square, {1, 0.5F}), 0);
  EXPECT_FLOAT_EQ(distanceToHull(square, {3, 1}), 1);
  EXPECT_FLOAT_EQ(distanceToHull(square, {5, 6}), 5);
  Points line(2, 2);
  line << 0, 0, 2, 0;
  EXPECT_FLOAT_EQ(distanceToHull(line, {1, 3}), 3);
  Points point(1, 2);
  point << 1, 1;
  EXPECT_FLOAT_EQ(distanceToHull(point, {1, 4}), 3);
}

SmplParams upright() {
  SmplParams params;
  params.global_orient = {3.14159265F, 0, 0};  // the body's y is up, the image's is down
  params.transl = {0, 0, 4};
  return params;
}

TEST(Balance, WhoStandsIsBalancedAndWhoLeansIsNot) {
  const BodyModelPtr body = makeToyBody();
  const Stance standing = stanceOf(pose(*body, upright()));
  EXPECT_LT(standing.off_balance_m, 0.1F);
  EXPECT_GT(standing.contact_share, 0);

  SmplParams leaning = upright();
  leaning.global_orient = matrixToAxisAngle(axisAngleToMatrix({0, 0, 0.6F}) *
                                            axisAngleToMatrix(upright().global_orient));
  const Stance falling = stanceOf(pose(*body, leaning));
  EXPECT_GT(falling.off_balance_m, standing.off_balance_m + 0.2F);
}

TEST(Balance, TheCentreOfMassIsInTheMiddleAndMovesWithTheBody) {
  const BodyModelPtr body = makeToyBody();
  const MatrixX3f joints = poseJoints(*body, upright()).joints_in_camera;
  const Eigen::Vector3f centre = centreOfMass(joints);
  EXPECT_NEAR(centre.x(), 0, 1e-4);
  const Eigen::RowVector3f moved(1, 2, 3);
  EXPECT_TRUE(centreOfMass(joints.rowwise() + moved).isApprox(centre + moved.transpose(), 1e-4F));
}

}  // namespace
}  // namespace lay
