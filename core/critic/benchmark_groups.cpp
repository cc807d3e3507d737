#include "core/critic/benchmark_groups.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/benchmark/benchmark_words.h"
#include "core/evaluation/body_errors.h"
#include "core/evaluation/last_steps.h"
#include "core/evaluation/sample_problem.h"

namespace lay {
namespace {

/// In the order of their seeds: a critic must not learn that a run sorts its answers.
std::vector<SmplParams> bodiesOf(const LastSteps& steps) {
  const DenoisingStepPtr& last = steps.polish ? steps.polish : steps.adaptation;
  std::vector<SmplParams> bodies;
  for (const HypothesisState& hypothesis : last->hypotheses) bodies.push_back(hypothesis.x_start);
  return bodies;
}

/// Every second body, as an image regressor would miss it. Shape and place stay, since a halved
/// shape would give them away.
void disturbSome(const BodyModel& body,
                 const BenchmarkSample& sample,
                 Random& random,
                 std::vector<SmplParams>& bodies) {
  for (std::size_t i = 1; i < bodies.size(); i += 2) {
    BenchmarkSample from = sample;
    from.truth = bodies[i];
    DisturbanceOptions options;
    const float share = random.uniform(0.0F, 1.0F);
    options.angle_scale *= share;
    options.depth_flip *= share;
    disturbBody(body, from, options, random);
    bodies[i].body_pose = from.initial.body_pose;
    bodies[i].global_orient = from.initial.global_orient;
  }
}

}  // namespace

std::string_view nameOf(GroupKind kind) {
  return kind == GroupKind::Samples ? "samples" : "mixed";
}

GroupKind groupKindNamed(std::string_view name) {
  for (const GroupKind kind : {GroupKind::Samples, GroupKind::Mixed}) {
    if (nameOf(kind) == name) return kind;
  }
  throw InvalidOptions(strCat("There are no groups '", name, "'; samples and mixed are known."));
}

void BenchmarkGroupOptions::validate() const {
  if (samples < 1) throw InvalidOptions(strCat("samples is ", samples, "; at least 1 is needed."));
  if (hypotheses < 2) {
    throw InvalidOptions(
        strCat("hypotheses is ", hypotheses, "; a group to be ranked has at least 2."));
  }
  if (!(described_share >= 0 && described_share <= 1)) {
    throw InvalidOptions(
        strCat("described_share is ", described_share, "; a share in 0..1 is expected."));
  }
  RefinementOptions run;
  run.num_hypotheses = hypotheses;
  run.polish_iterations = polish_iterations;
  run.validate();
}

void forEachBenchmarkGroup(
    const BodyModelPtr& body,
    const Refiner& refiner,
    const BenchmarkGroupOptions& options,
    const std::function<void(const BenchmarkGroup&, int done, int of)>& hear) {
  options.validate();
  const std::vector<JointRotations> poses =
      evenlySpacedPoses(readMotionClips(options.data_dir, options.split), options.samples);
  RefinementOptions run;
  run.num_hypotheses = options.hypotheses;
  run.polish_iterations = options.polish_iterations;
  run.device = options.device;
  const int total = static_cast<int>(poses.size());
  for (int i = 0; i < total; ++i) {
    const auto index = static_cast<std::uint64_t>(i);
    const BenchmarkSample sample = makeBenchmarkSample(
        *body, poses[static_cast<std::size_t>(i)], DisturbanceOptions(), options.seed, index);
    Random random(options.seed * 1000003ULL + index);
    BenchmarkGroup made;
    made.group.id = strCat("benchmark/", options.split, "/", options.seed, "/", i);
    made.truth = sample.truth;
    RefinementProblem& problem = made.group.problem;
    problem = sampleProblem(sample);
    const bool is_described = random.chance(options.described_share);
    if (is_described) problem.descriptions = benchmarkWords(*body, sample.truth, random);
    run.seed = options.seed * 7919ULL + index;
    LastSteps steps;
    (void)refiner.refine(problem, run, steps, {});
    made.group.bodies = bodiesOf(steps);
    if (options.kind == GroupKind::Mixed) disturbSome(*body, sample, random, made.group.bodies);
    const PosedBody truth = pose(*body, made.truth);
    for (const SmplParams& answer : made.group.bodies) {
      made.errors.push_back(bodyErrors(pose(*body, answer), truth));
    }
    hear(made, i + 1, total);
  }
}

}  // namespace lay
