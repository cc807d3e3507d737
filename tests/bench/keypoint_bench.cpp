#include "core/body/packed_model.h"
#include "core/body/skinning.h"
#include "core/diffusion/keypoint_energy.h"
#include "core/kernels/skeleton_kernel.h"
#include "tests/bench/bench_body.h"

#include <benchmark/benchmark.h>

namespace lay {
namespace {

/// The skeleton of the bundled body and one pose of it.
struct KeypointCase {
  PackedSkeleton skeleton = packedSkeleton(*bundledBody());
  RandomPoses poses = makeRandomPoses(1, 24, 10, 1);
  SkeletonWorkspace workspace;
  std::vector<float> joints = std::vector<float>(72);
  std::vector<float> keypoints = std::vector<float>(78);
  std::vector<float> jacobian = std::vector<float>(std::size_t{78} * 85);
  std::vector<float> tangents = std::vector<float>(72);
  std::vector<float> betas = std::vector<float>(10);
  std::vector<float> transl = std::vector<float>(3);

  [[nodiscard]] PoseArrays pose() const {
    return {1, poses.rotations.data(), poses.betas.data(), 10, poses.transl.data()};
  }
};

void keypointsForward(benchmark::State& state) {
  KeypointCase bench;
  measure(state, 0, 1, [&] {
    poseSkeletons(bench.skeleton,
                  bench.pose(),
                  bench.workspace,
                  {bench.joints.data(), bench.keypoints.data(), nullptr});
  });
}
BENCHMARK(keypointsForward)->Unit(benchmark::kMicrosecond);

void keypointsGradient(benchmark::State& state) {
  KeypointCase bench;
  measure(state, 0, 1, [&] {
    poseSkeletons(bench.skeleton,
                  bench.pose(),
                  bench.workspace,
                  {bench.joints.data(), bench.keypoints.data(), nullptr});
    pullBackSkeletons(bench.skeleton,
                      bench.pose(),
                      bench.workspace,
                      {bench.joints.data(), bench.keypoints.data()},
                      {nullptr, bench.tangents.data(), bench.betas.data(), bench.transl.data()});
  });
}
BENCHMARK(keypointsGradient)->Unit(benchmark::kMicrosecond);

void keypointsJacobian(benchmark::State& state) {
  KeypointCase bench;
  measure(state, 0, 1, [&] {
    linearizeSkeletons(bench.skeleton,
                       bench.pose(),
                       bench.workspace,
                       {bench.joints.data(), bench.keypoints.data(), nullptr},
                       bench.jacobian.data());
  });
}
BENCHMARK(keypointsJacobian)->Unit(benchmark::kMicrosecond);

// What the keypoint energy calls.
void publicLinearizeSkeleton(benchmark::State& state) {
  const BodyModelPtr body = bundledBody();
  const BodyState pose = toBodyState(SmplParams{});
  measure(state, 0, 1, [&] { benchmark::DoNotOptimize(linearizeSkeleton(*body, pose)); });
}
BENCHMARK(publicLinearizeSkeleton)->Unit(benchmark::kMicrosecond);

void publicPoseJoints(benchmark::State& state) {
  const BodyModelPtr body = bundledBody();
  const BodyState pose = toBodyState(SmplParams{});
  measure(state, 0, 1, [&] { benchmark::DoNotOptimize(poseJoints(*body, pose)); });
}
BENCHMARK(publicPoseJoints)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace lay
