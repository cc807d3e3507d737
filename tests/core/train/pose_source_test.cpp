#include "core/train/pose_source.h"

#include <gtest/gtest.h>

#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(PoseSource, IsTheSameForASeedAndHoldsRotations) {
  const TempDir folder;
  writeToyData(folder.path());
  const BodyModelPtr body = makeToyBody();
  const PoseMixer mixer(readMotionClips(folder.path(), "train"), {});
  const PoseBatch a = drawPoses(*body, mixer, 20, 5);
  const PoseBatch b = drawPoses(*body, mixer, 20, 5);
  const PoseBatch other = drawPoses(*body, mixer, 20, 6);
  EXPECT_TRUE(torch::equal(a.rotations, b.rotations));
  EXPECT_FALSE(torch::equal(a.rotations, other.rotations));
  EXPECT_EQ(a.bodies.size(), 20U);
  EXPECT_TRUE(
      torch::allclose(torch::linalg_det(a.rotations), torch::ones({20, kSmplJointCount}), 0, 1e-4));
}

TEST(PoseSource, RecordedPosesStandBeforeTheCamera) {
  const TempDir folder;
  writeToyData(folder.path());
  const BodyModelPtr body = makeToyBody();
  const PoseBatch batch = recordedPoses(*body, readMotionClips(folder.path(), "val"), 7, 0);
  EXPECT_EQ(batch.rotations.size(0), 7);
  // The toy people stand: their own up points up in the picture.
  for (int i = 0; i < 7; ++i) EXPECT_LT(batch.rotations[i][0][1][1].item<float>(), -0.8F);
}

}  // namespace
}  // namespace lay
