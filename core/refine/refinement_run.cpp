#include "core/refine/refinement_run.h"

#include <algorithm>
#include <numbers>

#include "core/body/body_height.h"
#include "core/refine/body_energy.h"
#include "core/refine/modes.h"
#include "core/refine/polish.h"
#include "core/refine/pose_solver.h"

namespace lay {
namespace {

/// 1 for the numbers of the state that may change.
StateVector freedom(const RefinementProblem& problem) {
  StateVector free = problem.moving ? StateVector::Zero() : StateVector::Ones();
  for (int j = 0; j < kSmplJointCount; ++j) {
    const auto bit = static_cast<std::size_t>(j);
    const bool may_turn =
        (!problem.moving || problem.moving->test(bit)) && !problem.constraints.locked.test(bit);
    free.segment<6>(6 * j).setConstant(may_turn ? 1 : 0);
  }
  return free;
}

/// Where the ablation's "Standard Gaussian" starts: an upright mean body facing the camera, in the
/// middle of the box.
SmplParams meanBody(const RefinementProblem& problem) {
  SmplParams params;
  params.global_orient = {std::numbers::pi_v<float>, 0, 0};
  CropCamera crop;
  crop.scale = 0.9F;
  params.transl = cropCameraToTransl(crop, problem.box, problem.camera);
  return params;
}

}  // namespace

RefinementRun::RefinementRun(const BodyModel& body,
                             DenoiserNetworks networks,
                             const std::optional<UncertaintyScale>& uncertainty,
                             TextLatents latents,
                             Device device,
                             const RefinementProblem& problem,
                             const RefinementOptions& options,
                             StepSink& sink,
                             std::stop_token stop)
    : body_(body),
      networks_(std::move(networks)),
      uncertainty_(uncertainty),
      latents_(std::move(latents)),
      device_(std::move(device)),
      asked_(problem),
      problem_(problem),
      options_(options),
      sink_(sink),
      stop_(std::move(stop)) {
  if (options.start == StartDistribution::StandardGaussian) problem_.initial = meanBody(problem);
  problem_.keypoints.confidence *= options.keypoint_weight;
  evidence_ = {problem_.camera,
               problem_.box,
               problem_.keypoints,
               problem_.keypoints.numPresent() > 0,
               nullptr,
               latents_.said};
  hearWords();
  x_init_ = encodeState(toBodyState(problem_.initial), problem_.box, problem_.camera);
  states_.assign(static_cast<std::size_t>(options.num_hypotheses), problem_.initial);
}

RefinementResult RefinementRun::execute() {
  tell(Phase::Adaptation, schedule_.numTimesteps() - 1, {});
  adapt();
  if (leaveOutContradictions()) adapt();
  polish();
  return result();
}

bool RefinementRun::stopped() {
  if (stop_.stop_requested()) termination_ = Termination::Cancelled;
  return termination_ == Termination::Cancelled;
}

void RefinementRun::tell(Phase phase, int timestep, const StateMatrix& x_t) {
  auto step = std::make_shared<DenoisingStep>();
  step->index = num_steps_++;
  step->phase = phase;
  step->timestep = timestep;
  step->alpha_cumprod =
      phase == Phase::Polish ? 1.0F : static_cast<float>(schedule_.alphaCumprod(timestep));
  const std::vector<BodyEnergy> energies = bodyEnergies(body_, problem_, states_, words_.get());
  for (std::size_t i = 0; i < states_.size(); ++i) {
    HypothesisState hypothesis;
    hypothesis.x_start = states_[i];
    if (x_t.rows() > 0) {
      const auto row = x_t.row(static_cast<Eigen::Index>(i));
      hypothesis.x_t.assign(row.data(), row.data() + row.size());
    }
    hypothesis.losses = energies[i].terms();
    hypothesis.score = energies[i].total();
    step->hypotheses.push_back(std::move(hypothesis));
  }
  step->elapsed_s = seconds();
  sink_.onStep(std::move(step));
}

double RefinementRun::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

void RefinementRun::adapt() {
  if (stopped()) return;
  const auto count = static_cast<Eigen::Index>(states_.size());
  const std::vector<DenoiserRow> rows(states_.size(), {&evidence_, x_init_});
  const StateVector sigma = residualSigmaOf(networks_.denoiser);
  const StateVector free = freedom(problem_);
  const std::optional<MirroredTwin> twin = twinOfFirst(sigma);
  std::vector<Random> noise;
  StateMatrix r_t = StateMatrix::Zero(count, kStateSize);
  for (Eigen::Index i = 0; i < count; ++i) {
    noise.emplace_back(options_.seed * 1000003ULL + static_cast<std::uint64_t>(i));
    if (i == 0) continue;  // the first hypothesis starts without noise
    for (int k = 0; k < kStateSize; ++k) r_t(i, k) = free[k] * noise.back().normal();
  }
  StateMatrix present = StateMatrix::Zero(count, kStateSize);
  const DdimSampler sampler(schedule_, schedule_.ddimTimesteps(options_.ddim_steps), options_.eta);
  const auto predict = [&](const StateMatrix& noised, int t) {
    StateMatrix r = twin ? twin->denoise(networks_, body_, rows, noised, t, present)
                         : denoiseStep(networks_, body_, rows, noised, t, present);
    r.array().rowwise() *= free.transpose().array();
    meetTargets(r, sigma);
    return r;
  };
  const auto observe = [&](const StateMatrix& noised, const StateMatrix& r_start, int t) {
    present = r_start;
    for (Eigen::Index i = 0; i < count; ++i) {
      const StateVector x = x_init_ + sigma.cwiseProduct(StateVector(r_start.row(i).transpose()));
      states_[static_cast<std::size_t>(i)] =
          toSmplParams(decodeState(x, problem_.box, problem_.camera));
    }
    tell(Phase::Adaptation, t, noised);
    return !stopped();
  };
  [[maybe_unused]] const StateMatrix last = sampler.sample(std::move(r_t), predict, noise, observe);
}

std::optional<MirroredTwin> RefinementRun::twinOfFirst(const StateVector& sigma) const {
  if (!options_.ask_mirrored) return std::nullopt;
  WordEvidencePtr words;
  if (words_) {
    words =
        std::make_shared<const WordEvidence>(mirrored(problem_.descriptions), options_.text_weight);
  }
  const bool is_read = evidence_.text_latent.size() > 0;
  return MirroredTwin(
      mirrored(evidence_, words, is_read ? latents_.mirrored : Eigen::VectorXf()), x_init_, sigma);
}

void RefinementRun::meetTargets(StateMatrix& r, const StateVector& sigma) const {
  const PoseConstraints& constraints = problem_.constraints;
  if (constraints.targets.empty()) return;
  PoseSolverOptions options;
  options.moving.reset();
  for (const JointTarget& target : constraints.targets) {
    options.moving |= jointsDraggedBy(target.joint);
    if (target.joint == kPelvis) options.may_travel = true;
  }
  if (problem_.moving) options.moving &= *problem_.moving;
  for (Eigen::Index i = 0; i < r.rows(); ++i) {
    const StateVector x = x_init_ + sigma.cwiseProduct(StateVector(r.row(i).transpose()));
    const BodyState predicted = decodeState(x, problem_.box, problem_.camera);
    const PoseSolution met = solvePose(body_, problem_.camera, predicted, constraints, options);
    r.row(i) = (encodeState(met.state, problem_.box, problem_.camera) - x_init_)
                   .cwiseQuotient(sigma)
                   .transpose();
  }
}

bool RefinementRun::leaveOutContradictions() {
  if (stopped() || problem_.moving || !options_.leave_out_contradictions ||
      options_.start != StartDistribution::InitialPrediction) {
    return false;
  }
  const Contradictions found = contradictionsOf(body_, problem_, states_.front());
  left_out_ = {found.ofKeypoints(), !found.ofKeypoints() && found.seen > 0 && found.ofWords()};
  if (left_out_.keypoints) {
    problem_.keypoints.confidence.setZero();
    evidence_.keypoints = problem_.keypoints;
    evidence_.has_keypoints = false;
  }
  if (left_out_.words) {
    for (PartDescription& part : problem_.descriptions.parts) {
      if (part.author != Author::Person) part = {};
    }
    evidence_.text_latent.resize(0);
    hearWords();
  }
  return left_out_.keypoints || left_out_.words;
}

void RefinementRun::hearWords() {
  words_ = nullptr;
  if (options_.text_weight > 0 && options_.word_routes != WordRoutes::Text) {
    auto words = std::make_shared<const WordEvidence>(problem_.descriptions, options_.text_weight);
    if (!words->empty()) words_ = std::move(words);
  }
  evidence_.words = words_;
}

float RefinementRun::reprojectionOf(const SmplParams& params) const {
  return reprojectionError(
      asked_.keypoints, poseJoints(body_, params).keypoints_in_camera, asked_.camera);
}

void RefinementRun::polish() {
  if (stopped() || (!evidence_.has_keypoints && !words_)) return;
  const auto spheres = std::make_shared<const BodySpheres>(body_, states_.front().betas);
  std::vector<Polish> polishes;
  polishes.reserve(states_.size());
  for (const SmplParams& state : states_) {
    polishes.emplace_back(body_, problem_, toBodyState(state), PolishModel(), words_, spheres);
  }
  std::vector<char> active(states_.size(), 1);
  for (int iteration = 0; iteration < options_.polish_iterations; ++iteration) {
    bool any = false;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      if (active[i] == 0) continue;
      active[i] = polishes[i].step() ? 1 : 0;
      states_[i] = toSmplParams(polishes[i].state());
      any = any || active[i] != 0;
    }
    tell(Phase::Polish, 0, {});
    if (stopped() || !any) return;
  }
}

