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

TextGradientBatch textGradientBatch(PoseVqVae& poses,
                                    TextLoss loss,
                                    std::span<const DenoiserRow> rows,
                                    const StateMatrix& r_present,
                                    const StateVector& residual_sigma) {
  TextGradientBatch batch;
  const auto count = static_cast<std::int64_t>(rows.size());
  batch.presence = torch::zeros({count});
  if (poses.is_empty()) return batch;
  std::vector<std::int64_t> told;
  for (std::int64_t i = 0; i < count; ++i) {
    if (rows[static_cast<std::size_t>(i)].problem->text_latent.size() > 0) told.push_back(i);
  }
  if (told.empty()) return batch;
  const auto size = rows[static_cast<std::size_t>(told.front())].problem->text_latent.size();
  torch::Tensor latents = torch::empty({static_cast<std::int64_t>(told.size()), size});
  torch::Tensor sixd = torch::empty({static_cast<std::int64_t>(told.size()), kPoseSize});
  for (std::size_t k = 0; k < told.size(); ++k) {
    const DenoiserRow& row = rows[static_cast<std::size_t>(told[k])];
    const auto place = static_cast<std::int64_t>(k);
    Eigen::Map<Eigen::VectorXf>(latents.data_ptr<float>() + place * size, size) =
        row.problem->text_latent;
    Eigen::Map<Eigen::Matrix<float, kPoseSize, 1>>(sixd.data_ptr<float>() + place * kPoseSize) =
        row.x_init.head<kPoseSize>() + residual_sigma.head<kPoseSize>().cwiseProduct(
                                           r_present.row(told[k]).head<kPoseSize>().transpose());
  }
  const torch::TensorOptions where = optionsOf(*poses);
  const TextSlope slope = textSlope(poses, sixd.to(where), latents.to(where), loss);
  const torch::Tensor indices = torch::tensor(told, torch::kLong);
  batch.presence.index_fill_(0, indices, 1);
  batch.gradient =
      torch::zeros({count, kPoseSize}, where)
          .index_copy_(0, indices.to(where.device()), readableTextGradient(slope.gradient));
  return batch;
}

StateMatrix denoiseStep(DenoiserNetworks& networks,
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
  Denoiser& denoiser = networks.denoiser;
  const StateVector sigma = residualSigmaOf(denoiser);
  input.features = featureBatch(model, rows, r_present, sigma);
  const TextGradientBatch text =
      textGradientBatch(networks.poses, denoiser->config().text_loss, rows, r_present, sigma);
  input.text_gradient = text.gradient;
  input.presence = torch::zeros({count, 3});
  input.presence.select(1, 2).copy_(text.presence);
  for (std::int64_t i = 0; i < count; ++i) {
    const DenoiserProblem& problem = *rows[static_cast<std::size_t>(i)].problem;
    if (problem.has_keypoints) input.presence[i][1] = 1;
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
