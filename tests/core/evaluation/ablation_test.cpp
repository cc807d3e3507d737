#include "core/evaluation/ablation.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

TEST(BootstrapMean, IntervalHoldsTheMeanAndNarrowsWithSamples) {
  std::vector<double> few;
  std::vector<double> many;
  for (int i = 0; i < 400; ++i) {
    const double value = (i * 37 % 100) / 10.0;
    many.push_back(value);
    if (i < 25) few.push_back(value);
  }
  const Estimate narrow = bootstrapMean(many, 1);
  const Estimate wide = bootstrapMean(few, 1);
  EXPECT_NEAR(narrow.mean, 4.95, 1e-9);
  EXPECT_LT(narrow.low, narrow.mean);
  EXPECT_GT(narrow.high, narrow.mean);
  EXPECT_LT(narrow.high - narrow.low, wide.high - wide.low);
  // The normal interval is 1.96 * 2.89 / sqrt(400) = 0.283 on either side.
  EXPECT_NEAR(narrow.high - narrow.low, 2 * 0.283, 0.08);
  EXPECT_EQ(bootstrapMean({}, 1).mean, 0);
}

TEST(Ablation, TheTableHasItsRowsAndTheirOrder) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  AblationOptions options;
  options.data_dir = *sharedDataDir();
  options.split = "val";
  options.samples = 40;
  options.num_hypotheses = 4;
  int last = 0;
  const AblationReport report =
      runAblation(body, refiner, options, [&](int done, int) { last = done; });
  EXPECT_EQ(last, 40);
  const auto row = [&](const std::string& name) -> const AblationRow& {
    for (const AblationRow& r : report.rows) {
      if (r.name == name) return r;
    }
    throw Error("no row " + name);
  };
  const AblationRow& initial = row("Initial Prediction");
  const AblationRow& refined = row("w/ keypoints");
  EXPECT_NEAR(initial.pa_mpjpe_mm.mean, 47.5, 12);  // calibrated on all of val; 40 samples scatter
  EXPECT_EQ(initial.improved_share, 0);
  EXPECT_LT(refined.mpjpe_mm.mean, 0.7 * initial.mpjpe_mm.mean);
  EXPECT_LT(refined.pa_mpjpe_mm.mean, 0.7 * initial.pa_mpjpe_mm.mean);
  EXPECT_LT(refined.depth_mm.mean, initial.depth_mm.mean);
  EXPECT_GT(refined.improved_share, 0.8);
  EXPECT_LT(refined.mpjpe_mm.mean, row("SMPLify-style").mpjpe_mm.mean);
  EXPECT_LE(row("oracle best of 4").mpjpe_mm.mean, refined.mpjpe_mm.mean);
  EXPECT_GT(row("Standard Gaussian").mpjpe_mm.mean, refined.mpjpe_mm.mean);
}

TEST(Ablation, MissingDataIsSaid) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  EXPECT_THROW((void)runAblation(body, refiner, {.data_dir = "no-such-folder"}, [](int, int) {}),
               FileError);
}

}  // namespace
}  // namespace lay
