#include "core/preference/hypothesis_sampler.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/require_range.h"
#include "core/refine/polish.h"

namespace lay {
namespace {

constexpr int kMostOfRun = 64;  // RefinementOptions::num_hypotheses

class NobodyWatches : public StepSink {
 public:
  void onStep(DenoisingStepPtr /*step*/) override {}
};

void polishInTurn(const BodyModel& body,
                  const RefinementProblem& problem,
                  int iterations,
                  std::vector<SmplParams>& bodies) {
  auto words = std::make_shared<const WordEvidence>(problem.descriptions);
  if (words->empty()) words = nullptr;
  if (iterations == 0 || (problem.keypoints.numPresent() == 0 && !words)) return;
  const auto spheres = std::make_shared<const BodySpheres>(body, bodies.front().betas);
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const float reach = kGroupReaches[i % std::size(kGroupReaches)];
    if (reach == 0) continue;
    PolishModel model;
    model.anchor_scale *= reach;
    Polish polish(body, problem, toBodyState(bodies[i]), model, words, spheres);
    for (int k = 0; k < iterations && polish.step(); ++k) {
    }
    bodies[i] = toSmplParams(polish.state());
    if (problem.height_m) bodies[i] = withHeight(body, bodies[i], *problem.height_m);
  }
}

}  // namespace

void GroupSamplingOptions::validate() const {
  requireRange("size", size, 1, HypothesisGroup::kMaxGroup);
  RefinementOptions run;
  run.ddim_steps = ddim_steps;
  run.polish_iterations = polish_iterations;
  run.validate();
}

SampledBodies sampleBodies(const Refiner& refiner,
                           const RefinementProblem& problem,
                           const GroupSamplingOptions& options,
                           std::stop_token stop) {
  options.validate();
  RefinementOptions run;
  run.ddim_steps = options.ddim_steps;
  run.polish_iterations = options.polish_iterations;
  run.device = options.device;
  NobodyWatches sink;
  SampledBodies sampled;
  for (std::uint64_t r = 0; static_cast<int>(sampled.bodies.size()) < options.size; ++r) {
    const bool is_first = r == 0;
    const int missing = options.size - static_cast<int>(sampled.bodies.size());
    // Every run begins with the hypothesis without noise, which is wanted once.
    run.num_hypotheses = std::min(kMostOfRun, missing + (is_first ? 0 : 1));
    run.seed = options.seed + r;
    RefinementResult result = refiner.refine(problem, run, sink, stop);
    if (is_first) sampled.picked = result.hypotheses.front().index;
    std::ranges::sort(result.hypotheses, {}, &Hypothesis::index);
    for (Hypothesis& hypothesis : result.hypotheses) {
      if (hypothesis.index == 0 && !is_first) continue;
      sampled.bodies.push_back(std::move(hypothesis.params));
      sampled.seeds.push_back(run.seed * 1000003ULL + static_cast<std::uint64_t>(hypothesis.index));
    }
    if (stop.stop_requested()) break;
  }
  return sampled;
}

PreferenceRecord makePreference(const BodyModel& body,
                                const Refiner& refiner,
                                Critic& critic,
                                HypothesisGroup group,
                                const GroupSamplingOptions& options,
                                std::stop_token stop) {
  GroupSamplingOptions unpolished = options;
  unpolished.polish_iterations = 0;
  SampledBodies sampled = sampleBodies(refiner, group.problem, unpolished, stop);
  polishInTurn(body, group.problem, options.polish_iterations, sampled.bodies);
  PreferenceRecord record;
  record.group = std::move(group);
  record.group.bodies = std::move(sampled.bodies);
  record.seeds = std::move(sampled.seeds);
  judge(record, critic, stop);
  return record;
}

void judge(PreferenceRecord& record, Critic& critic, std::stop_token stop) {
  Verdict verdict = critic.score(record.group, stop);
  // Whoever judged, a score that is none must not win or lose.
  for (Critique& critique : verdict.critiques) {
    if (std::isfinite(critique.score)) {
      critique.score = std::clamp(critique.score, kWorstScore, kBestScore);
      continue;
    }
    critique.score = (kWorstScore + kBestScore) / 2;
    critique.is_judged = false;
  }
  record.critiques = std::move(verdict.critiques);
  record.critic = critic.name();
  record.critic_version = critic.version();
}

}  // namespace lay
