#include "core/refine/bench_probes.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/types.h>

#include "core/diffusion/denoise_step.h"
#include "core/nn/skeleton_layer.h"
#include "core/nn/torch_device.h"
#include "core/refine/body_energy.h"
#include "core/refine/polish.h"
#include "core/refine/refinement_options.h"

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

constexpr int kHypotheses = 8;

/// What a step works on, once for all stages.
struct StepInputs {
  StepInputs(const RefinementProblem& problem, const Denoiser& denoiser)
      : sigma(residualSigmaOf(denoiser)) {
    evidence.camera = problem.camera;
    evidence.box = problem.box;
    evidence.keypoints = problem.keypoints;
    const StateVector x_init =
        encodeState(toBodyState(problem.initial), problem.box, problem.camera);
    rows.assign(kHypotheses, {&evidence, x_init});
  }

  DenoiserProblem evidence;
  std::vector<DenoiserRow> rows;
  StateVector sigma;
  StateMatrix zero = StateMatrix::Zero(kHypotheses, kStateSize);
};

double networkMs(Denoiser& denoiser, int repeats) {
  const torch::NoGradGuard no_grad;
  const torch::TensorOptions where = optionsOf(*denoiser);
  DenoiserInput input;
  input.r_t = torch::zeros({kHypotheses, kStateSize}, where);
  input.timestep = torch::full({kHypotheses}, 80.0F, where);
  input.features = torch::zeros({kHypotheses, kFeatureSize}, where);
  input.presence = torch::zeros({kHypotheses, 3}, where);
  return medianMs(repeats, [&] { (void)toPlain(denoiser->forward(input)); });
}

double textGradientMs(DenoiserNetworks& networks, StepInputs& inputs, int repeats) {
  const PoseVqVaeConfig& space = networks.poses->config();
  inputs.evidence.text_latent = Eigen::VectorXf::Constant(
      space.tokens * space.size, 1 / std::sqrt(static_cast<float>(space.tokens * space.size)));
  const double ms = medianMs(repeats, [&] {
    (void)textGradientBatch(networks.poses,
                            networks.denoiser->config().text_loss,
                            inputs.rows,
                            inputs.zero,
                            inputs.sigma);
  });
  inputs.evidence.text_latent.resize(0);
  return ms;
}

double polishMs(const BodyModel& body, const RefinementProblem& problem, int repeats) {
  const RefinementOptions options;
  return medianMs(repeats, [&] {
    for (int i = 0; i < kHypotheses; ++i) {
      Polish polish(body, problem, toBodyState(problem.initial), PolishModel());
      for (int k = 0; k < options.polish_iterations && polish.step(); ++k) {
      }
    }
  });
}

void measureStages(const BodyModel& body,
                   DenoiserNetworks& networks,
                   const RefinementProblem& problem,
                   int repeats,
                   BenchProbes& probes) {
  StepInputs inputs(problem, networks.denoiser);
  probes.denoiser_step_ms = medianMs(repeats, [&] {
    [[maybe_unused]] const StateMatrix r =
        denoiseStep(networks, body, inputs.rows, inputs.zero, 80, inputs.zero);
  });
  auto& stages = probes.stages_ms;
  stages.emplace_back("features", medianMs(repeats, [&] {
                        (void)featureBatch(body, inputs.rows, inputs.zero, inputs.sigma);
                      }));
  stages.emplace_back("network", networkMs(networks.denoiser, repeats));
  if (!networks.poses.is_empty()) {
    stages.emplace_back("text_gradient", textGradientMs(networks, inputs, repeats));
  }
  stages.emplace_back("polish", polishMs(body, problem, repeats));
  const std::vector<SmplParams> bodies(kHypotheses, problem.initial);
  stages.emplace_back("scores",
                      medianMs(repeats, [&] { (void)bodyEnergies(body, problem, bodies); }));
}

}  // namespace

BenchProbes measureProbes(const BodyModelPtr& body,
                          const RefinerFiles& files,
                          const RefinementProblem& problem,
                          int repeats,
                          DeviceChoice device) {
  at::set_num_threads(1);  // as a run does: the work is too small to share
  BenchProbes probes;
  probes.device = resolveTorchDevice(device);
  onDevice(probes.device, [&] {
    probes.lbs_gradient_ms = lbsGradientMs(body, probes.device, repeats);
    DenoiserNetworks networks{loadDenoiser(files.denoiser), nullptr};
    networks.denoiser->to(toTorch(probes.device));
    if (!files.pose_vqvae.empty()) {
      networks.poses = loadPoseVqVae(files.pose_vqvae);
      networks.poses->to(toTorch(probes.device));
    }
    measureStages(*body, networks, problem, repeats, probes);
  });
  return probes;
}

}  // namespace lay
