#include "core/kernels/posing_reference.h"

#include "tests/core/kernels/reference_support.h"
#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

ReferencePose moved(ReferencePose pose, const ReferencePose& direction, double step) {
  for (std::size_t j = 0; j < pose.rotations.size(); ++j) {
    pose.rotations[j] += step * direction.rotations[j];
  }
  pose.betas += step * direction.betas;
  pose.transl += step * direction.transl;
  return pose;
}

TEST(PosingReference, RestIsTheTemplate) {
  const RandomBody body({.num_vertices = 40, .num_joints = 6});
  const BodySource source = body.source();
  ReferencePose pose;
  pose.rotations.assign(6, Eigen::Matrix3d::Identity());
  pose.betas = Eigen::VectorXd::Zero(10);
  const ReferencePosed posed = referencePose(source, pose);
  const Eigen::Map<const RowMajorX3f> rest(source.v_template.data(), 40, 3);
  EXPECT_THAT(posed.vertices, MatrixNear(rest, 1e-6));
  EXPECT_THAT(posed.joints,
              MatrixNear(Eigen::Map<const RowMajorX3f>(source.joint_template.data(), 6, 3), 1e-12));
}

TEST(PosingReference, DerivativeIsFiniteDifferences) {
  const RandomBody body({.num_vertices = 60, .num_joints = 9, .corrective_share = 0.3});
  const RandomPoses poses = makeRandomPoses(2, 9, 10, 3);
  const ReferencePose pose = referenceOf(poses, 0);
  const ReferencePose direction = referenceOf(poses, 1);
  const ReferencePosed derivative = referenceDerivative(body.source(), pose, direction);
  constexpr double kStep = 1e-6;
  const ReferencePosed ahead = referencePose(body.source(), moved(pose, direction, kStep));
  const ReferencePosed behind = referencePose(body.source(), moved(pose, direction, -kStep));
  EXPECT_THAT(derivative.vertices,
              MatrixNear((ahead.vertices - behind.vertices) / (2 * kStep), 2e-8));
  EXPECT_THAT(derivative.joints, MatrixNear((ahead.joints - behind.joints) / (2 * kStep), 2e-8));
}

TEST(PosingReference, PullBackIsTheGradient) {
  const RandomBody body(
      {.num_vertices = 30, .num_joints = 5, .num_betas = 3, .corrective_share = 1});
  const RandomPoses poses = makeRandomPoses(2, 5, 3, 4);
  const ReferencePose pose = referenceOf(poses, 0);
  const ReferencePose direction = referenceOf(poses, 1);
  const Eigen::MatrixX3d vertex_pull = Eigen::MatrixX3d::Random(30, 3);
  const Eigen::MatrixX3d joint_pull = Eigen::MatrixX3d::Random(5, 3);
  const ReferencePose gradient = referencePullBack(body.source(), pose, vertex_pull, joint_pull);
  double along = gradient.betas.dot(direction.betas) + gradient.transl.dot(direction.transl);
  for (std::size_t j = 0; j < 5; ++j) {
    along += gradient.rotations[j].cwiseProduct(direction.rotations[j]).sum();
  }
  const auto loss = [&](double step) {
    const ReferencePosed posed = referencePose(body.source(), moved(pose, direction, step));
    return posed.vertices.cwiseProduct(vertex_pull).sum() +
           posed.joints.cwiseProduct(joint_pull).sum();
  };
  constexpr double kStep = 1e-5;
  EXPECT_NEAR(along, (loss(kStep) - loss(-kStep)) / (2 * kStep), 1e-6);
}

}  // namespace
}  // namespace lay
