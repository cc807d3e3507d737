#include "core/kernels/posing_kernel.h"

#include "core/base/worker_pool.h"
#include "tests/core/kernels/reference_support.h"
#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace lay {
namespace {

void expectPoses(const RandomBodyOptions& options, KernelPath path) {
  const RandomBody random(options);
  const PackedBody body = packBody(random.source());
  const RandomPoses poses = makeRandomPoses(5, options.num_joints, options.num_betas, 7, 4);
  PosingWorkspace workspace;
  PosedStorage posed(body, 5);
  poseBodies(body, arraysOf(poses), workspace, posed.arrays(), {.path = path});
  for (int i = 0; i < 5; ++i) {
    const ReferencePosed expected = referencePose(random.source(), referenceOf(poses, i));
    EXPECT_THAT(pointsAt(posed.vertices, i * body.num_vertices, body.num_vertices),
                MatrixNear(expected.vertices, 1e-6));
    EXPECT_THAT(pointsAt(posed.joints, i * body.num_joints, body.num_joints),
                MatrixNear(expected.joints, 1e-6));
    for (int joint = 0; joint < body.num_joints; ++joint) {
      EXPECT_THAT(pointsAt(posed.camera_from_joint, 3 * (i * body.num_joints + joint), 3),
                  MatrixNear(expected.rotations[joint], 1e-6));
    }
  }
}

class PosingKernel : public testing::TestWithParam<KernelPath> {};

TEST_P(PosingKernel, SparseBodyOf24Joints) {
  expectPoses({.num_vertices = 1500}, GetParam());
}

TEST_P(PosingKernel, DenseBodyOf24Joints) {
  expectPoses({.num_vertices = 1111, .num_joints = 24, .corrective_share = 1}, GetParam());
}

TEST_P(PosingKernel, BodyOf55JointsAnd300Betas) {
  expectPoses({.num_vertices = 700, .num_joints = 55, .num_betas = 300, .corrective_share = 0.2},
              GetParam());
}

TEST_P(PosingKernel, BodiesWithoutCorrectivesOrBetasOrLimbs) {
  expectPoses({.num_vertices = 33, .num_joints = 5, .corrective_share = 0}, GetParam());
  expectPoses({.num_vertices = 33, .num_joints = 5, .num_betas = 1}, GetParam());
  expectPoses({.num_vertices = 33, .num_joints = 1}, GetParam());
}

TEST_P(PosingKernel, OddSizes) {
  for (const int num_vertices : {1, 15, 16, 17, 31, 1023, 1024, 1025}) {
    expectPoses({.num_vertices = num_vertices, .corrective_share = 0.3}, GetParam());
  }
}

// Caller's arrays need no alignment: each starts one float off.
TEST_P(PosingKernel, MisalignedArrays) {
  const RandomBody random({.num_vertices = 100});
  const PackedBody body = packBody(random.source());
  const RandomPoses poses = makeRandomPoses(2, 24, 10, 3);
  const auto shifted = [](const std::vector<float>& values) {
    std::vector<float> copy(values.size() + 1);
    std::copy(values.begin(), values.end(), copy.begin() + 1);
    return copy;
  };
  const std::vector<float> rotations = shifted(poses.rotations);
  const std::vector<float> betas = shifted(poses.betas);
  const std::vector<float> transl = shifted(poses.transl);
  std::vector<float> vertices(601);
  PosingWorkspace workspace;
  PosedStorage posed(body, 2);
  poseBodies(body, arraysOf(poses), workspace, posed.arrays(), {.path = GetParam()});
  poseBodies(body,
             {2, rotations.data() + 1, betas.data() + 1, 10, transl.data() + 1},
             workspace,
             {.vertices = vertices.data() + 1},
             {.path = GetParam()});
  EXPECT_EQ(std::vector<float>(vertices.begin() + 1, vertices.end()), posed.vertices);
}

// Alone, in batches of every size and with any number of workers: the same bits.
TEST_P(PosingKernel, BatchesAndWorkersChangeNoBit) {
  const RandomBody random({.num_vertices = 3000, .corrective_share = 0.3});
  const PackedBody body = packBody(random.source());
  const RandomPoses poses = makeRandomPoses(11, 24, 10, 8, 3);
  const PoseArrays all = arraysOf(poses);
  PosingWorkspace workspace;
  PosedStorage together(body, 11);
  poseBodies(body, all, workspace, together.arrays(), {.path = GetParam()});
  for (int i = 0; i < 11; ++i) {
    PosingWorkspace own;
    PosedStorage alone(body, 1);
    poseBodies(body,
               {1, all.rotations + 216 * i, all.betas + 10 * i, 10, all.transl + 3 * i},
               own,
               alone.arrays(),
               {.path = GetParam()});
    EXPECT_EQ(alone.vertices,
              std::vector<float>(together.vertices.begin() + 9000 * i,
                                 together.vertices.begin() + 9000 * (i + 1)));
  }
  for (const int num_workers : {1, 2, 3, 8}) {
    WorkerPool pool(num_workers);
    PosedStorage shared(body, 11);
    PosingWorkspace own;
    poseBodies(body, all, own, shared.arrays(), {.path = GetParam(), .workers = &pool});
    EXPECT_EQ(shared, together) << num_workers << " workers";
  }
}

INSTANTIATE_TEST_SUITE_P(Paths,
                         PosingKernel,
                         testing::ValuesIn(availableKernelPaths()),
                         [](const auto& path) { return std::string(kernelPathName(path.param)); });

// One workspace for everything: shapes remembered, changed, fewer, more, another body.
TEST(PosingWorkspace, RemembersTheRightShape) {
  const RandomBody random_a({.num_vertices = 200, .seed = 1});
  const RandomBody random_b({.num_vertices = 350, .num_joints = 30, .seed = 2});
  const PackedBody a = packBody(random_a.source());
  const PackedBody b = packBody(random_b.source());
  PosingWorkspace kept;
  const auto expectFresh = [&](const PackedBody& body, const PoseArrays& pose) {
    PosingWorkspace fresh;
    PosedStorage first(body, pose.count);
    PosedStorage second(body, pose.count);
    poseBodies(body, pose, kept, first.arrays());
    poseBodies(body, pose, fresh, second.arrays());
    EXPECT_EQ(first, second);
  };
  RandomPoses poses = makeRandomPoses(4, 24, 10, 1);
  const RandomPoses others = makeRandomPoses(4, 30, 10, 1);
  expectFresh(a, arraysOf(poses));
  expectFresh(a, arraysOf(poses));
  poses.betas[13] += 0.5F;
  expectFresh(a, arraysOf(poses));
  PoseArrays fewer = arraysOf(poses);
  fewer.count = 2;
  expectFresh(a, fewer);
  expectFresh(b, arraysOf(others));
  expectFresh(a, arraysOf(poses));
}

TEST(PosingWorkspace, MissingBetasAreZero) {
  const RandomBody random({.num_vertices = 50});
  const PackedBody body = packBody(random.source());
  RandomPoses poses = makeRandomPoses(1, 24, 10, 1);
  PoseArrays two = arraysOf(poses);
  two.num_betas = 2;
  PosingWorkspace workspace;
  PosedStorage few(body, 1);
  PosedStorage padded(body, 1);
  poseBodies(body, two, workspace, few.arrays());
  std::fill(poses.betas.begin() + 2, poses.betas.end(), 0.0F);
  PosingWorkspace fresh;
  poseBodies(body, arraysOf(poses), fresh, padded.arrays());
  EXPECT_EQ(few, padded);
  two.num_betas = 11;
  EXPECT_THROW(poseBodies(body, two, workspace, few.arrays()), std::logic_error);
}

TEST(PosingWorkspace, ANanStaysInItsBody) {
  const RandomBody random({.num_vertices = 300, .corrective_share = 0.5});
  const PackedBody body = packBody(random.source());
  RandomPoses poses = makeRandomPoses(6, 24, 10, 2);
  PosingWorkspace workspace;
  PosedStorage sound(body, 6);
  poseBodies(body, arraysOf(poses), workspace, sound.arrays());
  poses.rotations[216 * 2 + 9 * 5 + 4] = std::numeric_limits<float>::quiet_NaN();
  PosedStorage spoilt(body, 6);
  poseBodies(body, arraysOf(poses), workspace, spoilt.arrays());
  int num_nan = 0;
  for (std::size_t i = 0; i < sound.vertices.size(); ++i) {
    const bool is_its_own = i / 900 == 2;
    if (is_its_own) num_nan += std::isnan(spoilt.vertices[i]) ? 1 : 0;
    if (!is_its_own) {
      EXPECT_EQ(spoilt.vertices[i], sound.vertices[i]);
    }
  }
  EXPECT_GT(num_nan, 0);
}

}  // namespace
}  // namespace lay
