#include "core/base/worker_pool.h"
#include "core/kernels/rotation_math.h"
#include "tests/core/kernels/reference_support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <stdexcept>
#include <string>

namespace lay {
namespace {

std::vector<float> normals(std::size_t count, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<float> normal;
  std::vector<float> values(count);
  for (float& value : values) value = normal(random);
  return values;
}

// The distance of two vectors as a share of the second's length.
double relativeError(const std::vector<float>& actual, const std::vector<double>& expected) {
  double error = 0;
  double length = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    error += (actual[i] - expected[i]) * (actual[i] - expected[i]);
    length += expected[i] * expected[i];
  }
  return std::sqrt(error / length);
}

void expectGradients(const RandomBodyOptions& options, KernelPath path) {
  const RandomBody random(options);
  const PackedBody body = packBody(random.source());
  const RandomPoses poses = makeRandomPoses(1, options.num_joints, options.num_betas, 7, 4);
  const std::vector<float> vertex_pull = normals(std::size_t{3} * options.num_vertices, 1);
  const std::vector<float> joint_pull = normals(std::size_t{3} * options.num_joints, 2);
  PosingWorkspace workspace;
  PosedStorage posed(body, 1);
  GradientStorage gradient(options.num_joints, options.num_betas, 1);
  const PoseArrays pose = arraysOf(poses);
  poseBodies(body, pose, workspace, posed.arrays(), {.path = path});
  pullBack(body,
           pose,
           workspace,
           {vertex_pull.data(), joint_pull.data()},
           gradient.arrays(),
           {.path = path});
  const ReferencePose expected =
      referencePullBack(random.source(),
                        referenceOf(poses, 0),
                        pointsAt(vertex_pull, 0, options.num_vertices).cast<double>(),
                        pointsAt(joint_pull, 0, options.num_joints).cast<double>());
  std::vector<double> rotations, tangents;
  for (int joint = 0; joint < options.num_joints; ++joint) {
    const Eigen::Matrix3d& by_entry = expected.rotations[joint];
    for (int k = 0; k < 9; ++k) rotations.push_back(by_entry(k / 3, k % 3));
    const Eigen::Matrix3d turned = referenceOf(poses, 0).rotations[joint].transpose() * by_entry;
    tangents.push_back(turned(2, 1) - turned(1, 2));
    tangents.push_back(turned(0, 2) - turned(2, 0));
    tangents.push_back(turned(1, 0) - turned(0, 1));
  }
  EXPECT_LT(relativeError(gradient.rotations, rotations), 1e-5);
  EXPECT_LT(relativeError(gradient.tangents, tangents), 1e-5);
  EXPECT_LT(relativeError(gradient.betas, {expected.betas.begin(), expected.betas.end()}), 1e-5);
  EXPECT_LT(relativeError(gradient.transl, {expected.transl.begin(), expected.transl.end()}), 1e-5);
}

class PosingPull : public testing::TestWithParam<KernelPath> {};

TEST_P(PosingPull, SparseBody) {
  expectGradients({.num_vertices = 1500}, GetParam());
}

TEST_P(PosingPull, DenseBody) {
  expectGradients({.num_vertices = 1111, .corrective_share = 1}, GetParam());
}

TEST_P(PosingPull, BodyOf55Joints) {
  expectGradients({.num_vertices = 200, .num_joints = 55, .num_betas = 20, .corrective_share = 0.2},
                  GetParam());
}

TEST_P(PosingPull, OddSizes) {
  for (const int num_vertices : {1, 15, 17, 1025}) {
    expectGradients({.num_vertices = num_vertices, .num_joints = 6, .corrective_share = 0.3},
                    GetParam());
  }
}

TEST_P(PosingPull, BatchesAndWorkersChangeNoBit) {
  const RandomBody random({.num_vertices = 3000, .corrective_share = 0.3});
  const PackedBody body = packBody(random.source());
  const RandomPoses poses = makeRandomPoses(11, 24, 10, 8, 3);
  const PoseArrays all = arraysOf(poses);
  const std::vector<float> pull = normals(std::size_t{11} * 9000, 3);
  PosingWorkspace workspace;
  PosedStorage posed(body, 11);
  GradientStorage together(24, 10, 11);
  poseBodies(body, all, workspace, posed.arrays(), {.path = GetParam()});
  pullBack(
      body, all, workspace, {.vertices = pull.data()}, together.arrays(), {.path = GetParam()});
  for (int i = 0; i < 11; ++i) {
    const PoseArrays one = {1, all.rotations + 216 * i, all.betas + 10 * i, 10, all.transl + 3 * i};
    PosingWorkspace own;
    GradientStorage alone(24, 10, 1);
    poseBodies(body, one, own, {.vertices = posed.vertices.data()}, {.path = GetParam()});
    pullBack(
        body, one, own, {.vertices = pull.data() + 9000 * i}, alone.arrays(), {.path = GetParam()});
    EXPECT_TRUE(std::equal(
        alone.rotations.begin(), alone.rotations.end(), together.rotations.begin() + 216 * i));
    EXPECT_TRUE(
        std::equal(alone.betas.begin(), alone.betas.end(), together.betas.begin() + 10 * i));
  }
  for (const int num_workers : {1, 2, 3, 8}) {
    WorkerPool pool(num_workers);
    GradientStorage shared(24, 10, 11);
    pullBack(body,
             all,
             workspace,
             {.vertices = pull.data()},
             shared.arrays(),
             {.path = GetParam(), .workers = &pool});
    EXPECT_EQ(shared, together) << num_workers << " workers";
  }
}

INSTANTIATE_TEST_SUITE_P(Paths,
                         PosingPull,
                         testing::ValuesIn(availableKernelPaths()),
                         [](const auto& path) { return std::string(kernelPathName(path.param)); });

TEST(PullBack, WhatIsNotWantedIsLeftOutAndNothingElseChanges) {
  const RandomBody random({.num_vertices = 100});
  const PackedBody body = packBody(random.source());
  const RandomPoses poses = makeRandomPoses(3, 24, 10, 1);
  const PoseArrays pose = arraysOf(poses);
  const std::vector<float> pull = normals(900, 1);
  PosingWorkspace workspace;
  poseBodies(body, pose, workspace, {});
  GradientStorage all(24, 10, 3);
  GradientStorage some(24, 10, 3);
  pullBack(body, pose, workspace, {.vertices = pull.data()}, all.arrays());
  pullBack(body, pose, workspace, {.vertices = pull.data()}, {.tangents = some.tangents.data()});
  pullBack(body, pose, workspace, {.vertices = pull.data()}, {.betas = some.betas.data()});
  EXPECT_EQ(some.tangents, all.tangents);
  EXPECT_EQ(some.betas, all.betas);
  GradientStorage none(24, 10, 3);
  pullBack(body, pose, workspace, {}, none.arrays());
  EXPECT_EQ(none, GradientStorage(24, 10, 3));
}

TEST(PullBack, NeedsThePosesItWasPosedWith) {
  const RandomBody random({.num_vertices = 20});
  const PackedBody body = packBody(random.source());
  const PackedBody other = packBody(random.source());
  const RandomPoses poses = makeRandomPoses(2, 24, 10, 1);
  PoseArrays pose = arraysOf(poses);
  PosingWorkspace workspace;
  GradientStorage gradient(24, 10, 2);
  EXPECT_THROW(pullBack(body, pose, workspace, {}, gradient.arrays()), std::logic_error);
  poseBodies(body, pose, workspace, {});
  EXPECT_THROW(pullBack(other, pose, workspace, {}, gradient.arrays()), std::logic_error);
  pose.count = 1;
  EXPECT_THROW(pullBack(body, pose, workspace, {}, gradient.arrays()), std::logic_error);
}

}  // namespace
}  // namespace lay
