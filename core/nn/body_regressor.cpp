#include "core/nn/body_regressor.h"

#include <cmath>

#include <torch/nn/init.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/body/joints.h"
#include "core/nn/weights_io.h"

namespace lay {
namespace {

constexpr int kPoseSize = 6 * kSmplJointCount;
constexpr int kBoxSize = 3;
constexpr int kCameraSize = 3;

using ModulePtr = std::shared_ptr<torch::nn::Module>;

/// A module that only gives its children their public names.
ModulePtr named(torch::nn::Module& parent, const std::string& name) {
  return parent.register_module(name, std::make_shared<torch::nn::Module>(name));
}

torch::nn::Linear withoutBias(int in, int out) {
  return torch::nn::Linear(torch::nn::LinearOptions(in, out).bias(false));
}

torch::nn::LayerNorm decoderNorm(int width) {
  return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}));
}

/// Sizes that the tensors tell, of one file.
class RegressorSizes {
 public:
  RegressorSizes(const Weights& weights, const std::filesystem::path& path)
      : weights_(weights), path_(path) {}

  [[nodiscard]] int of(const std::string& name, std::size_t axis) const {
    const auto found = weights_.tensors.find(name);
    if (found == weights_.tensors.end() || found->second.shape.size() <= axis) {
      throw ModelError(strCat("Cannot read a body regressor from ",
                              path_.string(),
                              ": it has no tensor ",
                              name,
                              ". Give the checkpoint of 4D-Humans (HMR 2.0)."));
    }
    constexpr std::int64_t kMostSize = 1 << 16;
    const std::int64_t size = found->second.shape[axis];
    if (size < 1 || size > kMostSize) {
      throw ModelError(strCat(path_.string(), ": ", name, " has a length of ", size, "."));
    }
    return static_cast<int>(size);
  }

  /// How many of "<start>0<end>", "<start>1<end>", ... there are.
  [[nodiscard]] int count(const std::string& start, const std::string& end) const {
    int found = 0;
    while (weights_.tensors.contains(strCat(start, found, end))) ++found;
    return found;
  }

 private:
  const Weights& weights_;
  const std::filesystem::path& path_;
};

int headsOf(int width) {
  for (const char* size : {"Ti", "S", "B", "L", "H"}) {
    const VisionTransformerConfig known = visionTransformerConfig(size);
    if (known.width == width) return known.heads;
  }
  return 0;
}

/// Numbers in the matrices of a network.
std::int64_t matrixNumbers(const BodyRegressorConfig& config) {
  const std::int64_t wide = config.backbone.width;
  const std::int64_t width = config.width;
  const std::int64_t inner = std::int64_t{config.heads} * config.head_width;
  const std::int64_t block = 12 * wide * wide;
  const std::int64_t layer = 6 * inner * width + 2 * inner * wide + 2 * width * config.hidden;
  return config.backbone.depth * block + config.layers * layer;
}

/// A few bytes that speak of an enormous network must not get its memory.
void requireThatMuch(const BodyRegressorConfig& config,
                     const Weights& weights,
                     const std::filesystem::path& path) {
  std::int64_t given = 0;
  for (const auto& [name, tensor] : weights.tensors) {
    given += static_cast<std::int64_t>(tensor.values.size());
  }
  const std::int64_t needed = matrixNumbers(config);
  if (given < needed) {
    throw ModelError(strCat("Cannot read a body regressor from ",
                            path.string(),
                            ": layers of its size have ",
                            needed,
                            " numbers, it holds ",
                            given,
                            ". It is cut short; get it anew."));
  }
}

