#include "core/diffusion/denoise_step.h"

#include <ATen/Parallel.h>
#include <torch/types.h>

#include "core/nn/torch_device.h"

namespace lay {

torch::Tensor featureBatch(const BodyModel& model,
                           std::span<const DenoiserRow> rows,
                           const StateMatrix& r_present,
                           const StateVector& residual_sigma) {
  torch::Tensor features = torch::empty({static_cast<std::int64_t>(rows.size()), kFeatureSize});
  float* out = features.data_ptr<float>();
  at::parallel_for(
      0, static_cast<std::int64_t>(rows.size()), 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
          const DenoiserRow& row = rows[static_cast<std::size_t>(i)];
          const StateVector x =
              row.x_init + residual_sigma.cwiseProduct(StateVector(r_present.row(i).transpose()));
          Eigen::Map<FeatureVector>(out + i * kFeatureSize) =
              denoiserFeatures(model, *row.problem, x, row.x_init, residual_sigma);
        }
      });
  return features;
}

StateMatrix denoiseStep(Denoiser& denoiser,
                        const BodyModel& model,
                        std::span<const DenoiserRow> rows,
                        const StateMatrix& r_t,
                        int timestep,
                        const StateMatrix& r_present) {
  const torch::NoGradGuard no_grad;
  const std::int64_t count = r_t.rows();
  DenoiserInput input;
  input.r_t = torch::from_blob(const_cast<float*>(r_t.data()), {count, kStateSize}, torch::kFloat);
  input.timestep = torch::full({count}, static_cast<float>(timestep));
  input.features = featureBatch(model, rows, r_present, residualSigmaOf(denoiser));
  input.presence = torch::zeros({count, 3});
  for (std::int64_t i = 0; i < count; ++i) {
    const DenoiserProblem& problem = *rows[static_cast<std::size_t>(i)].problem;
    if (problem.has_keypoints) input.presence[i][1] = 1;
    if (problem.words) input.presence[i][2] = 1;
  }
  const torch::Tensor predicted =
      toPlain(denoiser->forward(input.to(optionsOf(*denoiser))).clamp(-8, 8));
  return Eigen::Map<const StateMatrix>(predicted.data_ptr<float>(), count, kStateSize);
}

StateVector residualSigmaOf(const Denoiser& denoiser) {
  const torch::Tensor sigma = toPlain(denoiser->residualSigma());
  return Eigen::Map<const StateVector>(sigma.data_ptr<float>());
}

}  // namespace lay
