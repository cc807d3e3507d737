#include "core/train/body_loss.h"

namespace lay {

torch::Tensor BodyLoss::operator()(const torch::Tensor& x,
                                   const TruthBatch& truth,
                                   const torch::Tensor& sigma) const {
  const std::int64_t count = x.size(0);
  const torch::Tensor rotations =
      sixdToMatrix(x.slice(1, 0, kPoseSize).reshape({count, kSmplJointCount, 6}));
  const torch::Tensor betas = x.slice(1, kBetasOffset, kCameraOffset);
  const torch::Tensor scaled_side = truth.size * x.select(1, kCameraOffset).clamp_min(0.05);
  const torch::Tensor depth = 2 * truth.focal / scaled_side;
  const torch::Tensor across = x.slice(1, kCameraOffset + 1, kStateSize) +
                               2 * (truth.center - truth.principal) / scaled_side.unsqueeze(1);
  const torch::Tensor transl = torch::cat({across, depth.unsqueeze(1)}, 1);
  const PosedBatch posed = skeleton_.pose(rotations, betas, transl);

  const torch::Tensor rotation_loss = (rotations - truth.rotations).square().sum({2, 3}).mean(1);
  const auto about_root = [](const torch::Tensor& joints) {
    return joints - joints.slice(1, 0, 1);
  };
  const torch::Tensor joint_loss = (about_root(posed.joints) - about_root(truth.joints))
                                       .square()
                                       .sum(2)
                                       .add(1e-8)
                                       .sqrt()
                                       .mean(1);
  const torch::Tensor z = posed.keypoints.slice(2, 2, 3).clamp_min(0.2);
  const torch::Tensor image = (posed.keypoints.slice(2, 0, 2) / z * truth.focal.view({-1, 1, 1}) +
                               (truth.principal - truth.center).unsqueeze(1)) /
                              truth.size.view({-1, 1, 1});
  const torch::Tensor image_loss =
      (image - truth.image).square().sum(2).add(1e-8).sqrt().clamp_max(1.0).mean(1);
  const torch::Tensor state_loss = ((x - truth.x) / sigma).square().mean(1);
  return weights_.rotations * rotation_loss + weights_.joints * joint_loss +
         weights_.image * image_loss + weights_.state * state_loss;
}

}  // namespace lay
