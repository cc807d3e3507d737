#include "core/detect/photo_regressor.h"

#include <torch/types.h>

#include "core/base/error.h"
#include "core/detect/image_crop.h"
#include "core/nn/body_regressor.h"
#include "core/nn/vision_image.h"

#include <algorithm>

namespace lay {
namespace {

/// (1, 3, H, W), the middle columns of the box.
torch::Tensor networkImage(const Image& photo,
                           const PersonBox& box,
                           const VisionTransformerConfig& config) {
  const float width =
      box.size * static_cast<float>(config.image_width) / static_cast<float>(config.image_height);
  // Keypoints are measured from the first pixel's centre, regions from its edge.
  const PixelRegion region{
      box.center.x() + 0.5F - width / 2, box.center.y() + 0.5F - box.size / 2, width, box.size};
  const ImageCrop crop = sampleCrop(photo, region, config.image_width, config.image_height);
  torch::Tensor image = torch::empty({1, 3, config.image_height, config.image_width});
  writeVisionImage(crop.rgb, image.data_ptr<float>());
  return image;
}

}  // namespace

struct PhotoRegressor::Impl {
  BodyRegressor network{nullptr};
};

PhotoRegressor::PhotoRegressor(const std::filesystem::path& file)
    : impl_(std::make_unique<Impl>()) {
  impl_->network = loadBodyRegressor(file);
}

PhotoRegressor::~PhotoRegressor() = default;
PhotoRegressor::PhotoRegressor(PhotoRegressor&&) noexcept = default;
PhotoRegressor& PhotoRegressor::operator=(PhotoRegressor&&) noexcept = default;

RegressedPerson PhotoRegressor::find(const Image& photo,
                                     const PersonBox& box,
                                     const PinholeCamera& camera) const {
  if (!box.isValid()) {
    throw Error("The person's box is empty; at least 3 keypoints are needed to know it.");
  }
  const torch::NoGradGuard no_grad;
  const Eigen::Vector3f info = cliffBoxInfo(box, camera);
  const torch::Tensor box_info = torch::tensor({info.x(), info.y(), info.z()}).unsqueeze(0);
  const RegressedBody found = impl_->network->forward(
      networkImage(photo, box, impl_->network->config().backbone), box_info);
  RegressedPerson person;
  const torch::Tensor state = found.state.contiguous();
  std::copy_n(state.data_ptr<float>(), person.state.size(), person.state.begin());
  const torch::Tensor feature = found.image_feature.contiguous();
  person.image_feature.assign(feature.data_ptr<float>(),
                              feature.data_ptr<float>() + feature.numel());
  return person;
}

Weights regressorWeights(Weights weights, const std::filesystem::path& path) {
  keepRegressorOnly(weights);
  (void)bodyRegressorFrom(weights, path);
  return weights;
}

}  // namespace lay
