#include "core/evaluation/ablation.h"

#include <algorithm>
#include <chrono>

#include "core/base/random.h"
#include "core/benchmark/benchmark_words.h"
#include "core/evaluation/body_errors.h"
#include "core/evaluation/last_steps.h"
#include "core/evaluation/sample_problem.h"
#include "core/refine/smplify_baseline.h"

namespace lay {
namespace {

SampleErrors measure(const BodyModel& body,
                     const BenchmarkSample& sample,
                     const PosedBody& truth,
                     const SmplParams& answer,
                     double seconds) {
  SampleErrors errors = bodyErrors(pose(body, answer), truth);
  errors.reprojection = reprojectionError(
      sample.keypoints, poseJoints(body, answer).keypoints_in_camera, sample.camera);
  errors.seconds = seconds;
  return errors;
}

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// What the runs said of their own errors, and what these were.
class BandSamples {
 public:
  void add(const BodyModel& body, const SmplParams& truth, const RefinementResult& result) {
    ++num_runs_;
    num_with_modes_ += std::any_of(result.hypotheses.begin(),
                                   result.hypotheses.end(),
                                   [](const Hypothesis& h) { return h.mode > 0; })
                           ? 1
                           : 0;
    if (!result.uncertainty_mm) return;
    radii_.push_back(*result.uncertainty_mm);
    errors_.push_back(spreadAndError(body, truth, result.hypotheses).error);
  }

  [[nodiscard]] std::optional<BandCheck> check() const {
    if (radii_.empty()) return std::nullopt;
    return checkBand(radii_, errors_);
  }
  [[nodiscard]] double severalModesShare() const {
    return num_runs_ == 0 ? 0 : static_cast<double>(num_with_modes_) / num_runs_;
  }

 private:
  std::vector<JointLengths> radii_;
  std::vector<JointLengths> errors_;
  int num_runs_ = 0;
  int num_with_modes_ = 0;
};

/// All rows of one sample.
class SampleRunner {
 public:
  SampleRunner(const BodyModelPtr& body,
               const AblationSubjects& subjects,
               const AblationOptions& options,
               ErrorTable& table)
      : body_(*body), subjects_(subjects), options_(options), table_(table) {}

  void run(const BenchmarkSample& sample, const PartDescriptions& words, int index) {
    const PosedBody truth = pose(body_, sample.truth);
    const auto add = [&](const std::string& name, const SmplParams& answer, double seconds) {
      table_.add(name, measure(body_, sample, truth, answer, seconds));
    };
    const RefinementProblem problem = sampleProblem(sample);
    if (options_.is_brief) {
      runBrief(add, sample, problem, words, index);
      return;
    }

    const RefinementOptions single = runOptions(1);
    RefinementOptions gaussian = single;
    gaussian.start = StartDistribution::StandardGaussian;
    addRun(add, "Standard Gaussian", problem, gaussian, subjects_.refiner);
    add("Initial Prediction", sample.initial, 0);
    RefinementOptions blind = single;
    blind.keypoint_weight = 0;
    addRun(add, "no conditions", problem, blind, subjects_.refiner);
    RefinementProblem described = problem;
    described.descriptions = words;
    addRun(add, "w/ text", described, blind, subjects_.refiner);

    const RefinementOptions full = runOptions(options_.num_hypotheses);
    addWays(add, "w/ keypoints", problem, full);
    RefinementOptions one_route = full;
    one_route.word_routes = WordRoutes::Statements;
    addWays(add, "w/ keypoints and statements", described, one_route);
    one_route.word_routes = WordRoutes::Text;
    addWays(add, "w/ keypoints and G_text", described, one_route);
    const Ways all = addWays(add, "w/ all conditions", described, full);
    addOracle(sample, truth, *all.last, all.last->elapsed_s);
    band_.add(body_, sample.truth, all.result);
    if (subjects_.look) addSeen(add, described, subjects_.look(sample, index), full);
    if (subjects_.paper != nullptr) addPaper(add, problem, described, full);
    if (subjects_.tokens != nullptr) {
      addRun(add, "26 tokens, w/ keypoints", problem, full, *subjects_.tokens);
      addRun(add, "26 tokens, w/ all conditions", described, full, *subjects_.tokens);
    }

    addTimed(add, "SMPLify-style", [&] { return fitSmplifyStyle(body_, problem); });
    if (subjects_.guidance != nullptr) {
      addTimed(add, "score guidance", [&] { return subjects_.guidance->fit(problem); });
      addTimed(add, "score guidance from no noise", [&] {
        return subjects_.guidance->fit(problem, ScoreGuidanceOptions::fromNoNoise());
      });
    }
  }

  /// Of the last run.
  [[nodiscard]] const Device& device() const { return device_; }
  [[nodiscard]] const BandSamples& band() const { return band_; }

 private:
  [[nodiscard]] RefinementOptions runOptions(int num_hypotheses) const {
    RefinementOptions run;
    run.num_hypotheses = num_hypotheses;
    run.seed = options_.seed;
    run.polish_iterations = options_.polish_iterations;
    run.device = options_.device;
    return run;
  }

  template <typename Add>
  void addRun(const Add& add,
              const std::string& name,
              const RefinementProblem& problem,
              const RefinementOptions& options,
              const Refiner& refiner) {
    LastSteps steps;
    const RefinementResult result = refiner.refine(problem, options, steps, {});
    device_ = result.summary.device;
    add(name, result.hypotheses.front().params, result.summary.seconds);
  }

