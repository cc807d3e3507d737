#include "core/base/worker_pool.h"
#include "core/body/packed_model.h"
#include "core/body/skinning.h"
#include "core/kernels/posing_reference.h"
#include "tests/bench/bench_body.h"

#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

namespace lay {
namespace {

/// What is measured: a body, a path, workers, bodies in one call.
struct Setup {
  BenchBody body = BenchBody::Ours;
  KernelPath path = KernelPath::Portable;
  int workers = 1;
  int count = 1;
};

std::string nameOf(const std::string& what, const Setup& setup) {
  return what + (setup.body == BenchBody::Ours ? "/ours/" : "/dense/") +
         std::string(kernelPathName(setup.path)) + "/threads:" + std::to_string(setup.workers) +
         "/bodies:" + std::to_string(setup.count);
}

void forward(benchmark::State& state, const Setup& setup) {
  BenchCase bench(setup.body, setup.count);
  WorkerPool pool(setup.workers);
  const PosingOptions options = {setup.path, setup.workers > 1 ? &pool : nullptr};
  const PoseArrays pose = bench.pose();
  measure(state, bench.forwardBytes(), setup.count, [&] {
    poseBodies(bench.body, pose, bench.workspace, bench.posed(), options);
  });
}

// A new shape with every call, as when betas are being fitted.
void forwardReshaped(benchmark::State& state, const Setup& setup) {
  BenchCase bench(setup.body, setup.count);
  WorkerPool pool(setup.workers);
  const PosingOptions options = {setup.path, setup.workers > 1 ? &pool : nullptr};
  const PoseArrays pose = bench.pose();
  const double shape = static_cast<double>(bench.body.shapedirs.size() * sizeof(Lanes));
  measure(state, bench.forwardBytes() + shape, setup.count, [&] {
    for (int i = 0; i < setup.count; ++i) bench.poses.betas[i * bench.body.num_betas] += 1e-4F;
    poseBodies(bench.body, pose, bench.workspace, bench.posed(), options);
  });
}

void pull(benchmark::State& state, const Setup& setup, bool with_forward) {
  BenchCase bench(setup.body, setup.count);
  WorkerPool pool(setup.workers);
  const PosingOptions options = {setup.path, setup.workers > 1 ? &pool : nullptr};
  const PoseArrays pose = bench.pose();
  poseBodies(bench.body, pose, bench.workspace, bench.posed(), options);
  const double bytes = bench.pullBytes() + (with_forward ? bench.forwardBytes() : 0);
  measure(state, bytes, setup.count, [&] {
    if (with_forward) {
      for (int i = 0; i < setup.count; ++i) bench.poses.betas[i * bench.body.num_betas] += 1e-4F;
      poseBodies(bench.body, pose, bench.workspace, bench.posed(), options);
    }
    pullBack(bench.body,
             pose,
             bench.workspace,
             {.vertices = bench.cotangents.data()},
             bench.gradients(),
             options);
  });
}

// The floor: copying as many bytes as must be read.
void copyBytes(benchmark::State& state, BenchBody which, bool with_pull) {
  const BenchCase bench(which, 1);
  const auto size = static_cast<std::size_t>(with_pull ? bench.pullBytes() : bench.forwardBytes());
  std::vector<char> from(size, 1);
  std::vector<char> to(size);
  measure(state, static_cast<double>(size), 1, [&] { std::memcpy(to.data(), from.data(), size); });
}

void reference(benchmark::State& state) {
  const ModelSource source(*bundledBody());
  const RandomPoses poses = makeRandomPoses(1, 24, 10, 1);
  ReferencePose pose;
  for (int joint = 0; joint < 24; ++joint) {
    pose.rotations.emplace_back(Eigen::Map<const Eigen::Matrix<float, 3, 3, Eigen::RowMajor>>(
                                    poses.rotations.data() + 9 * joint)
                                    .cast<double>());
  }
  pose.betas = Eigen::Map<const Eigen::VectorXf>(poses.betas.data(), 10).cast<double>();
  measure(state, 0, 1, [&] { benchmark::DoNotOptimize(referencePose(source.source(), pose)); });
}

// What programs call: parameters in, matrices out.
void publicPose(benchmark::State& state) {
  const BodyModelPtr body = bundledBody();
  const RandomPoses poses = makeRandomPoses(1, 24, 10, 1);
  SmplParams params;
  params.body_pose = Eigen::Map<const MatrixX3f>(poses.axis_angles.data() + 3, 23, 3);
  params.global_orient = Eigen::Map<const Eigen::Vector3f>(poses.axis_angles.data());
  params.betas = Eigen::Map<const Eigen::VectorXf>(poses.betas.data(), 10);
  const bool is_new_shape = state.range(0) != 0;
  measure(state, 0, 1, [&] {
    if (is_new_shape) params.betas[0] += 1e-4F;
    benchmark::DoNotOptimize(pose(*body, params));
  });
}
BENCHMARK(publicPose)->ArgName("new_shape")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

const bool kRegistered = [] {
  const auto add = [](const std::string& name, const auto& run) {
    benchmark::RegisterBenchmark(name.c_str(), run)->Unit(benchmark::kMicrosecond)->UseRealTime();
  };
  add("reference/forward", [](benchmark::State& state) { reference(state); });
  for (const BenchBody body : {BenchBody::Ours, BenchBody::Dense}) {
    const std::string name = body == BenchBody::Ours ? "ours" : "dense";
    add("memcpy/forward/" + name, [=](benchmark::State& s) { copyBytes(s, body, false); });
    add("memcpy/gradient/" + name, [=](benchmark::State& s) { copyBytes(s, body, true); });
    for (const KernelPath path : availableKernelPaths()) {
      for (const int workers : {1, 2}) {
        for (const int count : {1, 8}) {
          const Setup setup = {body, path, workers, count};
          add(nameOf("forward", setup), [=](benchmark::State& s) { forward(s, setup); });
          add(nameOf("forward_new_shape", setup),
              [=](benchmark::State& s) { forwardReshaped(s, setup); });
          add(nameOf("gradient", setup), [=](benchmark::State& s) { pull(s, setup, false); });
          add(nameOf("forward_and_gradient", setup),
              [=](benchmark::State& s) { pull(s, setup, true); });
        }
      }
    }
  }
  return true;
}();

}  // namespace
}  // namespace lay
