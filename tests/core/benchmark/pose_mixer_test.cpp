#include "core/benchmark/pose_mixer.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

MotionClip randomClip(int frames) {
  MotionClip clip;
  for (int i = 0; i < frames; ++i) clip.frames.push_back(0.4F * JointRotations::Random());
  return clip;
}

TEST(PoseMixer, WithoutWideningItDrawsTheRecordings) {
  const MotionClip clip = randomClip(5);
  const PoseMixer mixer({clip}, {.mirror = 0, .recombine = 0, .jitter = 0, .tumble = 0});
  Random random(1);
  for (int i = 0; i < 20; ++i) {
    const JointRotations pose = mixer.draw(random);
    EXPECT_TRUE(std::any_of(
        clip.frames.begin(), clip.frames.end(), [&](const auto& frame) { return frame == pose; }));
  }
}

TEST(PoseMixer, LimbsOfDifferentFramesAreWhole) {
  const MotionClip clip = randomClip(6);
  const PoseMixer mixer({clip}, {.mirror = 0, .recombine = 1, .jitter = 0, .tumble = 0});
  Random random(2);
  int mixed = 0;
  for (int i = 0; i < 50; ++i) {
    const JointRotations pose = mixer.draw(random);
    const auto source = [&](int joint) {
      for (const auto& frame : clip.frames) {
        if (frame.row(joint) == pose.row(joint)) return &frame;
        // Limbs also come from mirrored frames.
        if (mirroredPose(frame).row(joint) == pose.row(joint)) return &frame;
      }
      return static_cast<const JointRotations*>(nullptr);
    };
    ASSERT_NE(source(kLeftElbow), nullptr);
    EXPECT_EQ(source(kLeftElbow), source(kLeftShoulder));
    EXPECT_EQ(source(kRightKnee), source(kRightHip));
    mixed += source(kLeftElbow) != source(kRightElbow) ? 1 : 0;
  }
  EXPECT_GT(mixed, 10);
}

TEST(PoseMixer, JitterStaysWithinWhatTheJointsShow) {
  MotionClip clip = randomClip(200);
  for (auto& frame : clip.frames)
    frame.row(kLeftElbow) << 0, -0.5F * std::abs(frame(kLeftElbow, 1)), 0;
  for (auto& frame : clip.frames)
    frame.row(kRightElbow) << 0, 0.5F * std::abs(frame(kRightElbow, 1)), 0;
  const PoseMixer mixer({clip}, {.mirror = 0, .recombine = 0, .jitter = 1, .tumble = 0});
  Random random(3);
  for (int i = 0; i < 200; ++i) EXPECT_LE(mixer.draw(random)(kLeftElbow, 1), 0.051F);
}

TEST(PoseMixer, RefusesToTrainOnNothing) {
  EXPECT_THROW(PoseMixer({}, {}), Error);
  EXPECT_THROW(PoseMixer({MotionClip{}}, {}), Error);
}

TEST(MirroredPose, IsTheMirrorImage) {
  const BodyModelPtr body = makeToyBody();
  SmplParams params;
  JointRotations pose = 0.5F * JointRotations::Random();
  const auto joints = [&](const JointRotations& rotations) -> MatrixX3f {
    params.global_orient = rotations.row(0).transpose();
    params.body_pose = rotations.bottomRows<kSmplJointCount - 1>();
    return poseJoints(*body, params).joints_in_camera;
  };
  const MatrixX3f original = joints(pose);
  const MatrixX3f mirrored = joints(mirroredPose(pose));
  for (int j = 0; j < kSmplJointCount; ++j) {
    EXPECT_NEAR(mirrored(kSmplMirrorJoint[j], 0), -original(j, 0), 1e-4F);
    EXPECT_NEAR(mirrored(kSmplMirrorJoint[j], 1), original(j, 1), 1e-4F);
    EXPECT_NEAR(mirrored(kSmplMirrorJoint[j], 2), original(j, 2), 1e-4F);
  }
}

}  // namespace
}  // namespace lay
