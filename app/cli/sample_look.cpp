#include "app/cli/sample_look.h"

#include "app/cli/model_files.h"
#include "core/body/skinning.h"
#include "core/detect/image_feature.h"
#include "core/image/fit_transl.h"
#include "core/io/resource_paths.h"
#include "core/picture/sample_picture.h"
#include "core/refine/image_correction.h"
#include "core/registry/model_registry.h"

#include <memory>
#include <utility>

namespace lay {
namespace {

constexpr int kLookSize = 192;  // px: what MoveNet takes

std::filesystem::path moveNetFile(const std::string& name) {
  const ModelRegistry registry;
  if (registry.find(name)) return registry.require(name).file;
  return name;
}

class Look {
 public:
  Look(BodyModelPtr body, const std::string& movenet, bool fits_place)
      : body_(std::move(body)),
        fits_place_(fits_place),
        movenet_(moveNetFile(movenet)),
        correction_(loadModelFile(
            findModelFile(kImageCorrectorFile),
            [this](const std::filesystem::path& path) { return ImageCorrection(body_, path); })) {}

  [[nodiscard]] SmplParams operator()(const BenchmarkSample& sample, int index) const {
    Random random = pictureRandom(0, static_cast<std::uint64_t>(index));
    const Image picture = samplePicture(*body_, sample, sample.box, kLookSize, random);
    const PersonBox whole{Eigen::Vector2f::Constant((kLookSize - 1) / 2.0F), kLookSize};
    SmplParams seen = correction_.correct(
        sample.initial, imageFeature(movenet_.maps(picture, whole)), sample.box, sample.camera);
    if (!fits_place_) return seen;
    seen.transl = fitTransl(poseJoints(*body_, seen).keypoints_in_camera,
                            seen.transl,
                            sample.keypoints,
                            sample.box,
                            sample.camera);
    return seen;
  }

 private:
  BodyModelPtr body_;
  bool fits_place_;
  MoveNet movenet_;
  ImageCorrection correction_;
};

}  // namespace

std::function<SmplParams(const BenchmarkSample& sample, int index)> sampleLook(
    const BodyModelPtr& body, const std::string& movenet, bool fits_place) {
  const auto look = std::make_shared<Look>(body, movenet, fits_place);
  return [look](const BenchmarkSample& sample, int index) { return (*look)(sample, index); };
}

}  // namespace lay
