#include "core/train/picture_set.h"

#include "core/base/error.h"
#include "core/image/image_feature_size.h"
#include "core/io/safetensors.h"
#include "core/nn/weights_io.h"
#include "core/train/training_batch.h"

namespace lay {
namespace {

const char* nameOf(PictureEyes eyes) {
  return eyes == PictureEyes::MoveNet ? "pictures" : "tokens";
}

}  // namespace

std::vector<BenchmarkSample> pictureSamples(const BodyModelPtr& body,
                                            const PictureSetSource& source) {
  std::vector<MotionClip> clips = readMotionClips(source.data_dir, source.split);
  if (source.split != "train") return benchmarkSamples(*body, clips, source.count, 0);
  return SampleSource(body, PoseMixer(std::move(clips), {})).draw(source.count, source.seed);
}

void savePictureSet(const std::filesystem::path& path, const PictureSet& set) {
  Weights weights;
  WeightTensor& tensor = weights.tensors["features"];
  const torch::Tensor plain = set.features.to(torch::kFloat).contiguous();
  tensor.shape = {plain.size(0), plain.size(1)};
  tensor.values.assign(plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel());
  weights.metadata["model"] = nameOf(set.eyes);
  weights.metadata["split"] = set.split;
  weights.metadata["seed"] = std::to_string(set.seed);
  writeSafetensors(path, weights, WeightPrecision::Float16);
}

PictureSet loadPictureSet(const std::filesystem::path& path, PictureEyes eyes) {
  constexpr int kLongest = 16384;
  Weights weights = readSafetensors(path);
  const auto found = weights.tensors.find("features");
  const auto is_as_long = [&](std::int64_t size) {
    return eyes == PictureEyes::MoveNet ? size == kImageFeatureSize : size >= 1 && size <= kLongest;
  };
  if (weights.metadata["model"] != nameOf(eyes) || found == weights.tensors.end() ||
      found->second.shape.size() != 2 || found->second.shape[0] < 1 ||
      !is_as_long(found->second.shape[1])) {
    throw ModelError(strCat("'",
                            path.string(),
                            "' holds no image features of ",
                            eyes == PictureEyes::MoveNet ? "MoveNet" : "a regressor",
                            ". 'layfigure-train pictures' writes such a file."));
  }
  PictureSet set;
  set.eyes = eyes;
  set.split = weights.metadata["split"];
  constexpr int kLargestSeed = 1'000'000'000;
  set.seed = static_cast<std::uint64_t>(requireMetadataInt(weights, "seed", 0, kLargestSeed, path));
  set.features =
      torch::from_blob(found->second.values.data(), found->second.shape, torch::kFloat).clone();
  return set;
}

}  // namespace lay
