#pragma once

#include "core/benchmark/benchmark_sample.h"
#include "core/refine/refinement_problem.h"

namespace lay {

/// What a run on a sample of the benchmark works on; nothing is said of the person yet.
[[nodiscard]] inline RefinementProblem sampleProblem(const BenchmarkSample& sample) {
  RefinementProblem problem;
  problem.camera = sample.camera;
  problem.box = sample.box;
  problem.keypoints = sample.keypoints;
  problem.initial = sample.initial;
  return problem;
}

}  // namespace lay
