#include "core/train/pose_error.h"

namespace lay {
namespace {

// The joint term in metres counts like a squared rotation error of the same size a joint.
constexpr double kJointWeight = 10;

}  // namespace

torch::Tensor meanShapeJoints(const SkeletonLayer& skeleton, const torch::Tensor& rotations) {
  const std::int64_t count = rotations.size(0);
  const torch::Tensor joints = skeleton
                                   .pose(rotations,
                                         torch::zeros({count, kNumBetas}, rotations.options()),
                                         torch::zeros({count, 3}, rotations.options()))
                                   .joints;
  return joints - joints.slice(1, 0, 1);
}

torch::Tensor pointDistances(const torch::Tensor& a, const torch::Tensor& b) {
  return ((a - b).square().sum(-1) + 1e-8).sqrt();
}

torch::Tensor poseError(const SkeletonLayer& skeleton,
                        const torch::Tensor& decoded,
                        const torch::Tensor& truth) {
  const torch::Tensor joints =
      pointDistances(meanShapeJoints(skeleton, decoded), meanShapeJoints(skeleton, truth)).mean();
  return (decoded - truth).square().sum({2, 3}).mean() + kJointWeight * joints;
}

}  // namespace lay
