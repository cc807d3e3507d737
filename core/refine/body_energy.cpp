#include "core/refine/body_energy.h"

#include <array>
#include <cmath>

#include "core/body/skinning.h"
#include "core/diffusion/keypoint_energy.h"

namespace lay {
namespace {

constexpr float kDegree = 0.017453292F;

/// Largest rotation angle of joints 1..23, degrees: what the recordings show, rounded up to a
/// limber person's range.
constexpr std::array<float, kSmplJointCount - 1> kLargestAngle = {
    130, 130, 60, 165, 165, 45,  70,  70,  45,  60, 60, 60,
    45,  45,  60, 175, 175, 165, 165, 110, 110, 60, 60};

float squaredExcess(float angle, float low, float high) {
  const float excess = std::max({0.0F, low - angle, angle - high}) / (10 * kDegree);
  return excess * excess;
}

}  // namespace

float jointLimitExcess(const SmplParams& params) {
  float sum = 0;
  for (int j = 1; j < kSmplJointCount; ++j) {
    sum += squaredExcess(params.body_pose.row(j - 1).norm(), 0, kLargestAngle[j - 1] * kDegree);
  }
  // In the T-pose knees bend about +x; the left elbow about -y, the right about +y.
  const auto component = [&](int joint, int axis) { return params.body_pose(joint - 1, axis); };
  constexpr float kSlack = 12 * kDegree;
  const float far = 165 * kDegree;
  sum += squaredExcess(component(kLeftKnee, 0), -kSlack, far) +
         squaredExcess(component(kRightKnee, 0), -kSlack, far);
  sum += squaredExcess(-component(kLeftElbow, 1), -kSlack, far) +
         squaredExcess(component(kRightElbow, 1), -kSlack, far);
  return sum;
}

MatrixX3f jointsAboutRoot(const BodyModel& model, const SmplParams& params) {
  const MatrixX3f joints = poseJoints(model, params).joints_in_camera;
  return joints.rowwise() - joints.row(0);
}

BodyEnergy bodyEnergy(const BodyModel& model,
                      const RefinementProblem& problem,
                      const SmplParams& params,
                      const WordEvidence* words) {
  BodyEnergy energy;
  const PosedJoints posed = poseJoints(model, params);
  const MatrixX3f& points = posed.keypoints_in_camera;
  energy.reprojection_px = reprojectionError(problem.keypoints, points, problem.camera);
  energy.evidence =
      reprojectionResiduals(points, problem.keypoints, problem.box, problem.camera, EvidenceModel())
          .energy;
  energy.joint_limits = jointLimitExcess(params);
  energy.shape = params.betas.squaredNorm() / 2;
  if (words != nullptr) energy.words = words->energy(posed);
  return energy;
}

std::vector<BodyEnergy> bodyEnergies(const BodyModel& model,
                                     const RefinementProblem& problem,
                                     const std::vector<SmplParams>& hypotheses,
                                     const WordEvidence* words) {
  std::vector<BodyEnergy> energies;
  std::vector<MatrixX3f> skeletons;
  MatrixX3f mean = MatrixX3f::Zero(kSmplJointCount, 3);
  for (const SmplParams& params : hypotheses) {
    energies.push_back(bodyEnergy(model, problem, params, words));
    skeletons.push_back(jointsAboutRoot(model, params));
    mean += skeletons.back() / static_cast<float>(hypotheses.size());
  }
  for (std::size_t i = 0; i < energies.size(); ++i) {
    energies[i].from_mean_mm =
        1000 * std::sqrt((skeletons[i] - mean).rowwise().squaredNorm().mean());
    energies[i].from_noise = i > 0;
  }
  return energies;
}

std::vector<GuidanceLoss> BodyEnergy::terms() const {
  std::vector<GuidanceLoss> losses = {{"reprojection_px", reprojection_px},
                                      {"evidence", evidence},
                                      {"joint_limits", joint_limits},
                                      {"shape", shape},
                                      {"from_mean_mm", from_mean_mm}};
  if (words) losses.push_back({"words", *words});
  return losses;
}

}  // namespace lay
