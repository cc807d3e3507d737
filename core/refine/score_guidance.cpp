#include "core/refine/score_guidance.h"

#include <cmath>

#include "core/diffusion/denoise_step.h"

namespace lay {

struct ScoreGuidance::Impl {
  BodyModelPtr body;
  DenoiserNetworks networks;
};

namespace {

/// One fit: the prior's walk and the slope that bends it.
class GuidedWalk {
 public:
  GuidedWalk(const BodyModel& body,
             DenoiserNetworks networks,
             const RefinementProblem& problem,
             const ScoreGuidanceOptions& options)
      : body_(body),
        networks_(std::move(networks)),
        problem_(problem),
        options_(options),
        x_init_(encodeState(toBodyState(problem.initial), problem.box, problem.camera)),
        sigma_(residualSigmaOf(networks_.denoiser)) {
    prior_.camera = problem.camera;
    prior_.box = problem.box;
    prior_.has_keypoints = false;
    for (int t = 0; t <= options.tau; t += options.stride) ascending_.push_back(t);
  }

  SmplParams fit() {
    StateMatrix r = StateMatrix::Zero(1, kStateSize);
    if (!options_.invert) return toSmplParams(stateOf(guided(r, r)));
    float energy = energyOf(r);
    for (int round = 0; round < options_.rounds; ++round) {
      r = guided(inverted(r), r);
      const float now = energyOf(r);
      if (std::abs(now - energy) < options_.converged * energy) break;
      energy = now;
    }
    return toSmplParams(stateOf(r));
  }

 private:
  [[nodiscard]] BodyState stateOf(const StateMatrix& r) const {
    const StateVector x = x_init_ + sigma_.cwiseProduct(StateVector(r.row(0).transpose()));
    return decodeState(x, problem_.box, problem_.camera);
  }

  [[nodiscard]] ReprojectionResiduals residualsOf(const PosedJoints& posed) const {
    return reprojectionResiduals(
        posed.keypoints_in_camera, problem_.keypoints, problem_.box, problem_.camera, evidence_);
  }

  [[nodiscard]] float energyOf(const StateMatrix& r) const {
    return residualsOf(poseJoints(body_, stateOf(r))).energy;
  }

  StateMatrix prior(const StateMatrix& r_t, int t, const StateMatrix& present) {
    const DenoiserRow row{&prior_, x_init_};
    return denoiseStep(networks_, body_, {&row, 1}, r_t, t, present);
  }

  StateMatrix inverted(const StateMatrix& r) {
    return DdimSampler::invert(
        schedule_, r, ascending_, [&](const StateMatrix& r_t, int t) { return prior(r_t, t, r); });
  }

  /// The clean body a step further down the reprojection energy.
  [[nodiscard]] StateMatrix descended(const StateMatrix& r) const {
    const BodyState state = stateOf(r);
    const SkeletonLinearization skeleton = linearizeSkeleton(body_, state);
    const MeasurementRows rows =
        keypointRows(reprojectionJacobian(skeleton, problem_.box, problem_.camera),
                     residualsOf(skeleton.posed),
                     evidence_.noise);
    const TangentVector sigma = tangentSigma(state.transl.z());
    const TangentVector slope = rows.jacobian.transpose() * rows.error;
    // As long as the energy's curvature allows: a fixed step would leave the valley where many
    // keypoints agree.
    const TangentVector direction = sigma.cwiseProduct(sigma).cwiseProduct(slope);
    const float curvature = (rows.jacobian * direction).squaredNorm();
    const float length = slope.dot(direction) / std::max(curvature, 1e-12F);
    const BodyState moved = retract(state, -options_.step * length * direction);
    const StateVector change = encodeState(moved, problem_.box, problem_.camera) -
                               encodeState(state, problem_.box, problem_.camera);
    StateMatrix result = r;
    result.row(0) += change.cwiseQuotient(sigma_).transpose();
    return result;
  }

  StateMatrix guided(StateMatrix r_t, StateMatrix present) {
    for (std::size_t i = ascending_.size(); i-- > 0;) {
      present = descended(prior(r_t, ascending_[i], present));
      if (i == 0) break;
      const DdimUpdate update = ddimUpdate(
          schedule_.alphaCumprod(ascending_[i]), schedule_.alphaCumprod(ascending_[i - 1]), 0);
      r_t = static_cast<float>(update.x_start) * present + static_cast<float>(update.x_t) * r_t;
    }
    return present;
  }

  const BodyModel& body_;
  DenoiserNetworks networks_;
  const RefinementProblem& problem_;
  ScoreGuidanceOptions options_;
  StateVector x_init_;
  StateVector sigma_;
  DenoiserProblem prior_;
  EvidenceModel evidence_;
  NoiseSchedule schedule_;
  std::vector<int> ascending_;
};

}  // namespace

ScoreGuidance::ScoreGuidance(BodyModelPtr body, const std::filesystem::path& denoiser)
    : impl_(std::make_unique<Impl>()) {
  impl_->body = std::move(body);
  impl_->networks.denoiser = loadDenoiser(denoiser);
}

ScoreGuidance::~ScoreGuidance() = default;
ScoreGuidance::ScoreGuidance(ScoreGuidance&&) noexcept = default;
ScoreGuidance& ScoreGuidance::operator=(ScoreGuidance&&) noexcept = default;

SmplParams ScoreGuidance::fit(const RefinementProblem& problem,
                              const ScoreGuidanceOptions& options) const {
  problem.validate();
  return GuidedWalk(*impl_->body, impl_->networks, problem, options).fit();
}

}  // namespace lay
