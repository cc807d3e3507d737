#include "app/cli/sample_look.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "tests/support/environment.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SampleLook, WithoutMoveNetThereIsNothingToLookWith) {
  const TempDir dir;
  const ScopedVariable models("LAYFIGURE_MODELS", dir.path().string());
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  EXPECT_THROW((void)sampleLook(body, (dir.path() / "missing.tflite").string(), false), FileError);
}

TEST(SampleLook, CorrectsTheFirstBodyOfASampleTheSameEachTime) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const auto look = sampleLook(
      body,
      (*sharedDataDir() / "detectors" / "movenet_single_pose_lightning_ptq.tflite").string(),
      false);
  const BenchmarkSample sample =
      makeBenchmarkSample(*body, JointRotations::Zero(), DisturbanceOptions(), 0, 0);
  const SmplParams corrected = look(sample, 0);
  EXPECT_TRUE(isFinite(corrected));
  EXPECT_NE(corrected.body_pose, sample.initial.body_pose);
  EXPECT_EQ(corrected.body_pose, look(sample, 0).body_pose);
  EXPECT_NE(corrected.body_pose, look(sample, 1).body_pose);  // another picture of the same body
}

}  // namespace
}  // namespace lay
