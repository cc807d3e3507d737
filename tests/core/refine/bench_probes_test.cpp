#include "core/refine/bench_probes.h"

#include <gtest/gtest.h>

#include "core/refine/refiner_files.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

TEST(BenchProbes, MeasureSomething) {
  const BodyModelPtr body = makeToyBody();
  const RefinementProblem problem =
      makeToyProblem(*body, randomPose(1, 0.2F), randomPose(2, 0.2F)).problem;
  const BenchProbes probes = measureProbes(body, findRefinerFiles(), problem, 3, DeviceChoice::Cpu);
  EXPECT_FALSE(probes.device.isCuda());
  EXPECT_GT(probes.lbs_gradient_ms, 0);
  EXPECT_GT(probes.denoiser_step_ms, 0);
  EXPECT_EQ(probes.stages_ms.size(), 5U);
  for (const auto& [stage, ms] : probes.stages_ms) EXPECT_GT(ms, 0) << stage;
}

}  // namespace
}  // namespace lay
