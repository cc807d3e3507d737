#include "core/nn/image_corrector.h"

#include <array>

#include <torch/types.h>

#include "core/base/error.h"
#include "core/body/joints.h"
#include "core/image/image_feature_size.h"
#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kCorrectedSize = 6 * kSmplJointCount + kNumBetas + 3;
constexpr int kPlaceSize = 3;  // x, y and score of a keypoint, before its maps
constexpr int kMapsSize = kKeypointFeatureSize - kPlaceSize;
constexpr double kDropout = 0.3;
constexpr double kNoise = 0.5;         // of whitened features, while learning
constexpr double kUnseenShare = 0.15;  // of samples whose picture is left out, while learning
constexpr std::array<std::string_view, 3> kSightNames = {"all", "keypoints", "nothing"};

}  // namespace

std::string_view nameOf(ImageSight sight) {
  return kSightNames[static_cast<std::size_t>(sight)];
}

ImageSight imageSightNamed(std::string_view name) {
  for (std::size_t i = 0; i < kSightNames.size(); ++i) {
    if (kSightNames[i] == name) return static_cast<ImageSight>(i);
  }
  throw InvalidOptions(
      strCat("A corrector's sight is '", name, "'; all, keypoints and nothing are known."));
}

int ImageCorrectorConfig::featureSize() const {
  return (has_movenet ? kImageFeatureSize : 0) + token;
}

ImageCorrectorImpl::ImageCorrectorImpl(const ImageCorrectorConfig& config) : config_(config) {
  int of_picture = 0;
  if (config.has_movenet) {
    keypoint_ = register_module("keypoint", torch::nn::Linear(kMapsSize, config.keypoint));
    pooled_ = register_module("pooled", torch::nn::Linear(kPooledFeatureSize, config.pooled));
    of_picture += kCocoKeypointCount * (kPlaceSize + config.keypoint) + config.pooled;
  }
  if (config.token > 0) {
    token_ = register_module("token", torch::nn::Linear(config.token, config.pooled));
    of_picture += config.pooled;
  }
  dropout_ = register_module("dropout", torch::nn::Dropout(kDropout));
  const int of_body = kCorrectedSize + 3 * kSmplJointCount;
  body_ =
      register_module("body", ResidualMlp(of_body, config.width, config.blocks, kCorrectedSize));
  picture_ = register_module("picture",
                             ResidualMlp(of_picture + of_body, config.hidden, 1, kCorrectedSize));
  const torch::NoGradGuard no_grad;
  for (ResidualMlp* part : {&body_, &picture_}) {
    for (const auto& item : (*part)->named_parameters()) {
      if (item.key().starts_with("output")) item.value().zero_();
    }
  }
  mean_ = register_buffer("mean", torch::zeros({config.featureSize()}));
  deviation_ = register_buffer("deviation", torch::ones({config.featureSize()}));
  sigma_ = register_buffer("sigma", torch::ones({kCorrectedSize}));
}

torch::Tensor ImageCorrectorImpl::seen(const torch::Tensor& image) {
  // A number that hardly varies on the drawn pictures may do what it likes on a photo.
  torch::Tensor seen = ((image - mean_) / deviation_).clamp(-5, 5);
  if (is_training()) {
    seen = seen + kNoise * torch::randn_like(seen);
    seen = seen * (torch::rand({image.size(0), 1}, image.options()) > kUnseenShare);
  }
  return seen;
}

torch::Tensor ImageCorrectorImpl::forward(const torch::Tensor& x,
                                          const torch::Tensor& joints,
                                          const torch::Tensor& image) {
  const std::int64_t count = x.size(0);
  const torch::Tensor known = torch::cat({x, 3 * joints.reshape({count, -1})}, 1);
  const torch::Tensor alone = x + sigma_ * body_->forward(known);
  if (config_.sight == ImageSight::Nothing) return alone;
  const torch::Tensor whole = seen(image);
  std::vector<torch::Tensor> kept;
  if (config_.has_movenet) kept = keptOfMoveNet(whole);
  if (config_.token > 0) {
    torch::Tensor token =
        torch::gelu(token_->forward(whole.slice(1, whole.size(1) - config_.token)));
    if (config_.sight == ImageSight::Keypoints) token = torch::zeros_like(token);
    kept.push_back(token);
  }
  const torch::Tensor told = dropout_->forward(torch::cat(kept, 1));
  return alone + sigma_ * picture_->forward(torch::cat({told, known}, 1));
}