  template <typename Add, typename Fit>
  void addTimed(const Add& add, const std::string& name, const Fit& fit) {
    const auto start = std::chrono::steady_clock::now();
    const SmplParams fitted = fit();
    add(name, fitted, secondsSince(start));
  }

  struct Ways {
    RefinementResult result;
    DenoisingStepPtr last;
  };

  /// The answer that the run's own score picks, and hypothesis 0; both before the polish, too.
  template <typename Add>
  Ways addWays(const Add& add,
               const std::string& name,
               const RefinementProblem& problem,
               const RefinementOptions& options) {
    LastSteps steps;
    RefinementResult result = subjects_.refiner.refine(problem, options, steps, {});
    const double adapted_s = steps.adaptation->elapsed_s;
    const double refined_s = result.summary.seconds;
    device_ = result.summary.device;
    DenoisingStepPtr last = steps.polish ? steps.polish : steps.adaptation;
    const auto& adapted = steps.adaptation->hypotheses;
    const auto best = static_cast<std::size_t>(bestByScore(*steps.adaptation));
    add(name, result.hypotheses.front().params, refined_s);
    add(name + ", hypothesis 0", last->hypotheses[0].x_start, refined_s);
    add(name + ", no polish", adapted[best].x_start, adapted_s);
    add(name + ", hypothesis 0, no polish", adapted[0].x_start, adapted_s);
    return {std::move(result), std::move(last)};
  }

  template <typename Add>
  void runBrief(const Add& add,
                const BenchmarkSample& sample,
                const RefinementProblem& problem,
                const PartDescriptions& words,
                int index) {
    const RefinementOptions full = runOptions(options_.num_hypotheses);
    RefinementProblem described = problem;
    described.descriptions = words;
    add("Initial Prediction", sample.initial, 0);
    addRun(add, "w/ keypoints", problem, full, subjects_.refiner);
    addRun(add, "w/ all conditions", described, full, subjects_.refiner);
    if (subjects_.look) addSeen(add, described, subjects_.look(sample, index), full);
  }

  /// What a picture makes of the first body, and runs that start there.
  template <typename Add>
  void addSeen(const Add& add,
               RefinementProblem described,
               const SmplParams& corrected,
               const RefinementOptions& full) {
    add("w/ image", corrected, 0);
    described.initial = corrected;
    RefinementProblem unspoken = described;
    unspoken.descriptions = {};
    addRun(add, "w/ keypoints and image", unspoken, full, subjects_.refiner);
    addRun(add, "w/ all conditions and image", described, full, subjects_.refiner);
  }

  /// Gradients as inputs, five steps, and nothing after them.
  template <typename Add>
  void addPaper(const Add& add,
                const RefinementProblem& problem,
                const RefinementProblem& described,
                RefinementOptions options) {
    options.polish_iterations = 0;
    options.ddim_steps = 5;
    options.ask_mirrored = false;  // the paper does not
    options.word_routes = WordRoutes::Text;
    const auto addRow =
        [&](const std::string& conditions, const RefinementProblem& seen, float keypoint_weight) {
          options.keypoint_weight = keypoint_weight;
          LastSteps steps;
          const RefinementResult result = subjects_.paper->refine(seen, options, steps, {});
          add("as printed, " + conditions,
              steps.adaptation->hypotheses[0].x_start,
              result.summary.seconds);
        };
    addRow("no conditions", problem, 0);
    addRow("w/ text", described, 0);
    addRow("w/ keypoints", problem, 1);
    addRow("w/ all conditions", described, 1);
  }

  /// Each metric takes its own minimum over the hypotheses, as the probabilistic literature reports
  /// it.
  void addOracle(const BenchmarkSample& sample,
                 const PosedBody& truth,
                 const DenoisingStep& step,
                 double seconds) {
    SampleErrors best;
    for (std::size_t i = 0; i < step.hypotheses.size(); ++i) {
      const SampleErrors errors =
          measure(body_, sample, truth, step.hypotheses[i].x_start, seconds);
      best = i == 0 ? errors : leastOf(best, errors);
    }
    table_.add("oracle best of " + std::to_string(step.hypotheses.size()), best);
  }

  const BodyModel& body_;
  const AblationSubjects& subjects_;
  const AblationOptions& options_;
  ErrorTable& table_;
  BandSamples band_;
  Device device_;
};

}  // namespace

AblationReport runAblation(const BodyModelPtr& body,
                           const AblationSubjects& subjects,
                           const AblationOptions& options,
                           const AblationProgress& progress) {
  const std::vector<JointRotations> poses =
      evenlySpacedPoses(readMotionClips(options.data_dir, options.split), options.samples);
  ErrorTable table;
  SampleRunner runner(body, subjects, options, table);
  for (std::size_t i = 0; i < poses.size(); ++i) {
    BenchmarkSample sample =
        makeBenchmarkSample(*body, poses[i], DisturbanceOptions(), options.seed, i);
    if (subjects.start) sample.initial = subjects.start(sample);
    Random random(options.seed * 1000003ULL + i);
    runner.run(sample, benchmarkWords(*body, sample.truth, random), static_cast<int>(i));
    progress(static_cast<int>(i) + 1, static_cast<int>(poses.size()));
  }
  return {options,
          table.summarise("Initial Prediction"),
          runner.band().check(),
          runner.band().severalModesShare(),
          runner.device()};
}

}  // namespace lay
