#include "core/diffusion/body_tokens.h"

#include <array>

#include <torch/nn/functional/padding.h>

namespace lay {
namespace {

constexpr int kErrorOffset = kKeypointGradientOffset + kKeypointGradientSize;
constexpr int kConfidenceOffset = kErrorOffset + 2 * kKeypointCount;
constexpr int kPlaceOffset = kConfidenceOffset + kKeypointCount;
constexpr int kAboutRootOffset = kPlaceOffset + 2 * kKeypointCount;
static_assert(kAboutRootOffset + 3 * kSmplJointCount == kBoxOffset);

/// The keypoint on each joint; -1: none. Of the feet, which have three, the big toe is on the joint
/// that is called foot.
constexpr std::array<int, kSmplJointCount> kKeypointOfJoint = {kKpMidHip,
                                                               kKpLeftHip,
                                                               kKpRightHip,
                                                               -1,
                                                               kKpLeftKnee,
                                                               kKpRightKnee,
                                                               -1,
                                                               kKpLeftAnkle,
                                                               kKpRightAnkle,
                                                               -1,
                                                               kKpLeftBigToe,
                                                               kKpRightBigToe,
                                                               kKpNeck,
                                                               -1,
                                                               -1,
                                                               kKpNose,
                                                               kKpLeftShoulder,
                                                               kKpRightShoulder,
                                                               kKpLeftElbow,
                                                               kKpRightElbow,
                                                               kKpLeftWrist,
                                                               kKpRightWrist,
                                                               -1,
                                                               -1};

torch::Tensor columns(const torch::Tensor& features, int offset, int size) {
  return features.slice(1, offset, offset + size);
}

/// (N, count * size) -> (N, count, size).
torch::Tensor byItem(const torch::Tensor& row, int count) {
  return row.reshape({row.size(0), count, -1});
}

/// (N, 26 keypoints, 8): G_keyp, error, confidence, place.
torch::Tensor keypointsOf(const torch::Tensor& features) {
  const auto of = [&](int offset, int size) {
    return byItem(columns(features, offset, size * kKeypointCount), kKeypointCount);
  };
  return torch::cat({of(kKeypointGradientOffset, 3),
                     of(kErrorOffset, 2),
                     of(kConfidenceOffset, 1),
                     of(kPlaceOffset, 2)},
                    2);
}

/// (N, 24, 8): the keypoint on each joint, zeros where there is none.
torch::Tensor keypointsOnJoints(const torch::Tensor& features) {
  std::array<std::int64_t, kSmplJointCount> from{};
  for (std::size_t j = 0; j < from.size(); ++j) {
    from[j] = kKeypointOfJoint[j] < 0 ? kKeypointCount : kKeypointOfJoint[j];
  }
  const torch::Tensor rows =
      torch::tensor(torch::ArrayRef<std::int64_t>(from.data(), from.size()), torch::kLong)
          .to(features.device());
  namespace F = torch::nn::functional;
  const torch::Tensor with_none = F::pad(keypointsOf(features), F::PadFuncOptions({0, 0, 0, 1}));
  return with_none.index_select(1, rows);
}

torch::Tensor padded(const torch::Tensor& token, int size) {
  namespace F = torch::nn::functional;
  return F::pad(token, F::PadFuncOptions({0, size - token.size(1)})).unsqueeze(1);
}

}  // namespace

torch::Tensor bodyTokens(const torch::Tensor& r_t,
                         const torch::Tensor& features,
                         const torch::Tensor& text) {
  const std::array<torch::Tensor, 4> states = {r_t,
                                               columns(features, 0, kStateSize),
                                               columns(features, kPresentOffset, kStateSize),
                                               columns(features, kProposalOffset, kStateSize)};
  std::vector<torch::Tensor> joint;
  std::vector<torch::Tensor> betas;
  std::vector<torch::Tensor> camera;
  for (const torch::Tensor& state : states) {
    joint.push_back(byItem(state.slice(1, 0, kPoseSize), kSmplJointCount));
    betas.push_back(state.slice(1, kBetasOffset, kCameraOffset));
    camera.push_back(state.slice(1, kCameraOffset));
  }
  joint.push_back(byItem(columns(features, kWordStepOffset, kPoseSize), kSmplJointCount));
  joint.push_back(byItem(text, kSmplJointCount));
  joint.push_back(
      byItem(columns(features, kAboutRootOffset, 3 * kSmplJointCount), kSmplJointCount));
  joint.push_back(keypointsOnJoints(features));
  camera.push_back(columns(features, kBoxOffset, 3));
  return torch::cat({torch::cat(joint, 2),
                     padded(torch::cat(betas, 1), kBodyTokenSize),
                     padded(torch::cat(camera, 1), kBodyTokenSize)},
                    1);
}

torch::Tensor stateOfTokens(const torch::Tensor& answers) {
  const std::int64_t count = answers.size(0);
  return torch::cat(
      {answers.slice(1, 0, kSmplJointCount).slice(2, 0, 6).reshape({count, kPoseSize}),
       answers.select(1, kBetasToken),
       answers.select(1, kCameraToken).slice(1, 0, kStateSize - kCameraOffset)},
      1);
}

torch::Tensor bodyContext(const torch::Tensor& features) {
  return torch::cat({columns(features, kKeypointGradientOffset, 8 * kKeypointCount),
                     columns(features, kBoxOffset, 3),
                     features.slice(1, kFeatureSize - kWordFeatureSize)},
                    1);
}

}  // namespace lay
