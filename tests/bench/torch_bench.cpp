#include "core/nn/skeleton_layer.h"
#include "tests/bench/bench_body.h"

#include <benchmark/benchmark.h>

#include <ATen/Parallel.h>
#include <torch/types.h>

namespace lay {
namespace {

/// The differentiable twin in LibTorch, posed as the kernels are.
struct TorchCase {
  explicit TorchCase(int threads) : layer(bundledBody()) {
    at::set_num_threads(threads);
    const RandomPoses poses = makeRandomPoses(1, 24, 10, 1);
    const auto copy = [](const std::vector<float>& values, at::IntArrayRef shape) {
      return torch::tensor(at::ArrayRef<float>(values)).reshape(shape);
    };
    rotations = copy(poses.rotations, {1, 24, 3, 3});
    betas = copy(poses.betas, {1, 10});
    transl = copy(poses.transl, {1, 3});
  }

  SkeletonLayer layer;
  torch::Tensor rotations, betas, transl;
};

void torchForward(benchmark::State& state) {
  const TorchCase bench(static_cast<int>(state.range(0)));
  const at::NoGradGuard no_grad;
  measure(state, 0, 1, [&] {
    benchmark::DoNotOptimize(bench.layer.vertices(bench.rotations, bench.betas, bench.transl));
  });
}
BENCHMARK(torchForward)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();

void torchForwardAndGradient(benchmark::State& state) {
  const TorchCase bench(static_cast<int>(state.range(0)));
  const torch::Tensor cotangents =
      bench.layer.vertices(bench.rotations, bench.betas, bench.transl).sin();
  measure(state, 0, 1, [&] {
    const torch::Tensor rotations = bench.rotations.clone().requires_grad_();
    const torch::Tensor betas = bench.betas.clone().requires_grad_();
    const torch::Tensor transl = bench.transl.clone().requires_grad_();
    bench.layer.vertices(rotations, betas, transl).backward(cotangents);
    benchmark::DoNotOptimize(rotations.grad());
  });
}
BENCHMARK(torchForwardAndGradient)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();

}  // namespace
}  // namespace lay