BodyRegressorConfig configOf(const Weights& weights, const std::filesystem::path& path) {
  const RegressorSizes sizes(weights, path);
  BodyRegressorConfig config;
  config.backbone.width = sizes.of("backbone.pos_embed", 2);
  config.backbone.depth = sizes.count("backbone.blocks.", ".norm1.weight");
  if (weights.tensors.contains("backbone.patch_embed.stem.stages.0.down.weight")) {
    config.backbone.stem = VisionStem::Convolutions;
  }
  // Tokens are 16 rows of 12 in all published sizes; those of others stand in the metadata.
  const auto metadata = [&](const char* key, int usual, int most) {
    return weights.metadata.contains(key) ? requireMetadataInt(weights, key, 1, most, path) : usual;
  };
  const auto pixels = [&](const char* key, int usual) {
    constexpr int kMostPixels = 1024;
    const int found = metadata(key, usual, kMostPixels);
    if (found % kPatchSize != 0) {
      throw ModelError(
          strCat(path.string(), ": ", key, " is ", found, ", no multiple of ", kPatchSize, "."));
    }
    return found;
  };
  config.backbone.image_height = pixels("image_height", config.backbone.image_height);
  config.backbone.image_width = pixels("image_width", config.backbone.image_width);
  config.backbone.heads = metadata("backbone_heads", headsOf(config.backbone.width), 64);
  const std::string decoder = "smpl_head.transformer.";
  config.width = sizes.of(decoder + "pos_embedding", 2);
  config.layers = sizes.count(decoder + "transformer.layers.", ".0.norm.weight");
  config.hidden = sizes.of(decoder + "transformer.layers.0.2.fn.net.0.weight", 0);
  const int inner = sizes.of(decoder + "transformer.layers.0.1.fn.to_q.weight", 0);
  config.heads = metadata("heads", config.heads, 64);
  config.head_width = inner / config.heads;
  config.has_box = sizes.of("smpl_head.decpose.weight", 1) == config.width + kBoxSize;
  const bool is_stem_possible =
      config.backbone.stem == VisionStem::Patches || config.backbone.width % kStemWidthUnit == 0;
  if (!is_stem_possible || config.backbone.heads == 0 ||
      config.backbone.width % config.backbone.heads != 0 || config.backbone.depth == 0 ||
      config.layers == 0 || config.head_width == 0) {
    throw ModelError(strCat("Cannot read a body regressor from ",
                            path.string(),
                            ": its backbone is ",
                            config.backbone.width,
                            " wide with ",
                            config.backbone.depth,
                            " blocks; 192, 384, 768, 1024 and 1280 are known."));
  }
  requireThatMuch(config, weights, path);
  return config;
}

}  // namespace

DecoderLayerImpl::DecoderLayerImpl(const BodyRegressorConfig& config) : heads_(config.heads) {
  const int inner = config.heads * config.head_width;
  const int width = config.width;
  const auto part = [&](const char* name, torch::nn::LayerNorm& norm) {
    const ModulePtr whole = named(*this, name);
    norm = whole->register_module("norm", decoderNorm(width));
    return named(*whole, "fn");
  };
  const auto output = [&](torch::nn::Module& attention) {
    return named(attention, "to_out")->register_module("0", torch::nn::Linear(inner, width));
  };
  const ModulePtr self = part("0", self_norm_);
  self_qkv_ = self->register_module("to_qkv", withoutBias(width, 3 * inner));
  self_out_ = output(*self);
  const ModulePtr cross = part("1", cross_norm_);
  cross_kv_ = cross->register_module("to_kv", withoutBias(config.backbone.width, 2 * inner));
  cross_q_ = cross->register_module("to_q", withoutBias(width, inner));
  cross_out_ = output(*cross);
  const ModulePtr net = named(*part("2", ff_norm_), "net");
  ff_up_ = net->register_module("0", torch::nn::Linear(width, config.hidden));
  ff_down_ = net->register_module("3", torch::nn::Linear(config.hidden, width));
}

torch::Tensor DecoderLayerImpl::attend(const torch::Tensor& q,
                                       const torch::Tensor& k,
                                       const torch::Tensor& v) const {
  const auto split = [this](const torch::Tensor& x) {
    return x.reshape({x.size(0), x.size(1), heads_, -1}).transpose(1, 2);
  };
  const torch::Tensor query = split(q);
  const double scale = 1 / std::sqrt(static_cast<double>(query.size(3)));
  const torch::Tensor weights =
      torch::softmax(torch::matmul(query, split(k).transpose(-2, -1)) * scale, -1);
  return torch::matmul(weights, split(v)).transpose(1, 2).flatten(2);
}

torch::Tensor DecoderLayerImpl::forward(const torch::Tensor& x, const torch::Tensor& context) {
  const std::vector<torch::Tensor> own = self_qkv_->forward(self_norm_->forward(x)).chunk(3, -1);
  const torch::Tensor seen = x + self_out_->forward(attend(own[0], own[1], own[2]));
  const std::vector<torch::Tensor> theirs = cross_kv_->forward(context).chunk(2, -1);
  const torch::Tensor query = cross_q_->forward(cross_norm_->forward(seen));
  const torch::Tensor read = seen + cross_out_->forward(attend(query, theirs[0], theirs[1]));
  return read + ff_down_->forward(torch::gelu(ff_up_->forward(ff_norm_->forward(read))));
}

