#include "core/refine/initial_predictor.h"

#include <torch/types.h>

#include "core/base/error.h"
#include "core/nn/lift_body.h"
#include "core/nn/lifter.h"
#include "core/nn/torch_device.h"

namespace lay {

struct InitialPredictor::Impl {
  BodyModelPtr body;
  Lifter lifter{nullptr};
  Device device;
};

InitialPredictor::InitialPredictor(BodyModelPtr body,
                                   const std::filesystem::path& lifter_path,
                                   DeviceChoice device)
    : impl_(std::make_unique<Impl>()) {
  impl_->body = std::move(body);
  impl_->lifter = loadLifter(lifter_path);
  impl_->device = resolveTorchDevice(device);
  onDevice(impl_->device, [&] { impl_->lifter->to(toTorch(impl_->device)); });
}

InitialPredictor::~InitialPredictor() = default;
InitialPredictor::InitialPredictor(InitialPredictor&&) noexcept = default;
InitialPredictor& InitialPredictor::operator=(InitialPredictor&&) noexcept = default;

const Device& InitialPredictor::device() const {
  return impl_->device;
}

SmplParams InitialPredictor::predict(const Keypoints2d& keypoints,
                                     const PersonBox& box,
                                     const PinholeCamera& camera) const {
  if (keypoints.numPresent() < 3) {
    throw Error(
        strCat("Only ",
               keypoints.numPresent(),
               " keypoints are present; at least 3 are needed for a first body. Add keypoints."));
  }
  const torch::NoGradGuard no_grad;
  std::vector<float> row = lifterInput(keypoints, box, camera);
  const torch::Tensor input =
      torch::from_blob(row.data(), {1, static_cast<std::int64_t>(row.size())}, torch::kFloat);
  const torch::Tensor x = onDevice(impl_->device, [&] {
    return toPlain(impl_->lifter->forward(input.to(toTorch(impl_->device))));
  });
  return liftedBody(*impl_->body, x.data_ptr<float>(), keypoints, box, camera);
}

}  // namespace lay
