#include "core/evaluation/ablation.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/resource_paths.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

AblationOptions briefOptions(int samples) {
  AblationOptions options;
  options.data_dir = *sharedDataDir();
  options.split = "val";
  options.samples = samples;
  options.num_hypotheses = 1;
  options.is_brief = true;
  return options;
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
      runAblation(body, {refiner}, options, [&](int done, int) { last = done; });
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

TEST(Ablation, WhereAPictureTellsTheTruthTheRowsWithAnImageAreTheBest) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  AblationSubjects subjects{refiner};
  int looks = 0;
  subjects.look = [&](const BenchmarkSample& sample, int index) {
    EXPECT_EQ(index, looks++);
    return sample.truth;
  };
  const AblationReport report = runAblation(body, subjects, briefOptions(4), [](int, int) {});
  EXPECT_EQ(looks, 4);
  std::vector<std::string> names;
  for (const AblationRow& row : report.rows) names.push_back(row.name);
  EXPECT_EQ(names,
            (std::vector<std::string>{"Initial Prediction",
                                      "w/ keypoints",
                                      "w/ all conditions",
                                      "w/ image",
                                      "w/ keypoints and image",
                                      "w/ all conditions and image"}));
  EXPECT_EQ(report.rows[3].mpjpe_mm.mean, 0);
  EXPECT_LT(report.rows[4].mpjpe_mm.mean, report.rows[1].mpjpe_mm.mean);
}

TEST(Ablation, RunsStartWhereTheyAreTold) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  AblationSubjects subjects{refiner};
  subjects.start = [](const BenchmarkSample& sample) { return sample.truth; };
  const AblationReport report = runAblation(body, subjects, briefOptions(3), [](int, int) {});
  EXPECT_EQ(report.rows[0].name, "Initial Prediction");
  EXPECT_EQ(report.rows[0].mpjpe_mm.mean, 0);
}

TEST(Ablation, MissingDataIsSaid) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  EXPECT_THROW((void)runAblation(body, {refiner}, {.data_dir = "no-such-folder"}, [](int, int) {}),
               FileError);
}

}  // namespace
}  // namespace lay
