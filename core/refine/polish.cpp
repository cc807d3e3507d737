#include "core/refine/polish.h"

#include <algorithm>

#include <Eigen/Cholesky>

#include "core/geometry/rotation.h"
#include "core/refine/pose_solver.h"

namespace lay {

Polish::Polish(const BodyModel& model,
               const RefinementProblem& problem,
               const BodyState& anchor,
               const PolishModel& weights,
               WordEvidencePtr words,
               std::shared_ptr<const BodySpheres> spheres)
    : model_(model),
      problem_(problem),
      weights_(weights),
      words_(std::move(words)),
      plausibility_(std::move(spheres), weights.plausibility),
      anchor_(anchor),
      state_(anchor) {
  anchor_sigma_ = tangentSigma(anchor.transl.z()) * weights.anchor_scale;
  anchor_sigma_.tail<3>() *= weights.transl_scale / weights.anchor_scale;
  if (problem.moving) {
    anchor_sigma_ = tangentSigma(anchor.transl.z()) * weights.kept_scale;
    for (int j = 0; j < kSmplJointCount; ++j) {
      if (problem.moving->test(static_cast<std::size_t>(j))) {
        anchor_sigma_.segment<3>(3 * j) *= weights.moving_scale / weights.kept_scale;
      }
    }
  }
  if (words_) hearSoftWords();
  energy_ = energyOf(state_);
}

ReprojectionResiduals Polish::residualsOf(const PosedJoints& posed) const {
  return reprojectionResiduals(posed.keypoints_in_camera,
                               problem_.keypoints,
                               problem_.box,
                               problem_.camera,
                               weights_.evidence);
}

MeasurementRows Polish::seenIn(const SkeletonLinearization& skeleton) const {
  return keypointRows(reprojectionJacobian(skeleton, problem_.box, problem_.camera),
                      residualsOf(skeleton.posed),
                      weights_.evidence.noise);
}

MeasurementRows Polish::settledIn(const PosedJoints& posed) const {
  return joined(targetRows(posed, problem_.camera, problem_.constraints.targets),
                plausibility_.rows(state_, posed));
}

void Polish::hearSoftWords() {
  const SkeletonLinearization skeleton = linearizeSkeleton(model_, state_);
  anchor_ = retract(anchor_,
                    wordStep(words_->softTerms(),
                             skeleton.posed,
                             seenIn(skeleton),
                             weights_.word_doubt * tangentSigma(anchor_.transl.z())));
  state_ = anchor_;
}

TangentVector Polish::distanceFromAnchor(const BodyState& state) const {
  TangentVector distance;
  for (int j = 0; j < kSmplJointCount; ++j) {
    distance.segment<3>(3 * j) =
        matrixToAxisAngle(anchor_.rotations[j].transpose() * state.rotations[j]);
  }
  distance.segment<kNumBetas>(kTangentBetas) = state.betas - anchor_.betas;
  distance.tail<3>() = state.transl - anchor_.transl;
  return distance;
}

float Polish::energyOf(const BodyState& state) const {
  const PosedJoints posed = poseJoints(model_, state);
  const float evidence = residualsOf(posed).energy;
  const float words = words_ ? words_->hardEnergy(posed, WordEvidence::Whose::Persons) : 0;
  const float anchor = distanceFromAnchor(state).cwiseQuotient(anchor_sigma_).squaredNorm() / 2;
  const float shape = state.betas.squaredNorm() / (2 * weights_.betas_sigma * weights_.betas_sigma);
  const float settled =
      targetRows(posed, problem_.camera, problem_.constraints.targets).error.squaredNorm() / 2;
  return evidence + words + anchor + shape + settled + plausibility_.energy(state, posed);
}

bool Polish::step() {
  constexpr float kLargestDamping = 1e6F;
  constexpr float kConverged = 1e-4F;  // share of the energy
  const SkeletonLinearization skeleton = linearizeSkeleton(model_, state_);
  MeasurementRows rows = seenIn(skeleton);
  // A model's postures the denoiser has heard; as rows here they cost 0.6 mm on the val clips.
  if (words_) rows = joined(rows, words_->rows(skeleton.posed, WordEvidence::Whose::Persons));
  rows = joined(rows, settledIn(skeleton.posed));
  for (int j = 0; j < kSmplJointCount; ++j) {
    if (problem_.constraints.locked.test(static_cast<std::size_t>(j))) {
      rows.jacobian.middleCols<3>(3 * j).setZero();
    }
  }
  const TangentVector anchor_precision = anchor_sigma_.cwiseProduct(anchor_sigma_).cwiseInverse();
  const float shape_precision = 1 / (weights_.betas_sigma * weights_.betas_sigma);
  TangentVector gradient = rows.jacobian.transpose() * rows.error +
                           anchor_precision.cwiseProduct(distanceFromAnchor(state_));
  gradient.segment<kNumBetas>(kTangentBetas) += shape_precision * state_.betas;
  Eigen::MatrixXf normal = rows.jacobian.transpose() * rows.jacobian;
  normal.diagonal() += anchor_precision;
  normal.diagonal().segment<kNumBetas>(kTangentBetas).array() += shape_precision;

  while (damping_ < kLargestDamping) {
    Eigen::MatrixXf damped = normal;
    damped.diagonal() *= 1 + damping_;
    const BodyState candidate = retract(state_, -damped.llt().solve(gradient));
    const float energy = candidate.transl.z() > 0.1F ? energyOf(candidate) : energy_;
    if (energy < energy_) {
      const float gain = energy_ - energy;
      state_ = candidate;
      energy_ = energy;
      damping_ = std::max(damping_ / 5, 1e-6F);
      return gain > kConverged * (1 + energy_);
    }
    damping_ *= 10;
  }
  return false;
}

}  // namespace lay
