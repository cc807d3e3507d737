#include "core/train/text_alignment.h"

#include <gtest/gtest.h>

#include "core/nn/torch_device.h"
#include "core/train/pose_source.h"
#include "tests/core/train/toy_recordings.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

struct Recorded {
  TempDir folder;
  BodyModelPtr body = loadBodyModel(writeToyData(folder.path()));
  PoseBatch poses = recordedPoses(*body, readMotionClips(folder.path(), "val"), 12, 0);
};

TEST(Captions, AreTheSameForASeedAndOthersForAnother) {
  const Recorded recorded;
  const auto texts = captionsOf(*recorded.body, recorded.poses.bodies, 1);
  ASSERT_EQ(texts.size(), recorded.poses.bodies.size());
  EXPECT_EQ(captionsOf(*recorded.body, recorded.poses.bodies, 1), texts);
  EXPECT_NE(captionsOf(*recorded.body, recorded.poses.bodies, 2), texts);
}

TEST(Captions, SilenceLeavesPartsOut) {
  const Recorded recorded;
  const auto share = [&](float silence) {
    int silent = 0;
    int all = 0;
    for (const PartTexts& parts : captionsOf(*recorded.body, recorded.poses.bodies, 1, silence)) {
      for (const std::string& text : parts) {
        silent += text.empty() ? 1 : 0;
        ++all;
      }
    }
    return static_cast<double>(silent) / all;
  };
  EXPECT_EQ(share(1), 1);
  EXPECT_LT(share(0), share(0.5F));
}

TEST(TextAlignment, AnUntrainedEncoderFindsNoMoreThanChance) {
  torch::manual_seed(3);
  const Recorded recorded;
  PoseVqVae poses(PoseVqVaeConfig{.width = 32, .blocks = 1, .tokens = 4, .size = 8, .codes = 16});
  TextEncoderConfig network;
  network.transformer = {0, kClipContext, 16, 2, 1, 8};
  network.width = 16;
  network.blocks = 1;
  network.tokens = 4;
  network.size = 8;
  TextEncoder encoder(network, std::vector<BpeMerge>());
  const TextAlignment found = textAlignment(encoder,
                                            poses,
                                            recorded.body,
                                            captionsOf(*recorded.body, recorded.poses.bodies, 1),
                                            recorded.poses.rotations);
  for (const auto* recalls : {found.text_to_pose, found.pose_to_text}) {
    EXPECT_LE(recalls[0], recalls[1]);
    EXPECT_LE(recalls[1], recalls[2]);
    EXPECT_GE(recalls[0], 0);
    EXPECT_LE(recalls[2], 1);
  }
  EXPECT_LT(found.text_to_pose[0], 0.5);
  EXPECT_GT(found.mpjpe, 0);
}

}  // namespace
}  // namespace lay
