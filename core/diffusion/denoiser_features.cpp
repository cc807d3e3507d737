#include "core/diffusion/denoiser_features.h"

#include <cmath>

namespace lay {
namespace {

constexpr float kLargestFeature = 6.0F;
constexpr int kKeypointOffset = kKeypointGradientOffset;
constexpr int kKeypointFeatures = (3 + 2 + 1 + 2) * kKeypointCount;
constexpr int kJointOffset = kKeypointOffset + kKeypointFeatures;
static_assert(kJointOffset + 3 * kSmplJointCount == kBoxOffset);
constexpr int kSaidOffset = kWordStepOffset + kPoseSize;
static_assert(kSaidOffset + kWordFeatureSize == kFeatureSize);

/// Direction times compressed length: gradients span four decades, which a network cannot read as
/// they are.
Eigen::Vector3f compressed(const Eigen::Vector3f& gradient) {
  const float length = gradient.norm();
  return gradient * (std::log1p(length / 0.01F) / (4 * (length + 1e-6F)));
}

/// G_keyp, errors, confidences and places of the seen keypoints.
Eigen::Matrix<float, kKeypointFeatures, 1> keypointFeatures(const DenoiserProblem& problem,
                                                            const MatrixX3f& points,
                                                            const ReprojectionResiduals& residuals,
                                                            const EvidenceModel& evidence) {
  Eigen::Matrix<float, kKeypointFeatures, 1> features;
  features.setZero();
  const auto gradient = keypointGradient(points, residuals, problem.box, problem.camera);
  for (int k = 0; k < kKeypointCount; ++k) {
    const float confidence = problem.keypoints.confidence[k];
    features.segment<3>(3 * k) = compressed(gradient.row(k).transpose());
    if (confidence < evidence.min_confidence) continue;
    features.segment<2>(78 + 2 * k) = 20.0F * residuals.error.row(k).transpose();
    features[78 + 52 + k] = confidence;
    features.segment<2>(78 + 52 + 26 + 2 * k) =
        (problem.keypoints.points.row(k).transpose() - problem.box.center) * (2 / problem.box.size);
  }
  return features;
}

}  // namespace

FeatureVector denoiserFeatures(const BodyModel& model,
                               const DenoiserProblem& problem,
                               const StateVector& x,
                               const StateVector& x_init,
                               const StateVector& residual_sigma) {
  FeatureVector features = FeatureVector::Zero();
  const BodyState state = decodeState(x, problem.box, problem.camera);
  features.segment<kStateSize>(0) = x;
  features.segment<kStateSize>(kStateSize) = (x - x_init).cwiseQuotient(residual_sigma);

  // The way from the present state to another one.
  const StateVector here = encodeState(state, problem.box, problem.camera);
  const auto whitened = [&](const BodyState& there) -> StateVector {
    return (encodeState(there, problem.box, problem.camera) - here).cwiseQuotient(residual_sigma);
  };
  PosedJoints posed;
  MeasurementRows rows{Eigen::MatrixXf(0, kTangentSize), Eigen::VectorXf(0)};
  if (problem.has_keypoints) {
    SkeletonLinearization skeleton = linearizeSkeleton(model, state);
    const EvidenceModel evidence;
    const ReprojectionResiduals residuals =
        reprojectionResiduals(skeleton.posed.keypoints_in_camera,
                              problem.keypoints,
                              problem.box,
                              problem.camera,
                              evidence);
    rows = keypointRows(
        reprojectionJacobian(skeleton, problem.box, problem.camera), residuals, evidence.noise);
    features.segment<kKeypointFeatures>(kKeypointOffset) =
        keypointFeatures(problem, skeleton.posed.keypoints_in_camera, residuals, evidence);
    posed = std::move(skeleton.posed);
  } else {
    posed = poseJoints(model, state);
  }
  if (problem.words) {
    const float doubt = problem.has_keypoints ? kSeenDoubt : kUnseenDoubt;
    const TangentVector step =
        wordStep(problem.words->softTerms(), posed, rows, doubt * tangentSigma(state.transl.z()));
    features.segment<kPoseSize>(kWordStepOffset) = whitened(retract(state, step)).head<kPoseSize>();
    features.segment<kWordFeatureSize>(kSaidOffset) = problem.words->features(posed);
    rows = joined(rows, problem.words->rows(posed));
  }
  BodyState proposal = retract(state, gaussNewtonStep(rows, tangentSigma(state.transl.z())));
  proposal.transl.z() = std::max(proposal.transl.z(), 0.2F * state.transl.z());
  features.segment<kStateSize>(kProposalOffset) = whitened(proposal);
  for (int j = 0; j < kSmplJointCount; ++j) {
    features.segment<3>(kJointOffset + 3 * j) =
        2.0F * (posed.joints_in_camera.row(j) - posed.joints_in_camera.row(0)).transpose();
  }
  features.segment<3>(kBoxOffset) = cliffBoxInfo(problem.box, problem.camera);
  return features.cwiseMax(-kLargestFeature).cwiseMin(kLargestFeature);
}

}  // namespace lay
