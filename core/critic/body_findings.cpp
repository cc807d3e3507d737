#include "core/critic/body_findings.h"

#include <cmath>

#include "core/base/error.h"
#include "core/body/joint_limits.h"
#include "core/geometry/rotation.h"

namespace lay {
namespace {

/// The group's mean shape: its hypotheses hardly differ in it, and one set of balls is enough.
Eigen::VectorXf meanBetas(const std::vector<SmplParams>& bodies) {
  Eigen::VectorXf mean = Eigen::VectorXf::Zero(kNumBetas);
  for (const SmplParams& body : bodies) mean += body.betas / static_cast<float>(bodies.size());
  return mean;
}

/// Geman-McClure: a limb that was predicted the wrong way round counts as wrong, and not for ever.
float robust(float squared, float width) {
  return squared * width * width / (width * width + squared);
}

float changeFrom(const BodyState& initial, const BodyState& state) {
  constexpr float kWidth = 3;  // standard deviations
  const TangentVector sigma = tangentSigma(std::max(initial.transl.z(), 0.1F));
  float sum = 0;
  for (std::size_t j = 0; j < kSmplJointCount; ++j) {
    const Eigen::Matrix3f turned = initial.rotations[j].transpose() * state.rotations[j];
    const Eigen::Vector3f by = matrixToAxisAngle(turned);
    sum +=
        robust(by.squaredNorm() / std::pow(sigma[3 * static_cast<Eigen::Index>(j)], 2.0F), kWidth);
  }
  return sum / 2 / kSmplJointCount;
}

}  // namespace

GroupEvidence::GroupEvidence(const BodyModel& model, const HypothesisGroup& group)
    : model_(model),
      problem_(group.problem),
      initial_(toBodyState(group.problem.initial)),
      surface_(model, meanBetas(group.bodies)),
      words_(group.problem.descriptions) {}

BodyFindings GroupEvidence::findings(const SmplParams& params) const {
  BodyFindings found;
  const PosedJoints posed = poseJoints(model_, params);
  found.skeleton =
      posed.joints_in_camera.topRows(kSmplJointCount).rowwise() - posed.joints_in_camera.row(0);

  const Keypoints2d& seen = problem_.keypoints;
  const ReprojectionResiduals residuals = reprojectionResiduals(
      posed.keypoints_in_camera, seen, problem_.box, problem_.camera, EvidenceModel());
  found.reprojection = residuals.energy / std::max(1.0F, static_cast<float>(seen.numPresent()));
  found.reprojection_px = reprojectionError(seen, posed.keypoints_in_camera, problem_.camera);
  for (int k = 0; k < kKeypointCount; ++k) {
    found.keypoint_error[static_cast<std::size_t>(k)] = residuals.error.row(k).norm();
  }

  const BodyState state = toBodyState(params);
  for (int j = 1; j < kSmplJointCount; ++j) {
    const auto joint = static_cast<std::size_t>(j);
    found.beyond_range[joint] = beyondRange(j, state.rotations[joint]).norm();
  }
  found.joint_limits = jointLimitExcess(params);

  const PosedBody surface = pose(model_, params);
  found.overlap = surface_.find(surface);
  found.stance = stanceOf(surface);

  if (!words_.empty()) {
    found.statements = words_.statements().check(skeletonPose(posed));
    found.contradiction = words_.energy(posed);
  }
  found.change = changeFrom(initial_, state);
  found.shape = params.betas.squaredNorm() / 2;
  return found;
}

std::vector<BodyFindings> findingsOf(const GroupEvidence& evidence,
                                     const HypothesisGroup& group,
                                     const PoseUnlikeliness& prior) {
  std::vector<BodyFindings> findings;
  findings.reserve(group.bodies.size());
  for (const SmplParams& body : group.bodies) findings.push_back(evidence.findings(body));
  if (prior) {
    const std::vector<float> unlikeliness = prior(group.bodies);
    if (unlikeliness.size() != findings.size()) {
      throw Error(strCat(
          "The pose prior told of ", unlikeliness.size(), " bodies out of ", findings.size(), "."));
    }
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i].unlikeliness = unlikeliness[i];
  }
  return findings;
}

}  // namespace lay
