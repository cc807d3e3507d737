#include "core/evaluation/dataset_table.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/evaluation/last_steps.h"
#include "core/refine/smplify_baseline.h"

namespace lay {
namespace {

constexpr const char* kInitialRow = "Initial Prediction";

using Clock = std::chrono::steady_clock;

double secondsAfter(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// All rows of one sample.
class DatasetRunner {
 public:
  DatasetRunner(const BodyModel& body,
                const DatasetMeter& meter,
                const InitialPredictor& predictor,
                const Refiner& refiner,
                const DatasetOptions& options,
                ErrorTable& table)
      : body_(body), meter_(meter), predictor_(predictor), refiner_(refiner), table_(table) {
    refinement_.num_hypotheses = options.num_hypotheses;
    refinement_.polish_iterations = options.polish_iterations;
    refinement_.seed = options.seed;
    refinement_.device = options.device;
  }

  /// @return whether the truth has a surface.
  bool run(const DatasetSample& sample) {
    const MeasuredBody truth = meter_.truth(sample);
    const auto errorsOf = [&](const SmplParams& answer, double seconds) {
      SampleErrors errors = meter_.compare(meter_.answer(answer), truth);
      errors.reprojection = reprojectionError(
          sample.keypoints, poseJoints(body_, answer).keypoints_in_camera, sample.camera);
      errors.seconds = seconds;
      return errors;
    };
    const auto add = [&](const std::string& name, const SmplParams& answer, double seconds) {
      table_.add(name, errorsOf(answer, seconds));
    };
    RefinementProblem problem;
    problem.camera = sample.camera;
    problem.keypoints = sample.keypoints;
    problem.box = boxFromKeypoints(sample.keypoints);
    auto start = Clock::now();
    problem.initial = predictor_.predict(problem.keypoints, problem.box, problem.camera);
    add(kInitialRow, problem.initial, secondsAfter(start));

    LastSteps steps;
    const RefinementResult result = refiner_.refine(problem, refinement_, steps, {});
    device_ = result.summary.device;
    const double seconds = result.summary.seconds;
    const auto best = static_cast<std::size_t>(bestByScore(*steps.adaptation));
    const auto& last = (steps.polish ? steps.polish : steps.adaptation)->hypotheses;
    add("w/ keypoints", result.hypotheses.front().params, seconds);
    add("w/ keypoints, hypothesis 0", last.front().x_start, seconds);
    add("w/ keypoints, no polish",
        steps.adaptation->hypotheses[best].x_start,
        steps.adaptation->elapsed_s);
    SampleErrors oracle = errorsOf(last.front().x_start, seconds);
    for (const HypothesisState& hypothesis : last) {
      oracle = leastOf(oracle, errorsOf(hypothesis.x_start, seconds));
    }
    table_.add("oracle best of " + std::to_string(last.size()), oracle);

    start = Clock::now();
    const SmplParams fitted = fitSmplifyStyle(body_, problem);
    add("SMPLify-style", fitted, secondsAfter(start));
    return truth.vertices.rows() > 0;
  }

  /// Of the last run.
  [[nodiscard]] const Device& device() const { return device_; }

 private:
  const BodyModel& body_;
  const DatasetMeter& meter_;
  const InitialPredictor& predictor_;
  const Refiner& refiner_;
  ErrorTable& table_;
  RefinementOptions refinement_;
  Device device_;
};

std::vector<std::string> notesOf(const DatasetBodies& bodies,
                                 const DatasetMeter& meter,
                                 const std::vector<DatasetSample>& samples) {
  std::vector<std::string> notes;
  if (meter.jointSet() == JointSet::Smpl24) {
    notes.push_back(
        "Measured on the 24 SMPL joints. Published figures are of 14 joints of Human3.6M's "
        "regressor: give --regressor J_regressor_h36m.npy for those.");
  }
  const auto is_any = [&samples](const auto& condition) {
    return std::any_of(samples.begin(), samples.end(), condition);
  };
  const bool has_bodies = is_any([](const DatasetSample& s) { return s.body.has_value(); });
  if (has_bodies && !meter.usesBetas()) {
    notes.push_back(
        strCat("The true shapes are SMPL's and '",
               bodies.neutral->name,
               "' is no SMPL body, so everybody is measured in its mean shape. Give "
               "--body with SMPL for figures that can be compared with published ones."));
  }
  const auto misses = [&](const char* gender, const BodyModelPtr& body) {
    return body == nullptr &&
           is_any([gender](const DatasetSample& s) { return s.body && s.gender == gender; });
  };
  if (meter.usesBetas() && (misses("male", bodies.male) || misses("female", bodies.female))) {
    notes.push_back(
        "People whose gender the dataset tells are measured on the body of --body: published "
        "figures of 3DPW have SMPL's male and female bodies as truth (--body-male, "
        "--body-female).");
  }
  return notes;
}

}  // namespace

DatasetReport measureDataset(const DatasetBodies& bodies,
                             const std::optional<PointRegressor>& regressor,
                             const InitialPredictor& predictor,
                             const Refiner& refiner,
                             const std::vector<DatasetSample>& samples,
                             const DatasetOptions& options,
                             const DatasetProgress& progress) {
  const DatasetMeter meter(bodies, regressor);
  ErrorTable table;
  DatasetRunner runner(*bodies.answers, meter, predictor, refiner, options, table);
  DatasetReport report;
  report.samples = static_cast<int>(samples.size());
  report.joint_set = meter.jointSet();
  report.has_surface = !samples.empty();
  report.notes = notesOf(bodies, meter, samples);
  int done = 0;
  for (const DatasetSample& sample : samples) {
    try {
      // A surface that some people lack would be a mean over others than the joints' mean.
      report.has_surface = runner.run(sample) && report.has_surface;
    } catch (const InvalidOptions& error) {
      throw Error(strCat(sample.name, " cannot be measured: ", error.what()));
    }
    progress(++done, report.samples);
  }
  report.rows = samples.empty() ? std::vector<AblationRow>() : table.summarise(kInitialRow);
  report.device = runner.device();
  return report;
}

}  // namespace lay
