#include "core/evaluation/uncertainty_run.h"

#include <gtest/gtest.h>

#include "core/io/resource_paths.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

TEST(UncertaintyRun, TheShippedDenoisersBandIsOneThatIsMeasured) {
  SKIP_WITHOUT_SHARED_DATA();
  UncertaintyRunOptions options;
  options.data_dir = *sharedDataDir();
  options.samples = 60;
  options.files = findRefinerFiles();
  const UncertaintyRun run =
      measureUncertainty(loadBodyModel(findModelFile("lay_body.npz")), options);
  EXPECT_NEAR(run.check.coverage, UncertaintyScale::kBand, 0.12);  // 30 runs scatter
  EXPECT_GT(run.check.mean_radius_mm, 5);
  EXPECT_LT(run.check.mean_radius_mm, 100);
}

}  // namespace
}  // namespace lay
