#include "core/evaluation/robustness.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

TEST(Robustness, SpoiltEvidenceCostsWhatItShould) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  RobustnessOptions options;
  options.data_dir = *sharedDataDir();
  options.split = "val";
  options.samples = 24;
  options.num_hypotheses = 2;
  int last = 0;
  int total = 0;
  const RobustnessReport report = runRobustness(body, refiner, options, [&](int done, int of) {
    last = done;
    total = of;
  });
  EXPECT_EQ(last, total);
  const auto row = [&](const std::string& name) -> const RobustnessRow& {
    for (const RobustnessRow& r : report.rows) {
      if (r.name == name) return r;
    }
    throw Error("no row " + name);
  };
  const RobustnessRow& exact = row("keypoint noise 0.5 %");
  EXPECT_LT(exact.refined_mm.mean, row("keypoint noise 5 %").refined_mm.mean);
  EXPECT_LT(exact.refined_mm.mean, 0.7 * exact.initial_mm.mean);
  EXPECT_LT(row("keypoint noise 5 %").refined_mm.mean, row("keypoint noise 5 %").initial_mm.mean);
  EXPECT_LT(row("true description").refined_mm.mean, row("false description").refined_mm.mean);
  // A lens that nobody knows moves the person nearer or farther and hardly bends them.
  EXPECT_LT(row("focal length unknown").refined_mm.mean,
            row("keypoint noise 2 %").refined_mm.mean);
  EXPECT_GE(row("focal length 30 % too short").refined_mm.mean,
            row("keypoint noise 1 %").refined_mm.mean - 0.5);
  EXPECT_GT(row("upper body only").doubted_share, 0.9);
  EXPECT_GT(row("another person's keypoints").doubted_share, exact.doubted_share);
  for (const RobustnessRow& r : report.rows) {
    EXPECT_LE(r.doubted_share + r.silent_harm_share, 1) << r.name;
  }
}

TEST(Robustness, MissingDataIsSaid) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  EXPECT_THROW((void)runRobustness(body, refiner, {.data_dir = "no-such-folder"}, [](int, int) {}),
               FileError);
}

}  // namespace
}  // namespace lay
