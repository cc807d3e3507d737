#include "core/body/body_difference.h"

#include <cmath>

#include "core/body/metrics.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(BodyDifference, ABodyIsNoDistanceFromItselfAndAMovedOneFarOnlyByItsRoot) {
  const BodyModelPtr model = makeToyBody();
  SmplParams params = randomPose(5, 0.4F);
  const PosedBody here = pose(*model, params);
  const BodyDifference none = differenceBetween(here, here);
  EXPECT_EQ(none.mpjpe, 0);
  EXPECT_NEAR(none.pa_mpjpe, 0, 0.01);
  EXPECT_EQ(none.pve, 0);
  EXPECT_EQ(none.root, 0);
  params.transl += Eigen::Vector3f(0.3F, 0, 0.4F);
  const BodyDifference moved = differenceBetween(pose(*model, params), here);
  EXPECT_NEAR(moved.root, 500, 0.01);
  EXPECT_NEAR(moved.mpjpe, 0, 0.01);
  EXPECT_NEAR(moved.pve, 0, 0.01);
}

TEST(BodyDifference, FiguresAreThoseOfTheBenchmarksAndTheirJointsAreTold) {
  const BodyModelPtr model = makeToyBody();
  const SmplParams params = randomPose(5, 0.4F);
  SmplParams bent = params;
  bent.body_pose.row(kLeftElbow - 1) += Eigen::RowVector3f(0, 0.9F, 0);
  const PosedBody a = pose(*model, params);
  const PosedBody b = pose(*model, bent);
  const BodyDifference difference = differenceBetween(b, a);
  EXPECT_FLOAT_EQ(difference.mpjpe, mpjpe(b.joints_in_camera, a.joints_in_camera));
  EXPECT_FLOAT_EQ(difference.pa_mpjpe, paMpjpe(b.joints_in_camera, a.joints_in_camera));
  EXPECT_NEAR(difference.pve,
              pve(b.vertices_in_camera,
                  b.joints_in_camera.row(0).transpose(),
                  a.vertices_in_camera,
                  a.joints_in_camera.row(0).transpose()),
              0.01);
  EXPECT_EQ(difference.worstJoint(), kLeftHand) << "furthest from the elbow";
  EXPECT_NEAR(difference.joints[kRightHand], 0, 0.01);
  const float length = (a.joints_in_camera.row(kLeftElbow) - a.joints_in_camera.row(kLeftWrist)).norm();
  EXPECT_LE(difference.joints[kLeftWrist], 1000 * length * 2 * std::sin(0.45F) + 0.1F);
  EXPECT_GT(difference.joints[kLeftWrist], 10);
}

TEST(BodyDifference, SurfacesOfOtherVerticesHaveNoVertexError) {
  const BodyModelPtr model = makeToyBody();
  const PosedBody a = pose(*model, SmplParams());
  PosedBody b = a;
  b.vertices_in_camera.conservativeResize(b.vertices_in_camera.rows() - 1, 3);
  EXPECT_TRUE(std::isnan(differenceBetween(a, b).pve));
  EXPECT_EQ(differenceBetween(a, b).mpjpe, 0);
  b.joints_in_camera.conservativeResize(10, 3);
  EXPECT_THROW((void)differenceBetween(a, b), std::invalid_argument);
}

}  // namespace
}  // namespace lay
