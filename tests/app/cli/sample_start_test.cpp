#include "app/cli/sample_start.h"

#include "core/io/resource_paths.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SampleStart, IsWhatTheLifterFindsInTheKeypointsWhateverTheBenchmarkSays) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  const auto start = lifterStart(body);
  BenchmarkSample sample =
      makeBenchmarkSample(*body, JointRotations::Zero(), DisturbanceOptions(), 0, 0);
  const SmplParams found = start(sample);
  EXPECT_TRUE(isFinite(found));
  EXPECT_NE(found.body_pose, sample.initial.body_pose);
  sample.initial = sample.truth;
  EXPECT_EQ(start(sample).body_pose, found.body_pose) << "it sees keypoints alone";
}

TEST(SampleStart, WithTooFewKeypointsItIsTheBenchmarksOwn) {
  const BodyModelPtr body = loadBodyModel(findModelFile("lay_body.npz"));
  BenchmarkSample sample =
      makeBenchmarkSample(*body, JointRotations::Zero(), DisturbanceOptions(), 0, 0);
  sample.keypoints.confidence.tail(kKeypointCount - 2).setZero();
  EXPECT_EQ(lifterStart(body)(sample).body_pose, sample.initial.body_pose);
}

}  // namespace
}  // namespace lay
