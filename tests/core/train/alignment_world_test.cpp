#include "core/train/alignment_world.h"

#include <gtest/gtest.h>

#include "core/benchmark/benchmark_sample.h"
#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

SmplParams standing() {
  SmplParams params;
  params.global_orient = {3.14159F, 0, 0};  // the body's y is up, the camera's is down
  params.body_pose.row(kLeftElbow - 1) << 0.1F, 0.9F, -0.2F;
  params.transl = {0, 0, 3};
  return params;
}

TEST(AlignmentWorld, AStandingBodyStandsInTheWorldAndKeepsItsPose) {
  const JointRotations pose = poseInWorld(standing());
  const Eigen::Vector3f up = axisAngleToMatrix(pose.row(0).transpose()) * Eigen::Vector3f::UnitY();
  EXPECT_NEAR(up.z(), 1, 1e-4) << "the body's y is the world's z";
  EXPECT_EQ(pose.bottomRows<kSmplJointCount - 1>(), standing().body_pose);
}

TEST(AlignmentWorld, PlacedAgainItIsTheSameBodyButForItsHeading) {
  const BodyModelPtr body = makeToyBody();
  Random random(3);
  const BenchmarkSample sample = placeBody(*body, poseInWorld(standing()), random);
  SmplParams same_shape = standing();
  same_shape.betas = sample.truth.betas;
  EXPECT_LT(paMpjpe(poseJoints(*body, sample.truth).joints_in_camera,
                    poseJoints(*body, same_shape).joints_in_camera),
            0.01);
}

TEST(AlignmentWorld, WithoutRecordingsEachGroupIsAClip) {
  PreferenceGroup one;
  one.hypotheses = {standing(), standing(), standing()};
  PreferenceGroup other;
  other.hypotheses = {standing()};
  const std::vector<MotionClip> clips = originalClips({}, "train", {one, other});
  ASSERT_EQ(clips.size(), 2U);
  EXPECT_EQ(clips[0].frames.size(), 3U);
  EXPECT_EQ(clips[1].frames.size(), 1U);
}

TEST(AlignmentWorld, RecordingsComeFirst) {
  const TempDir folder;
  writeToyData(folder.path());
  const std::vector<MotionClip> clips = originalClips(folder.path(), "val", {});
  ASSERT_FALSE(clips.empty());
  EXPECT_EQ(clips[0].frames.size(), readMotionClips(folder.path(), "val")[0].frames.size());
}

}  // namespace
}  // namespace lay