std::vector<torch::Tensor> ImageCorrectorImpl::keptOfMoveNet(const torch::Tensor& whole) {
  const std::int64_t count = whole.size(0);
  const int keypoints_end = kCocoKeypointCount * kKeypointFeatureSize;
  const torch::Tensor keypoints =
      whole.slice(1, 0, keypoints_end).reshape({count, kCocoKeypointCount, kKeypointFeatureSize});
  torch::Tensor maps = torch::gelu(keypoint_->forward(keypoints.slice(2, kPlaceSize)));
  torch::Tensor pooled =
      torch::gelu(pooled_->forward(whole.slice(1, keypoints_end, kImageFeatureSize)));
  if (config_.sight == ImageSight::Keypoints) {
    maps = torch::zeros_like(maps);
    pooled = torch::zeros_like(pooled);
  }
  return {
      keypoints.slice(2, 0, kPlaceSize).reshape({count, -1}), maps.reshape({count, -1}), pooled};
}

std::vector<torch::Tensor> ImageCorrectorImpl::pictureParameters() const {
  std::vector<torch::Tensor> parameters = picture_->parameters();
  for (const torch::nn::Linear& linear : {keypoint_, pooled_, token_}) {
    if (linear.is_empty()) continue;
    for (const torch::Tensor& parameter : linear->parameters()) parameters.push_back(parameter);
  }
  return parameters;
}

std::vector<torch::Tensor> ImageCorrectorImpl::bodyParameters() const {
  return body_->parameters();
}

void ImageCorrectorImpl::setUnits(const torch::Tensor& mean,
                                  const torch::Tensor& deviation,
                                  const torch::Tensor& sigma) {
  const torch::NoGradGuard no_grad;
  mean_.copy_(mean);
  deviation_.copy_(deviation);
  sigma_.copy_(sigma);
}

ImageCorrector loadImageCorrector(const std::filesystem::path& path) {
  const Weights weights = readSafetensors(path);
  ImageCorrectorConfig config;
  config.keypoint = requireMetadataInt(weights, "keypoint", 1, 1024, path);
  config.pooled = requireMetadataInt(weights, "pooled", 1, 4096, path);
  config.width = requireMetadataInt(weights, "width", 8, 4096, path);
  config.blocks = requireMetadataInt(weights, "blocks", 1, 64, path);
  config.hidden = requireMetadataInt(weights, "hidden", 8, 4096, path);
  config.sight = static_cast<ImageSight>(requireMetadataInt(weights, "sight", 0, 2, path));
  if (weights.metadata.contains("token")) {
    config.token = requireMetadataInt(weights, "token", 0, 16384, path);
    config.has_movenet = requireMetadataInt(weights, "has_movenet", 0, 1, path) == 1;
  }
  if (config.featureSize() == 0) {
    throw ModelError(strCat(path.string(),
                            ": it looks at nothing of a picture, neither MoveNet's feature nor a "
                            "regressor's token. The file is damaged; install it again."));
  }
  ImageCorrector corrector(config);
  loadWeights(*corrector, weights, path);
  corrector->eval();
  return corrector;
}

void saveImageCorrector(const std::filesystem::path& path, const ImageCorrector& corrector) {
  Weights weights = weightsOf(*corrector);
  const ImageCorrectorConfig& config = corrector->config();
  weights.metadata["model"] = "image_corrector";
  weights.metadata["keypoint"] = std::to_string(config.keypoint);
  weights.metadata["pooled"] = std::to_string(config.pooled);
  weights.metadata["width"] = std::to_string(config.width);
  weights.metadata["blocks"] = std::to_string(config.blocks);
  weights.metadata["hidden"] = std::to_string(config.hidden);
  weights.metadata["sight"] = std::to_string(static_cast<int>(config.sight));
  weights.metadata["token"] = std::to_string(config.token);
  weights.metadata["has_movenet"] = config.has_movenet ? "1" : "0";
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

}  // namespace lay
