#include "core/refine/body_energy.h"

#include <cmath>

#include "core/body/joint_limits.h"
#include "core/body/skinning.h"
#include "core/diffusion/keypoint_energy.h"

namespace lay {

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
