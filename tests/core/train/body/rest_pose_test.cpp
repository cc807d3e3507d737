#include "core/train/body/rest_pose.h"

#include <gtest/gtest.h>

#include "core/train/body/population.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

TEST(RestPose, LaysTheArmsAlongX) {
  SKIP_WITHOUT_SHARED_DATA();
  const MakeHumanSource source = readMakeHuman(*sharedDataDir() / "body");
  const RestBody body = toTPose(source.mesh.vertices, source.rig);
  EXPECT_EQ(body.vertices.rows(), 13380);
  EXPECT_LT(body.joints.row(kPelvis).norm(), 1e-6F);
  for (const int joint : {kLeftElbow, kLeftWrist, kLeftHand}) {
    const int parent = kSmplParents[static_cast<std::size_t>(joint)];
    const Eigen::RowVector3f bone = body.joints.row(joint) - body.joints.row(parent);
    EXPECT_NEAR(bone.y(), 0, 1e-5);
    EXPECT_NEAR(bone.z(), 0, 1e-5);
    EXPECT_GT(bone.x(), 0.05F);
    const int other = kSmplMirrorJoint[static_cast<std::size_t>(joint)];
    EXPECT_NEAR(body.joints(other, 0), -body.joints(joint, 0), 1e-5);
  }
}

TEST(RestPose, PhenotypesStandAsTallAsAsked) {
  SKIP_WITHOUT_SHARED_DATA();
  const MakeHumanSource source = readMakeHuman(*sharedDataDir() / "body");
  const MacroTargets macros(source.targets);
  Phenotype person;
  person.race = {0.2, 0.3, 0.5};
  for (const double height : {1.5, 1.62, 1.9}) {
    person.body_height = height;
    const MatrixX3f mesh = phenotypeMesh(source, macros, person);
    ASSERT_GT(mesh.rows(), 0) << height;
    const auto y = mesh.col(1).head(13380);
    EXPECT_NEAR(y.maxCoeff() - y.minCoeff(), height, 1e-3);
  }
  person.body_height = 4;
  EXPECT_EQ(phenotypeMesh(source, macros, person).rows(), 0);
}

}  // namespace
}  // namespace lay
