#include "core/train/patch_teacher.h"

#include <torch/types.h>

#include "core/body/joints.h"
#include "core/train/predicted_body.h"

namespace lay {
namespace {

constexpr double kMargin =
    0.5;  // tokens beyond the last ones' centres that are still in the picture

/// How much of a place belongs to each token along one axis: all of it to the one that it is in the
/// middle of, shares to its two neighbours otherwise. (N, 24) -> (N, 24, count).
torch::Tensor shares(const torch::Tensor& place, int count) {
  const torch::Tensor tokens = torch::arange(count, place.options());
  return (1 - (place.clamp(0, count - 1).unsqueeze(2) - tokens).abs()).clamp_min(0);
}

torch::Tensor isWithin(const torch::Tensor& place, int count) {
  return place.gt(-kMargin).logical_and(place.lt(count - 1 + kMargin));
}

}  // namespace

torch::Tensor jointPlaces(const TruthBatch& truth, const VisionTransformerConfig& grid) {
  const auto height = static_cast<float>(grid.image_height);
  const auto width = static_cast<float>(grid.image_width);
  const torch::Tensor middle = torch::tensor({width / 2, height / 2}, truth.joints.options());
  return (seenInBox(truth.joints, truth) * height + middle + kPatchPadding) / kPatchSize - 0.5;
}

PatchTeacherImpl::PatchTeacherImpl(const VisionTransformerConfig& grid, const PatchLessons& lessons)
    : grid_(grid), lessons_(lessons) {
  places_ = register_module("places", torch::nn::Linear(grid.width, kSmplJointCount));
  depths_ = register_module("depths", torch::nn::Linear(grid.width, kSmplJointCount));
}

torch::Tensor PatchTeacherImpl::forward(const torch::Tensor& patches, const TruthBatch& truth) {
  const torch::Tensor place = jointPlaces(truth, grid_);
  const torch::Tensor column = place.select(2, 0);
  const torch::Tensor row = place.select(2, 1);
  const torch::Tensor is_seen =
      isWithin(column, grid_.columns()).logical_and(isWithin(row, grid_.rows())).to(torch::kFloat);
  const torch::Tensor target =
      (shares(row, grid_.rows()).unsqueeze(3) * shares(column, grid_.columns()).unsqueeze(2))
          .flatten(2);  // (N, 24, T)
  const torch::Tensor guess =
      torch::log_softmax(places_->forward(patches).transpose(1, 2), 2);  // (N, 24, T)
  const torch::Tensor place_loss = -(target * guess).sum(2);
  const torch::Tensor depth = (guess.exp() * depths_->forward(patches).transpose(1, 2)).sum(2);
  const torch::Tensor depth_loss = (depth - aboutRoot(truth.joints).select(2, 2)).square();
  return ((lessons_.places * place_loss + lessons_.depths * depth_loss) * is_seen).mean(1);
}

}  // namespace lay
