#include "core/train/picture_features.h"

#include <ATen/Parallel.h>

#include <algorithm>

#include "core/detect/image_feature.h"
#include "core/picture/sample_picture.h"
#include "core/train/trainer_support.h"

namespace lay {
namespace {

constexpr int kPictureSize = 192;  // px: what MoveNet takes, so that nothing is resampled
constexpr int kSaveEvery = 1000;

}  // namespace

void makePictureSet(const PictureSetSource& source,
                    const std::filesystem::path& body_file,
                    const std::filesystem::path& movenet_file,
                    const std::filesystem::path& out,
                    const std::function<void(int done, int total)>& progress) {
  at::set_num_threads(1);
  const BodyModelPtr body = trainingBody(body_file);
  const MoveNet movenet(movenet_file);
  const std::vector<BenchmarkSample> samples = pictureSamples(body, source);
  const int count = static_cast<int>(samples.size());
  const torch::Tensor features = torch::zeros({count, kImageFeatureSize});
  const PersonBox whole{Eigen::Vector2f::Constant((kPictureSize - 1) / 2.0F), kPictureSize};
  for (int i = 0; i < count; ++i) {
    const BenchmarkSample& sample = samples[static_cast<std::size_t>(i)];
    Random random = pictureRandom(source.seed, static_cast<std::uint64_t>(i));
    const Image picture = samplePicture(*body, sample, sample.box, kPictureSize, random);
    const std::vector<float> feature = imageFeature(movenet.maps(picture, whole));
    std::copy(feature.begin(), feature.end(), features[i].data_ptr<float>());
    const int done = i + 1;
    if (done % kSaveEvery != 0 && done != count) continue;
    savePictureSet(out, {source.split, source.seed, features.slice(0, 0, done)});
    progress(done, count);
  }
}

}  // namespace lay
