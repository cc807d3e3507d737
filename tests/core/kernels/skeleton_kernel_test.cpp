#include "core/kernels/skeleton_kernel.h"

#include "core/kernels/rotation_math.h"
#include "tests/core/kernels/reference_support.h"
#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace lay {
namespace {

/// A body whose vertices each follow one joint, without correctives: its vertices are what
/// keypoints should be, so the reference of bodies is the reference of skeletons.
class SkeletonKernel : public testing::TestWithParam<int> {
 protected:
  SkeletonKernel()
      : body_({.num_vertices = 26, .num_joints = GetParam(), .corrective_share = 0}),
        source_(body_.source()),
        rigid_(source_.skin_weights.size(), {1, 0, 0, 0}),
        poses_(makeRandomPoses(3, GetParam(), 10, 4)) {
    source_.skin_weights = rigid_;
    for (const std::array<int, 4>& joints : source_.skin_joints) joints_.push_back(joints[0]);
    const std::size_t joint_dirs = source_.joint_template.size() * 10;
    skeleton_ = packSkeleton({source_.parents,
                              source_.joint_template,
                              {source_.joint_shapedirs, joint_dirs},
                              joints_,
                              source_.v_template,
                              {source_.shapedirs, source_.v_template.size() * 10}});
  }

  RandomBody body_;
  BodySource source_;
  std::vector<std::array<float, 4>> rigid_;
  RandomPoses poses_;
  std::vector<int> joints_;
  PackedSkeleton skeleton_;
  SkeletonWorkspace workspace_;
};

TEST_P(SkeletonKernel, PosesAsTheReference) {
  const int num_joints = GetParam();
  std::vector<float> joints(9 * num_joints), keypoints(9 * 26), rotations(27 * num_joints);
  poseSkeletons(
      skeleton_, arraysOf(poses_), workspace_, {joints.data(), keypoints.data(), rotations.data()});
  for (int i = 0; i < 3; ++i) {
    const ReferencePosed expected = referencePose(source_, referenceOf(poses_, i));
    EXPECT_THAT(pointsAt(joints, i * num_joints, num_joints), MatrixNear(expected.joints, 1e-6));
    EXPECT_THAT(pointsAt(keypoints, i * 26, 26), MatrixNear(expected.vertices, 1e-6));
    EXPECT_THAT(pointsAt(rotations, 3 * (i * num_joints + num_joints - 1), 3),
                MatrixNear(expected.rotations.back(), 1e-6));
  }
}

TEST_P(SkeletonKernel, PullsBackAsTheReference) {
  const int num_joints = GetParam();
  std::vector<float> joint_pull(9 * num_joints), keypoint_pull(9 * 26);
  for (std::size_t i = 0; i < joint_pull.size(); ++i) joint_pull[i] = std::sin(0.7F * i);
  for (std::size_t i = 0; i < keypoint_pull.size(); ++i) keypoint_pull[i] = std::cos(1.1F * i);
  GradientStorage gradient(num_joints, 10, 3);
  pullBackSkeletons(skeleton_,
                    arraysOf(poses_),
                    workspace_,
                    {joint_pull.data(), keypoint_pull.data()},
                    gradient.arrays());
  for (int i = 0; i < 3; ++i) {
    const ReferencePose expected =
        referencePullBack(source_,
                          referenceOf(poses_, i),
                          pointsAt(keypoint_pull, i * 26, 26).cast<double>(),
                          pointsAt(joint_pull, i * num_joints, num_joints).cast<double>());
    const Eigen::Map<const Eigen::VectorXf> betas(gradient.betas.data() + 10 * i, 10);
    EXPECT_THAT(betas, MatrixNear(expected.betas, 1e-5 * expected.betas.norm()));
    for (int joint = 0; joint < num_joints; ++joint) {
      EXPECT_THAT(pointsAt(gradient.rotations, 3 * (i * num_joints + joint), 3),
                  MatrixNear(expected.rotations[joint], 2e-6));
    }
    EXPECT_THAT(pointsAt(gradient.transl, i, 1), MatrixNear(expected.transl.transpose(), 1e-5));
  }
}

// The Jacobian's transpose times a cotangent is the vector-Jacobian product.
TEST_P(SkeletonKernel, JacobianAgreesWithPullBack) {
  const int num_joints = GetParam();
  const int columns = 3 * num_joints + 13;
  std::vector<float> jacobian(std::size_t{3} * 78 * columns), keypoints(9 * 26);
  linearizeSkeletons(
      skeleton_, arraysOf(poses_), workspace_, {.keypoints = keypoints.data()}, jacobian.data());
  std::vector<float> plain(9 * 26), pull(9 * 26);
  poseSkeletons(skeleton_, arraysOf(poses_), workspace_, {.keypoints = plain.data()});
  EXPECT_EQ(keypoints, plain);
  for (std::size_t i = 0; i < pull.size(); ++i) pull[i] = std::cos(1.1F * i);
  GradientStorage gradient(num_joints, 10, 3);
  pullBackSkeletons(
      skeleton_, arraysOf(poses_), workspace_, {.keypoints = pull.data()}, gradient.arrays());
  using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  for (int i = 0; i < 3; ++i) {
    const Eigen::Map<const RowMajor> own(
        jacobian.data() + std::size_t{78} * i * columns, 78, columns);
    const Eigen::VectorXf product =
        own.transpose() * Eigen::Map<const Eigen::VectorXf>(pull.data() + 78 * i, 78);
    Eigen::VectorXf expected(columns);
    expected << Eigen::Map<const Eigen::VectorXf>(gradient.tangents.data() + 3 * num_joints * i,
                                                  3 * num_joints),
        Eigen::Map<const Eigen::VectorXf>(gradient.betas.data() + 10 * i, 10),
        Eigen::Map<const Eigen::VectorXf>(gradient.transl.data() + 3 * i, 3);
    EXPECT_THAT(product, MatrixNear(expected, 1e-5));
  }
}

INSTANTIATE_TEST_SUITE_P(Joints, SkeletonKernel, testing::Values(1, 24, 55));

TEST(SkeletonKernelCalls, TooManyBetasAreABug) {
  const std::vector<int> parents = {-1};
  const std::vector<float> point = {0, 0, 0};
  const std::vector<float> identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  const PackedSkeleton skeleton = packSkeleton({parents, point, {}, {}, {}, {}});
  SkeletonWorkspace workspace;
  std::vector<float> joints(3);
  poseSkeletons(skeleton,
                {1, identity.data(), nullptr, 0, point.data()},
                workspace,
                {.joints = joints.data()});
  EXPECT_EQ(joints, point);
  EXPECT_THROW(poseSkeletons(skeleton,
                             {1, identity.data(), point.data(), 1, point.data()},
                             workspace,
                             {.joints = joints.data()}),
               std::logic_error);
}

}  // namespace
}  // namespace lay
