#include "core/nn/pose_vqvae.h"

#include "core/body/joints.h"
#include "core/nn/heading.h"
#include "core/nn/skeleton_layer.h"
#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kPoseNumbers = 6 * kSmplJointCount;

}  // namespace

PoseVqVaeImpl::PoseVqVaeImpl(const PoseVqVaeConfig& config) : config_(config) {
  const int latent = config.tokens * config.size;
  encoder_ =
      register_module("encoder", ResidualMlp(kPoseNumbers, config.width, config.blocks, latent));
  quantizer_ = register_module("quantizer", VectorQuantizer(config.codes, config.size));
  decoder_ =
      register_module("decoder", ResidualMlp(latent, config.width, config.blocks, kPoseNumbers));
}

torch::Tensor PoseVqVaeImpl::encode(const torch::Tensor& rotations) {
  // The first two columns, one after the other: the 6D layout of the whole project.
  const torch::Tensor sixd =
      withoutHeading(rotations).slice(3, 0, 2).transpose(2, 3).reshape({-1, kPoseNumbers});
  return encoder_->forward(sixd).view({-1, config_.tokens, config_.size});
}

torch::Tensor PoseVqVaeImpl::decode(const torch::Tensor& z) {
  const torch::Tensor sixd = decoder_->forward(z.reshape({z.size(0), -1}));
  return sixdToMatrix(sixd.view({-1, kSmplJointCount, 6}));
}

torch::Tensor unitLatents(const torch::Tensor& z) {
  const torch::Tensor flat = z.flatten(1);
  return flat / flat.norm(2, 1, true).clamp_min(1e-8);
}

PoseVqVae loadPoseVqVae(const std::filesystem::path& path) {
  const Weights weights = readSafetensors(path);
  PoseVqVaeConfig config;
  config.width = requireMetadataInt(weights, "width", 8, 4096, path);
  config.blocks = requireMetadataInt(weights, "blocks", 1, 64, path);
  config.tokens = requireMetadataInt(weights, "tokens", 1, 1024, path);
  config.size = requireMetadataInt(weights, "size", 1, 1024, path);
  config.codes = requireMetadataInt(weights, "codes", 2, 65536, path);
  PoseVqVae model(config);
  loadWeights(*model, weights, path);
  model->eval();
  return model;
}

void savePoseVqVae(const std::filesystem::path& path, const PoseVqVae& model) {
  const PoseVqVaeConfig& config = model->config();
  Weights weights = weightsOf(*model);
  weights.metadata["model"] = "pose_vqvae";
  weights.metadata["width"] = std::to_string(config.width);
  weights.metadata["blocks"] = std::to_string(config.blocks);
  weights.metadata["tokens"] = std::to_string(config.tokens);
  weights.metadata["size"] = std::to_string(config.size);
  weights.metadata["codes"] = std::to_string(config.codes);
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

}  // namespace lay
