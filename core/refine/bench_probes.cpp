#include "core/refine/bench_probes.h"

#include <algorithm>
#include <chrono>

#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/types.h>

#include "core/diffusion/denoise_step.h"
#include "core/nn/skeleton_layer.h"
#include "core/nn/torch_device.h"

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

/// Takes the posed surface's gradients to pose, betas and transl.
double lbsGradientMs(const BodyModelPtr& body, const Device& device, int repeats) {
  const torch::TensorOptions options = torch::TensorOptions(torch::kFloat).device(toTorch(device));
  const SkeletonLayer layer(body, options);
  return medianMs(repeats, [&] {
    const torch::Tensor rotations =
        torch::eye(3, options).repeat({1, kSmplJointCount, 1, 1}).requires_grad_();
    const torch::Tensor betas = torch::zeros({1, kNumBetas}, options).requires_grad_();
    const torch::Tensor transl = torch::zeros({1, 3}, options).requires_grad_();
    layer.vertices(rotations, betas, transl).square().sum().backward();
    if (device.isCuda()) torch::cuda::synchronize();  // it only has the work in its queue
  });
}

double denoiserStepMs(const BodyModel& body,
                      DenoiserNetworks& networks,
                      const RefinementProblem& problem,
                      int repeats) {
  constexpr int kHypotheses = 8;
  DenoiserProblem evidence;
  evidence.camera = problem.camera;
  evidence.box = problem.box;
  evidence.keypoints = problem.keypoints;
  const StateVector x_init = encodeState(toBodyState(problem.initial), problem.box, problem.camera);
  const std::vector<DenoiserRow> rows(kHypotheses, {&evidence, x_init});
  const StateMatrix zero = StateMatrix::Zero(kHypotheses, kStateSize);
  return medianMs(repeats, [&] {
    [[maybe_unused]] const StateMatrix r = denoiseStep(networks, body, rows, zero, 80, zero);
  });
}

}  // namespace

BenchProbes measureProbes(const BodyModelPtr& body,
                          const std::filesystem::path& denoiser_path,
                          const RefinementProblem& problem,
                          int repeats,
                          DeviceChoice device) {
  at::set_num_threads(1);  // as a run does: the work is too small to share
  BenchProbes probes;
  probes.device = resolveTorchDevice(device);
  onDevice(probes.device, [&] {
    probes.lbs_gradient_ms = lbsGradientMs(body, probes.device, repeats);
    DenoiserNetworks networks{loadDenoiser(denoiser_path), nullptr};
    networks.denoiser->to(toTorch(probes.device));
    probes.denoiser_step_ms = denoiserStepMs(*body, networks, problem, repeats);
  });
  return probes;
}

}  // namespace lay