void RefinementRun::keepHeight() {
  if (!asked_.height_m || asked_.moving) return;
  for (SmplParams& state : states_) state = withHeight(body_, state, *asked_.height_m);
}

RefinementResult RefinementRun::result() {
  keepHeight();
  const BodyEnergy initial = bodyEnergy(body_, problem_, problem_.initial, words_.get());
  RefinementResult result;
  const std::vector<BodyEnergy> energies = bodyEnergies(body_, problem_, states_, words_.get());
  for (std::size_t i = 0; i < states_.size(); ++i) {
    result.hypotheses.push_back(
        {static_cast<int>(i), states_[i], energies[i].total(), reprojectionOf(states_[i])});
  }
  std::stable_sort(result.hypotheses.begin(),
                   result.hypotheses.end(),
                   [](const Hypothesis& a, const Hypothesis& b) { return a.score < b.score; });
  compareHypotheses(result);
  const Hypothesis& best = result.hypotheses.front();
  result.summary = {termination_,
                    num_steps_,
                    seconds(),
                    reprojectionOf(problem_.initial),
                    best.reprojection_px,
                    initial.total(),
                    doubtsAbout(body_, asked_, best.params, left_out_),
                    device_};
  return result;
}

void RefinementRun::compareHypotheses(RefinementResult& result) const {
  std::vector<MatrixX3f> skeletons;
  for (const Hypothesis& hypothesis : result.hypotheses) {
    skeletons.push_back(jointsAboutRoot(body_, hypothesis.params));
  }
  const std::vector<int> modes = modesOf(skeletons);
  for (std::size_t i = 0; i < modes.size(); ++i) result.hypotheses[i].mode = modes[i];
  if (uncertainty_ && skeletons.size() > 1 && !problem_.moving) {
    result.uncertainty_mm = uncertainty_->radii(jointSpread(skeletons));
  }
}

}  // namespace lay
