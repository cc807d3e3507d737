#include "core/nn/lifter.h"

#include <torch/nn/init.h>
#include <torch/types.h>

#include "core/body/joints.h"
#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kOutputSize = 6 * kSmplJointCount + kNumBetas + 3;

}  // namespace

LifterImpl::LifterImpl(const LifterConfig& config) : config_(config) {
  input_ = register_module("input", torch::nn::Linear(kInputSize, config.width));
  for (int i = 0; i < config.blocks; ++i) {
    up_->push_back(torch::nn::Linear(config.width, config.width));
    down_->push_back(torch::nn::Linear(config.width, config.width));
    torch::nn::init::zeros_(down_->ptr<torch::nn::LinearImpl>(i)->weight);
  }
  register_module("up", up_);
  register_module("down", down_);
  output_ = register_module("output", torch::nn::Linear(config.width, kOutputSize));
  mean_ = register_buffer("mean", torch::zeros({kOutputSize}));
}

torch::Tensor LifterImpl::forward(const torch::Tensor& features) {
  torch::Tensor h = torch::gelu(input_->forward(features));
  for (std::size_t i = 0; i < up_->size(); ++i) {
    auto& up = up_->at<torch::nn::LinearImpl>(i);
    auto& down = down_->at<torch::nn::LinearImpl>(i);
    h = h + down.forward(torch::gelu(up.forward(h)));
  }
  return mean_ + output_->forward(h);
}

void setLifterMean(LifterImpl& lifter, const torch::Tensor& mean) {
  const torch::NoGradGuard no_grad;
  lifter.mean_.copy_(mean);
}

std::vector<float> lifterInput(const Keypoints2d& keypoints,
                               const PersonBox& box,
                               const PinholeCamera& camera) {
  std::vector<float> row(LifterImpl::kInputSize, 0.0F);
  for (int k = 0; k < kKeypointCount; ++k) {
    if (keypoints.confidence[k] <= 0) continue;
    row[2 * k] = (keypoints.points(k, 0) - box.center.x()) * 2 / box.size;
    row[2 * k + 1] = (keypoints.points(k, 1) - box.center.y()) * 2 / box.size;
    row[2 * kKeypointCount + k] = keypoints.confidence[k];
  }
  const Eigen::Vector3f info = cliffBoxInfo(box, camera);
  for (int i = 0; i < 3; ++i) row[3 * kKeypointCount + i] = std::clamp(info[i], -6.0F, 6.0F);
  return row;
}

Lifter loadLifter(const std::filesystem::path& path) {
  const Weights weights = readSafetensors(path);
  LifterConfig config;
  config.width = requireMetadataInt(weights, "width", 8, 4096, path);
  config.blocks = requireMetadataInt(weights, "blocks", 1, 64, path);
  Lifter lifter(config);
  loadWeights(*lifter, weights, path);
  lifter->eval();
  return lifter;
}

void saveLifter(const std::filesystem::path& path, const Lifter& lifter) {
  Weights weights = weightsOf(*lifter);
  weights.metadata["model"] = "lifter";
  weights.metadata["width"] = std::to_string(lifter->config().width);
  weights.metadata["blocks"] = std::to_string(lifter->config().blocks);
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

}  // namespace lay
