#include "core/train/body_loss.h"

namespace lay {

torch::Tensor BodyLoss::operator()(const torch::Tensor& x,
                                   const TruthBatch& truth,
                                   const torch::Tensor& sigma) const {
  const PredictedBodies bodies = predictedBodies(skeleton_, x, truth);
  const torch::Tensor rotation_loss =
      (bodies.rotations - truth.rotations).square().sum({2, 3}).mean(1);
  const auto distances = [](const torch::Tensor& off) {
    return off.square().sum(2).add(1e-8).sqrt();
  };
  const torch::Tensor joint_loss = distances(bodies.joints - aboutRoot(truth.joints)).mean(1);
  const torch::Tensor image_loss = distances(bodies.image - truth.image).clamp_max(1.0).mean(1);
  const torch::Tensor state_loss = ((x - truth.x) / sigma).square().mean(1);
  return weights_.rotations * rotation_loss + weights_.joints * joint_loss +
         weights_.image * image_loss + weights_.state * state_loss;
}

}  // namespace lay
