#include "core/body/body_spheres.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "core/io/resource_paths.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class BodySpheresTest : public testing::Test {
 protected:
  const BodyModelPtr body_ = makeToyBody();
  const BodySpheres spheres_{*body_, Eigen::VectorXf::Zero(body_->numBetas())};

  [[nodiscard]] MatrixX3f joints(const SmplParams& params) const {
    return poseJoints(*body_, params).joints_in_camera;
  }
};

TEST_F(BodySpheresTest, LieInsideTheSurface) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const BodySpheres spheres(*body, Eigen::VectorXf::Zero(body->numBetas()));
  ASSERT_GT(spheres.spheres().size(), 30U);
  const MatrixX3f rest = poseJoints(*body, {}).joints_in_camera;
  const MatrixX3f surface = pose(*body, {}).vertices_in_camera;
  for (const BodySphere& sphere : spheres.spheres()) {
    const Eigen::RowVector3f centre =
        (1 - sphere.share) * rest.row(sphere.from) + sphere.share * rest.row(sphere.to);
    const float nearest = (surface.rowwise() - centre).rowwise().norm().minCoeff();
    EXPECT_GT(sphere.radius, 0.008F);
    EXPECT_LT(sphere.radius, nearest + 0.045F)
        << kSmplJointNames[static_cast<std::size_t>(sphere.from)] << " at " << sphere.share;
  }
}

TEST_F(BodySpheresTest, ABodyThatStandsTouchesItselfNowhere) {
  EXPECT_TRUE(spheres_.overlaps(joints({})).empty());
  SmplParams bent;  // a folded elbow and a folded knee are no overlap
  bent.body_pose.row(kRightElbow - 1) << 0, 2.4F, 0;
  bent.body_pose.row(kLeftKnee - 1) << 2.4F, 0, 0;
  EXPECT_EQ(spheres_.deepest(joints(bent)), 0);
}

TEST_F(BodySpheresTest, CrossedShinsAreFound) {
  SmplParams crossed;  // both shins through each other
  crossed.body_pose.row(kLeftHip - 1) << 0, 0, -0.26F;
  crossed.body_pose.row(kRightHip - 1) << 0, 0, 0.26F;
  const std::vector<SphereOverlap> found = spheres_.overlaps(joints(crossed));
  ASSERT_FALSE(found.empty());
  for (const SphereOverlap& overlap : found) {
    EXPECT_GT(overlap.depth, 0);
    EXPECT_NEAR(overlap.direction.norm(), 1, 1e-4F);
  }
  EXPECT_GT(spheres_.deepest(joints(crossed)), 0.01F);
}

TEST_F(BodySpheresTest, DoNotDependOnWhereTheBodyStands) {
  SmplParams crossed;
  crossed.body_pose.row(kLeftHip - 1) << 0, 0, -0.26F;
  crossed.body_pose.row(kRightHip - 1) << 0, 0, 0.26F;
  const float here = spheres_.deepest(joints(crossed));
  crossed.transl = {0.4F, -0.2F, 5};
  crossed.global_orient = {0.5F, 1, -0.3F};
  EXPECT_NEAR(spheres_.deepest(joints(crossed)), here, 1e-4F);
}

}  // namespace
}  // namespace lay