BodyRegressorImpl::BodyRegressorImpl(const BodyRegressorConfig& config) : config_(config) {
  backbone_ = register_module("backbone", VisionTransformer(config.backbone));
  const ModulePtr head = named(*this, "smpl_head");
  const ModulePtr decoder = named(*head, "transformer");
  query_ = decoder->register_module("to_token_embedding", torch::nn::Linear(1, config.width));
  place_ = decoder->register_parameter("pos_embedding", torch::randn({1, 1, config.width}));
  for (int i = 0; i < config.layers; ++i) layers_->push_back(DecoderLayer(config));
  named(*decoder, "transformer")->register_module("layers", layers_);
  const int read = config.width + (config.has_box ? kBoxSize : 0);
  pose_ = head->register_module("decpose", torch::nn::Linear(read, kPoseSize));
  shape_ = head->register_module("decshape", torch::nn::Linear(read, kNumBetas));
  camera_ = head->register_module("deccam", torch::nn::Linear(read, kCameraSize));
  // A fresh one says the mean body, as HMR's does: from a camera behind the person, which is no
  // worse a guess for random readouts, the reprojection would never find back.
  for (const torch::nn::Linear& readout : {pose_, shape_, camera_}) {
    torch::nn::init::xavier_uniform_(readout->weight, 0.01);
    torch::nn::init::zeros_(readout->bias);
  }
  mean_pose_ = head->register_buffer("init_body_pose", torch::zeros({1, kPoseSize}));
  mean_shape_ = head->register_buffer("init_betas", torch::zeros({1, kNumBetas}));
  mean_camera_ = head->register_buffer("init_cam", torch::zeros({1, kCameraSize}));
}

RegressedBody BodyRegressorImpl::forward(const torch::Tensor& image,
                                         const torch::Tensor& box_info) {
  const torch::Tensor context = backbone_->forward(image);
  const torch::Tensor zero = torch::zeros({image.size(0), 1, 1}, image.options());
  torch::Tensor token = query_->forward(zero) + place_;
  for (std::size_t i = 0; i < layers_->size(); ++i) {
    token = layers_->at<DecoderLayerImpl>(i).forward(token, context);
  }
  RegressedBody body;
  body.patches = context;
  body.image_feature = token.squeeze(1);
  const torch::Tensor read =
      config_.has_box ? torch::cat({body.image_feature, box_info}, 1) : body.image_feature;
  body.state = torch::cat({pose_->forward(read) + mean_pose_,
                           shape_->forward(read) + mean_shape_,
                           camera_->forward(read) + mean_camera_},
                          1);
  return body;
}

void BodyRegressorImpl::setMean(const torch::Tensor& mean) {
  const torch::NoGradGuard no_grad;
  const torch::Tensor row = mean.detach().reshape({1, kPoseSize + kNumBetas + kCameraSize});
  mean_pose_.copy_(row.slice(1, 0, kPoseSize));
  mean_shape_.copy_(row.slice(1, kPoseSize, kPoseSize + kNumBetas));
  mean_camera_.copy_(row.slice(1, kPoseSize + kNumBetas));
}

void keepRegressorOnly(Weights& weights) {
  std::erase_if(weights.tensors, [](const auto& item) {
    return !item.first.starts_with("backbone.") && !item.first.starts_with("smpl_head.");
  });
}

BodyRegressor bodyRegressorFrom(const Weights& weights, const std::filesystem::path& path) {
  BodyRegressor regressor(configOf(weights, path));
  loadWeights(*regressor, weights, path);
  regressor->eval();
  return regressor;
}

BodyRegressor loadBodyRegressor(const std::filesystem::path& path) {
  Weights weights = readSafetensors(path);
  keepRegressorOnly(weights);
  return bodyRegressorFrom(weights, path);
}

void saveBodyRegressor(const std::filesystem::path& path, const BodyRegressor& regressor) {
  const BodyRegressorConfig& config = regressor->config();
  Weights weights = weightsOf(*regressor);
  weights.metadata = {{"model", "body_regressor"},
                      {"image_height", std::to_string(config.backbone.image_height)},
                      {"image_width", std::to_string(config.backbone.image_width)},
                      {"backbone_heads", std::to_string(config.backbone.heads)},
                      {"heads", std::to_string(config.heads)}};
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

}  // namespace lay
