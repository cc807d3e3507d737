#include "core/evaluation/edit_trial.h"

#include <gtest/gtest.h>

#include "core/io/resource_paths.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

TEST(EditTrial, WordsMoveWhatTheySpeakOfAndLeaveTheRest) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const Refiner refiner(body, findRefinerFiles());
  EditTrialOptions options;
  options.data_dir = *sharedDataDir();
  options.samples = 12;
  options.witnesses = 24;
  int last = 0;
  const EditReport report =
      runEditTrial(body, refiner, options, [&](int done, int) { last = done; });
  EXPECT_EQ(last, 12);
  EXPECT_GT(report.all.edits, 20);
  EXPECT_GE(report.all.satisfied, 0.85);
  EXPECT_LT(report.all.untouched_joints_mm, 20);
  EXPECT_GT(report.all.moved_joints_mm, report.all.untouched_joints_mm);
  EXPECT_LT(report.all.reprojection_change, 0.10);
  int sum = 0;
  for (const EditOutcome& kind : report.by_kind) {
    EXPECT_EQ(kind.edits + kind.impossible, 12);
    sum += kind.edits;
  }
  EXPECT_EQ(sum, report.all.edits);
  EXPECT_GT(report.by_kind[static_cast<std::size_t>(EditKind::ElbowBend)].edits, 5);
}

}  // namespace
}  // namespace lay
