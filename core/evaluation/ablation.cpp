#include "core/evaluation/ablation.h"

#include <algorithm>
#include <chrono>

#include "core/base/random.h"
#include "core/benchmark/benchmark_sample.h"
#include "core/benchmark/benchmark_words.h"
#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/evaluation/last_steps.h"
#include "core/refine/smplify_baseline.h"

namespace lay {
namespace {

struct TrueBody {
  PosedBody posed;
};

SampleErrors measure(const BodyModel& body,
                     const BenchmarkSample& sample,
                     const TrueBody& truth,
                     const SmplParams& answer,
                     double seconds) {
  const PosedBody posed = pose(body, answer);
  const auto root = [](const PosedBody& p) -> Eigen::Vector3f {
    return p.joints_in_camera.row(0).transpose();
  };
  SampleErrors errors;
  errors.mpjpe = mpjpe(posed.joints_in_camera, truth.posed.joints_in_camera);
  errors.pa_mpjpe = paMpjpe(posed.joints_in_camera, truth.posed.joints_in_camera);
  errors.depth = depthError(posed.joints_in_camera, truth.posed.joints_in_camera);
  errors.pve =
      pve(posed.vertices_in_camera, root(posed), truth.posed.vertices_in_camera, root(truth.posed));
  errors.reprojection = reprojectionError(
      sample.keypoints, poseJoints(body, answer).keypoints_in_camera, sample.camera);
  errors.seconds = seconds;
  return errors;
}

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// All rows of one sample.
class SampleRunner {
 public:
  SampleRunner(const BodyModelPtr& body,
               const Refiner& refiner,
               const AblationOptions& options,
               ErrorTable& table)
      : body_(*body), refiner_(refiner), options_(options), table_(table) {}

  void run(const BenchmarkSample& sample, const PartDescriptions& words) {
    const TrueBody truth{pose(body_, sample.truth)};
    const auto add = [&](const std::string& name, const SmplParams& answer, double seconds) {
      table_.add(name, measure(body_, sample, truth, answer, seconds));
    };
    RefinementProblem problem;
    problem.camera = sample.camera;
    problem.box = sample.box;
    problem.keypoints = sample.keypoints;
    problem.initial = sample.initial;

    RefinementOptions single;
    single.num_hypotheses = 1;
    single.seed = options_.seed;
    single.polish_iterations = options_.polish_iterations;
    single.device = options_.device;
    RefinementOptions gaussian = single;
    gaussian.start = StartDistribution::StandardGaussian;
    addRun(add, "Standard Gaussian", problem, gaussian);
    add("Initial Prediction", sample.initial, 0);
    RefinementOptions blind = single;
    blind.keypoint_weight = 0;
    addRun(add, "no conditions", problem, blind);
    RefinementProblem described = problem;
    described.descriptions = words;
    addRun(add, "w/ text", described, blind);

    RefinementOptions full = single;
    full.num_hypotheses = options_.num_hypotheses;
    addWays(add, "w/ keypoints", problem, full);
    RefinementOptions one_route = full;
    one_route.word_routes = WordRoutes::Statements;
    addWays(add, "w/ keypoints and statements", described, one_route);
    one_route.word_routes = WordRoutes::Text;
    addWays(add, "w/ keypoints and G_text", described, one_route);
    const DenoisingStepPtr last = addWays(add, "w/ all conditions", described, full);
    addOracle(sample, truth, *last, last->elapsed_s);

    const auto start = std::chrono::steady_clock::now();
    const SmplParams fitted = fitSmplifyStyle(body_, problem);
    add("SMPLify-style", fitted, secondsSince(start));
  }

  /// Of the last run.
  [[nodiscard]] const Device& device() const { return device_; }

 private:
  template <typename Add>
  void addRun(const Add& add,
              const std::string& name,
              const RefinementProblem& problem,
              const RefinementOptions& options) {
    LastSteps steps;
    const RefinementResult result = refiner_.refine(problem, options, steps, {});
    add(name, result.hypotheses.front().params, result.summary.seconds);
  }

  /// The answer that the run's own score picks, and hypothesis 0; both before the polish, too.
  /// @return the last step.
  template <typename Add>
  DenoisingStepPtr addWays(const Add& add,
                           const std::string& name,
                           const RefinementProblem& problem,
                           const RefinementOptions& options) {
    LastSteps steps;
    const RefinementResult result = refiner_.refine(problem, options, steps, {});
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
    return last;
  }

  /// Each metric takes its own minimum over the hypotheses, as the probabilistic literature reports
  /// it.
  void addOracle(const BenchmarkSample& sample,
                 const TrueBody& truth,
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
  const Refiner& refiner_;
  const AblationOptions& options_;
  ErrorTable& table_;
  Device device_;
};

}  // namespace

AblationReport runAblation(const BodyModelPtr& body,
                           const Refiner& refiner,
                           const AblationOptions& options,
                           const AblationProgress& progress) {
  const std::vector<JointRotations> poses =
      evenlySpacedPoses(readMotionClips(options.data_dir, options.split), options.samples);
  ErrorTable table;
  SampleRunner runner(body, refiner, options, table);
  for (std::size_t i = 0; i < poses.size(); ++i) {
    const BenchmarkSample sample =
        makeBenchmarkSample(*body, poses[i], DisturbanceOptions(), options.seed, i);
    Random random(options.seed * 1000003ULL + i);
    runner.run(sample, benchmarkWords(*body, sample.truth, random));
    progress(static_cast<int>(i) + 1, static_cast<int>(poses.size()));
  }
  return {options, table.summarise("Initial Prediction"), runner.device()};
}

}  // namespace lay
