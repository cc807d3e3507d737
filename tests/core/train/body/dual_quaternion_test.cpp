#include "core/train/body/dual_quaternion.h"

#include <gmock/gmock.h>

#include "core/base/random.h"
#include "core/body/skinning.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

MatrixX3f randomPoseRows(std::uint64_t seed, float scale) {
  Random random(seed);
  MatrixX3f pose(kSmplJointCount, 3);
  for (Eigen::Index i = 0; i < pose.size(); ++i) pose.data()[i] = scale * random.normal();
  return pose;
}

TEST(DualQuaternion, EqualsLinearSkinningWhereOneJointMovesAVertex) {
  const BodyModelPtr body = makeToyBody();
  const JointTransforms transforms = jointTransforms(randomPoseRows(1, 0.8F), body->joint_template);
  const DualQuaternions motions = dualQuaternions(transforms);
  SkinWeights alone;
  for (int j = 0; j < kSmplJointCount; ++j) {
    alone.joints.push_back({j, 0, 0, 0});
    alone.weights.push_back({1, 0, 0, 0});
  }
  const Eigen::Vector3f point(0.2F, -0.4F, 0.1F);
  for (std::size_t j = 0; j < kSmplJointCount; ++j) {
    EXPECT_THAT(blendedPoint(point, alone, j, motions),
                MatrixNear(linearBlend(alone, j, transforms) * point, 1e-5));
  }
}

TEST(DualQuaternion, KeepsTheGirthOfATwistedLimb) {
  JointTransforms transforms;
  transforms.fill(Eigen::Isometry3f::Identity());
  transforms[1].rotate(Eigen::AngleAxisf(2.0F, Eigen::Vector3f::UnitX()));
  const SkinWeights half{{{0, 1, 0, 0}}, {{0.5F, 0.5F, 0, 0}}};
  const Eigen::Vector3f skin(0.1F, 0.05F, 0);
  const Eigen::Vector3f twisted = blendedPoint(skin, half, 0, dualQuaternions(transforms));
  EXPECT_THAT(
      twisted,
      MatrixNear(Eigen::Vector3f(0.1F, 0.05F * std::cos(1.0F), 0.05F * std::sin(1.0F)), 1e-6));
  EXPECT_LT((linearBlend(half, 0, transforms) * skin).tail<2>().norm(), 0.6F * 0.05F);
}

TEST(DualQuaternion, ForwardKinematicsIsTheBodys) {
  const BodyModelPtr body = makeToyBody();
  MatrixX3f rows = randomPoseRows(2, 0.5F);
  rows.row(0).setZero();
  SmplParams params;
  params.body_pose = rows.bottomRows(kSmplJointCount - 1);
  const PosedJoints posed = poseJoints(*body, params);
  const JointTransforms transforms = jointTransforms(rows, body->joint_template);
  for (int j = 0; j < kSmplJointCount; ++j) {
    const auto& transform = transforms[static_cast<std::size_t>(j)];
    EXPECT_THAT(transform.linear(),
                MatrixNear(posed.camera_from_joint[static_cast<std::size_t>(j)], 1e-5));
    const Eigen::Vector3f rest = body->joint_template.row(j).transpose();
    EXPECT_THAT(transform * rest, MatrixNear(posed.joints_in_camera.row(j).transpose(), 1e-5));
  }
}

}  // namespace
}  // namespace lay
