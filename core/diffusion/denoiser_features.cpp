#include "core/diffusion/denoiser_features.h"

#include <cmath>

namespace lay {
namespace {

constexpr float kLargestFeature = 6.0F;

/// Direction times compressed length: gradients span four decades, which a network cannot read as
/// they are.
Eigen::Vector3f compressed(const Eigen::Vector3f& gradient) {
  const float length = gradient.norm();
  return gradient * (std::log1p(length / 0.01F) / (4 * (length + 1e-6F)));
}

}  // namespace

FeatureVector denoiserFeatures(const BodyModel& model,
                               const DenoiserProblem& problem,
                               const StateVector& x,
                               const StateVector& x_init,
                               const StateVector& residual_sigma) {
  FeatureVector features = FeatureVector::Zero();
  const BodyState state = decodeState(x, problem.box, problem.camera);
  int at = 0;
  features.segment<kStateSize>(at) = x;
  at += kStateSize;
  features.segment<kStateSize>(at) = (x - x_init).cwiseQuotient(residual_sigma);
  at += kStateSize;
  MatrixX3f joints;
  if (problem.has_keypoints) {
    const SkeletonLinearization skeleton = linearizeSkeleton(model, state);
    const MatrixX3f& points = skeleton.posed.keypoints_in_camera;
    const EvidenceModel evidence;
    const ReprojectionResiduals residuals =
        reprojectionResiduals(points, problem.keypoints, problem.box, problem.camera, evidence);
    const TangentVector step =
        gaussNewtonStep(reprojectionJacobian(skeleton, problem.box, problem.camera),
                        residuals,
                        tangentSigma(state.transl.z()),
                        evidence.noise);
    BodyState proposal = retract(state, step);
    proposal.transl.z() = std::max(proposal.transl.z(), 0.2F * state.transl.z());
    const StateVector moved = encodeState(proposal, problem.box, problem.camera);
    const StateVector present = encodeState(state, problem.box, problem.camera);
    features.segment<kStateSize>(at) = (moved - present).cwiseQuotient(residual_sigma);
    at += kStateSize;
    const auto gradient = keypointGradient(points, residuals, problem.box, problem.camera);
    for (int k = 0; k < kKeypointCount; ++k) {
      const float confidence = problem.keypoints.confidence[k];
      features.segment<3>(at + 3 * k) = compressed(gradient.row(k).transpose());
      if (confidence < evidence.min_confidence) continue;
      features.segment<2>(at + 78 + 2 * k) = 20.0F * residuals.error.row(k).transpose();
      features[at + 78 + 52 + k] = confidence;
      features.segment<2>(at + 78 + 52 + 26 + 2 * k) =
          (problem.keypoints.points.row(k).transpose() - problem.box.center) *
          (2 / problem.box.size);
    }
    joints = skeleton.posed.joints_in_camera;
  } else {
    at += kStateSize;
    joints = poseJoints(model, state).joints_in_camera;
  }
  at += 78 + 52 + 26 + 52;
  for (int j = 0; j < kSmplJointCount; ++j) {
    features.segment<3>(at + 3 * j) = 2.0F * (joints.row(j) - joints.row(0)).transpose();
  }
  at += 3 * kSmplJointCount;
  features.segment<3>(at) = cliffBoxInfo(problem.box, problem.camera);
  return features.cwiseMax(-kLargestFeature).cwiseMin(kLargestFeature);
}

}  // namespace lay
