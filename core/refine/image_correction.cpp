#include "core/refine/image_correction.h"

#include <torch/types.h>

#include <stdexcept>
#include <vector>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/diffusion/pose_codec.h"
#include "core/image/image_feature_size.h"
#include "core/nn/image_corrector.h"
#include "core/nn/torch_device.h"

namespace lay {

struct ImageCorrection::Impl {
  BodyModelPtr body;
  ImageCorrector network{nullptr};
};

ImageCorrection::ImageCorrection(BodyModelPtr body, const std::filesystem::path& path)
    : impl_(std::make_unique<Impl>()) {
  impl_->body = std::move(body);
  impl_->network = loadImageCorrector(path);
  const ImageCorrectorConfig& config = impl_->network->config();
  if (!config.has_movenet || config.token > 0) {
    throw ModelError(strCat(path.string(),
                            ": it looks at a regressor's token, which only trainings make. "
                            "Install the corrector that comes with Layfigure."));
  }
}

ImageCorrection::~ImageCorrection() = default;
ImageCorrection::ImageCorrection(ImageCorrection&&) noexcept = default;
ImageCorrection& ImageCorrection::operator=(ImageCorrection&&) noexcept = default;

SmplParams ImageCorrection::correct(const SmplParams& initial,
                                    std::span<const float> image,
                                    const PersonBox& box,
                                    const PinholeCamera& camera) const {
  if (image.size() != static_cast<std::size_t>(kImageFeatureSize)) {
    throw std::logic_error(strCat(
        "an image feature has ", kImageFeatureSize, " numbers, and ", image.size(), " were given"));
  }
  const torch::NoGradGuard no_grad;
  StateVector x = encodeState(toBodyState(initial), box, camera);
  MatrixX3f joints = poseJoints(*impl_->body, initial).joints_in_camera;
  joints.rowwise() -= Eigen::RowVector3f(joints.row(0));
  std::vector<float> feature(image.begin(), image.end());
  const torch::Tensor corrected =
      toPlain(impl_->network->forward(torch::from_blob(x.data(), {1, kStateSize}),
                                      torch::from_blob(joints.data(), {1, kSmplJointCount, 3}),
                                      torch::from_blob(feature.data(), {1, kImageFeatureSize})));
  return toSmplParams(
      decodeState(Eigen::Map<const StateVector>(corrected.data_ptr<float>()), box, camera));
}

}  // namespace lay
