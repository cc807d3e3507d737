#include "core/critic/benchmark_groups.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/evaluation/body_errors.h"
#include "core/io/resource_paths.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

BenchmarkGroupOptions few(GroupKind kind) {
  BenchmarkGroupOptions options;
  options.data_dir = *sharedDataDir();
  options.split = "val";
  options.samples = 4;
  options.hypotheses = 6;
  options.kind = kind;
  return options;
}

double meanError(const BenchmarkGroup& made, std::size_t first, std::size_t step) {
  double sum = 0;
  int count = 0;
  for (std::size_t i = first; i < made.errors.size(); i += step, ++count)
    sum += made.errors[i].mpjpe;
  return sum / count;
}

TEST(BenchmarkGroups, MixedOnesHaveWorseAmongTheSamples) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  std::vector<BenchmarkGroup> samples;
  forEachBenchmarkGroup(body, refiner, few(GroupKind::Samples), [&](const auto& made, int, int of) {
    EXPECT_EQ(of, 4);
    samples.push_back(made);
  });
  ASSERT_EQ(samples.size(), 4U);
  double undisturbed = 0;
  double disturbed = 0;
  std::size_t g = 0;
  forEachBenchmarkGroup(body, refiner, few(GroupKind::Mixed), [&](const auto& made, int, int) {
    EXPECT_EQ(made.group.id, samples[g].group.id);
    EXPECT_NO_THROW(made.group.validate());
    for (std::size_t i = 0; i < 6; i += 2) {
      EXPECT_EQ(made.errors[i].mpjpe, samples[g].errors[i].mpjpe) << "every second one stays";
    }
    undisturbed += meanError(made, 0, 2);
    disturbed += meanError(made, 1, 2);
    ++g;
  });
  EXPECT_GT(disturbed, undisturbed);
}

TEST(BenchmarkGroups, TheTruthHasNoError) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  SmplParams truth;
  truth.transl = {0, 0, 4};
  const SampleErrors errors = bodyErrors(pose(*body, truth), pose(*body, truth));
  EXPECT_NEAR(errors.mpjpe, 0, 1e-3);
  EXPECT_NEAR(errors.pve, 0, 1e-3);
}

TEST(BenchmarkGroups, OptionsAreChecked) {
  BenchmarkGroupOptions options;
  options.hypotheses = 1;
  EXPECT_THROW(options.validate(), InvalidOptions);
  options = {};
  options.described_share = 2;
  EXPECT_THROW(options.validate(), InvalidOptions);
  EXPECT_EQ(groupKindNamed("mixed"), GroupKind::Mixed);
  EXPECT_THROW((void)groupKindNamed("odd"), InvalidOptions);
}

}  // namespace
}  // namespace lay
