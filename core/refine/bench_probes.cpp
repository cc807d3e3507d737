#include "core/refine/bench_probes.h"

#include <algorithm>
#include <chrono>

#include <ATen/Parallel.h>
#include <torch/types.h>

#include "core/diffusion/denoise_step.h"
#include "core/nn/skeleton_layer.h"

namespace lay {
namespace {

template <typename Work>
double medianMs(int repeats, const Work& work) {
  work();  // the first call allocates and compiles kernels
  std::vector<double> times;
  for (int i = 0; i < repeats; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
  }
  std::nth_element(times.begin(), times.begin() + repeats / 2, times.end());
  return times[static_cast<std::size_t>(repeats / 2)];
}

}  // namespace

BenchProbes measureProbes(const BodyModelPtr& body,
                          const std::filesystem::path& denoiser_path,
                          const RefinementProblem& problem,
                          int repeats) {
  at::set_num_threads(1);  // as a run does: the work is too small to share
  BenchProbes probes;
  const SkeletonLayer layer(body);
  probes.lbs_gradient_ms = medianMs(repeats, [&] {
    const torch::Tensor rotations =
        torch::eye(3).repeat({1, kSmplJointCount, 1, 1}).requires_grad_();
    const torch::Tensor betas = torch::zeros({1, kNumBetas}, torch::requires_grad());
    const torch::Tensor transl = torch::zeros({1, 3}, torch::requires_grad());
    layer.vertices(rotations, betas, transl).square().sum().backward();
  });
  constexpr int kHypotheses = 8;
  Denoiser denoiser = loadDenoiser(denoiser_path);
  const DenoiserProblem evidence{problem.camera, problem.box, problem.keypoints, true};
  const StateVector x_init = encodeState(toBodyState(problem.initial), problem.box, problem.camera);
  const std::vector<DenoiserRow> rows(kHypotheses, {&evidence, x_init});
  const StateMatrix zero = StateMatrix::Zero(kHypotheses, kStateSize);
  probes.denoiser_step_ms = medianMs(repeats, [&] {
    [[maybe_unused]] const StateMatrix r = denoiseStep(denoiser, *body, rows, zero, 80, zero);
  });
  return probes;
}

}  // namespace lay
