#include "core/refine/mirrored_twin.h"

#include <utility>

#include "core/body/keypoint_layout.h"

namespace lay {
namespace {

/// x of the picture in the mirror; pixels are measured from the first one's centre.
float mirroredX(const PinholeCamera& camera, float x) {
  return static_cast<float>(camera.width - 1) - x;
}

Keypoints2d mirrored(const Keypoints2d& keypoints, const PinholeCamera& camera) {
  Keypoints2d result;
  for (int i = 0; i < kKeypointCount; ++i) {
    const int other = kKeypointMirror[static_cast<std::size_t>(i)];
    result.confidence[i] = keypoints.confidence[other];
    result.points.row(i) << mirroredX(camera, keypoints.points(other, 0)),
        keypoints.points(other, 1);
  }
  return result;
}

}  // namespace

StateVector mirrored(const StateVector& x) {
  // M R M with M = diag(-1, 1, 1), in the two columns that 6D keeps of R.
  Vector6f sign;
  sign << 1, -1, -1, -1, 1, 1;
  StateVector result = x;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const int other = kSmplMirrorJoint[static_cast<std::size_t>(joint)];
    result.segment<6>(6 * joint) = sign.cwiseProduct(x.segment<6>(6 * other));
  }
  result[kCameraOffset + 1] = -x[kCameraOffset + 1];
  return result;
}

StateVector mirroredResidual(const StateVector& r, const StateVector& residual_sigma) {
  return mirrored(residual_sigma.cwiseProduct(r)).cwiseQuotient(residual_sigma);
}

DenoiserProblem mirrored(const DenoiserProblem& problem,
                         WordEvidencePtr words,
                         Eigen::VectorXf text_latent) {
  DenoiserProblem result = problem;
  const PinholeCamera& camera = problem.camera;
  result.camera.principal_point.x() = mirroredX(camera, camera.principal_point.x());
  result.box.center.x() = mirroredX(camera, problem.box.center.x());
  result.keypoints = mirrored(problem.keypoints, camera);
  result.words = std::move(words);
  result.text_latent = std::move(text_latent);
  return result;
}

MirroredTwin::MirroredTwin(DenoiserProblem evidence,
                           const StateVector& x_init,
                           StateVector residual_sigma)
    : evidence_(std::move(evidence)),
      x_init_(mirrored(x_init)),
      sigma_(std::move(residual_sigma)) {}

StateMatrix MirroredTwin::withTwin(const StateMatrix& r) const {
  StateMatrix result(r.rows() + 1, kStateSize);
  result.topRows(r.rows()) = r;
  result.bottomRows<1>() = mirroredResidual(r.row(0).transpose(), sigma_).transpose();
  return result;
}

StateMatrix MirroredTwin::denoise(DenoiserNetworks& networks,
                                  const BodyModel& model,
                                  std::vector<DenoiserRow> rows,
                                  const StateMatrix& r_t,
                                  int timestep,
                                  const StateMatrix& r_present) const {
  rows.push_back({&evidence_, x_init_});
  StateMatrix predicted =
      denoiseStep(networks, model, rows, withTwin(r_t), timestep, withTwin(r_present));
  const StateVector twin = mirroredResidual(predicted.bottomRows<1>().transpose(), sigma_);
  predicted.row(0) = (predicted.row(0) + twin.transpose()) / 2;
  return predicted.topRows(r_t.rows());
}

}  // namespace lay
