#include "core/train/predicted_body.h"

namespace lay {

torch::Tensor seenInBox(const torch::Tensor& points, const TruthBatch& truth) {
  constexpr double kNearest = 0.2;  // m
  const torch::Tensor z = points.slice(2, 2, 3).clamp_min(kNearest);
  return (points.slice(2, 0, 2) / z * truth.focal.view({-1, 1, 1}) +
          (truth.principal - truth.center).unsqueeze(1)) /
         truth.size.view({-1, 1, 1});
}

torch::Tensor aboutRoot(const torch::Tensor& joints) {
  return joints - joints.slice(1, 0, 1);
}

PredictedBodies predictedBodies(const SkeletonLayer& skeleton,
                                const torch::Tensor& x,
                                const TruthBatch& truth) {
  PredictedBodies bodies;
  bodies.rotations =
      sixdToMatrix(x.slice(1, 0, kPoseSize).reshape({x.size(0), kSmplJointCount, 6}));
  bodies.betas = x.slice(1, kBetasOffset, kCameraOffset);
  const torch::Tensor scaled_side = truth.size * x.select(1, kCameraOffset).clamp_min(0.05);
  const torch::Tensor depth = 2 * truth.focal / scaled_side;
  const torch::Tensor across = x.slice(1, kCameraOffset + 1, kStateSize) +
                               2 * (truth.center - truth.principal) / scaled_side.unsqueeze(1);
  const torch::Tensor transl = torch::cat({across, depth.unsqueeze(1)}, 1);
  const PosedBatch posed = skeleton.pose(bodies.rotations, bodies.betas, transl);
  bodies.joints = aboutRoot(posed.joints);
  bodies.image = seenInBox(posed.keypoints, truth);
  return bodies;
}

}  // namespace lay
