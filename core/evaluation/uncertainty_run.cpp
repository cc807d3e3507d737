#include "core/evaluation/uncertainty_run.h"

#include "core/benchmark/benchmark_words.h"
#include "core/evaluation/last_steps.h"
#include "core/evaluation/sample_problem.h"
#include "core/refine/refiner.h"

namespace lay {

UncertaintyRun measureUncertainty(const BodyModelPtr& body, const UncertaintyRunOptions& options) {
  const Refiner refiner(body, options.files);
  RefinementOptions run_options;
  run_options.num_hypotheses = options.num_hypotheses;
  std::vector<SpreadAndError> measured;
  std::size_t index = 0;
  for (const JointRotations& pose :
       evenlySpacedPoses(readMotionClips(options.data_dir, "val"), options.samples)) {
    const BenchmarkSample sample = makeBenchmarkSample(*body, pose, {}, 0, index);
    RefinementProblem problem = sampleProblem(sample);
    Random random(index);
    if (index % 2 == 0) problem.descriptions = benchmarkWords(*body, sample.truth, random);
    LastSteps steps;
    const RefinementResult result = refiner.refine(problem, run_options, steps, {});
    measured.push_back(spreadAndError(*body, sample.truth, result.hypotheses));
    ++index;
  }
  // Neighbouring frames are alike, so the halves are early and late clips and not odd and even
  // ones.
  const auto middle = measured.begin() + static_cast<std::ptrdiff_t>(measured.size() / 2);
  const UncertaintyScale of_first = calibratedScale({measured.begin(), middle});
  std::vector<JointLengths> radii;
  std::vector<JointLengths> errors;
  for (auto run = middle; run != measured.end(); ++run) {
    radii.push_back(of_first.radii(run->spread));
    errors.push_back(run->error);
  }
  return {calibratedScale(measured), checkBand(radii, errors)};
}

}  // namespace lay
