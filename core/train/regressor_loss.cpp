#include "core/train/regressor_loss.h"

namespace lay {

torch::Tensor RegressorLoss::operator()(const torch::Tensor& x, const TruthBatch& truth) const {
  constexpr double kFurthest = 1.2;  // box sides: 300 of the 256 px that the paper's code crops
  const PredictedBodies bodies = predictedBodies(skeleton_, x, truth);
  const torch::Tensor true_betas = truth.x.slice(1, kBetasOffset, kCameraOffset);
  const torch::Tensor rotations = (bodies.rotations - truth.rotations).square().mean({1, 2, 3});
  const torch::Tensor betas = (bodies.betas - true_betas).square().mean(1);
  const torch::Tensor joints = (bodies.joints - aboutRoot(truth.joints)).square().mean({1, 2});
  const torch::Tensor off = bodies.image - truth.image;
  const torch::Tensor is_near = off.detach().square().sum(2, true).lt(kFurthest * kFurthest);
  const torch::Tensor image = (off.square() * is_near.to(off.scalar_type())).mean({1, 2});
  return weights_.rotations * rotations + weights_.betas * betas + weights_.joints * joints +
         weights_.image * image;
}

}  // namespace lay
