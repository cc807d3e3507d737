#include "core/export/bvh_reader.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

constexpr const char* kTwoBones = R"(HIERARCHY
ROOT hips
{
  OFFSET 1 2 3
  CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
  JOINT leg
  {
    OFFSET 0 -2 0
    CHANNELS 3 Yrotation Zrotation Xrotation
    End Site
    {
      OFFSET 0 -1 0
    }
  }
}
MOTION
Frames: 2
Frame Time: 0.05
0 0 0 0 0 0 0 0 0
10 20 30 90 0 0 0 0 90
)";

TEST(BvhReader, AppliesChannelsInTheirOrder) {
  const BvhMotion motion = BvhMotion::parse(kTwoBones);
  ASSERT_EQ(motion.joints().size(), 3U);
  EXPECT_EQ(motion.numFrames(), 2);
  EXPECT_EQ(motion.frameTime(), 0.05);
  EXPECT_EQ(motion.joints()[1].parent, 0);
  EXPECT_EQ(motion.find("leg"), 1);
  EXPECT_EQ(motion.find("Site"), -1);
  const Eigen::MatrixX3d rest = motion.positions(0);
  EXPECT_EQ(rest.row(0).norm(), 0);  // the channels stand in place of the root's offset
  EXPECT_EQ(rest(2, 1), -3);
  const Eigen::MatrixX3d moved = motion.positions(1);
  // A quarter turn about z takes -y to +x; then the leg bends about its own x: -y to -z.
  EXPECT_LT((moved.row(1) - Eigen::RowVector3d(12, 20, 30)).norm(), 1e-12);
  EXPECT_LT((moved.row(2) - Eigen::RowVector3d(12, 20, 29)).norm(), 1e-12);
}

TEST(BvhReader, RefusesWhatIsCutOrIsNone) {
  const std::string whole = kTwoBones;
  // Cut anywhere, it is no whole file, save that the last number may lose a digit.
  for (std::size_t size = 0; size + 3 < whole.size(); size += 3) {
    EXPECT_THROW((void)BvhMotion::parse(whole.substr(0, size)), Error) << size;
  }
  EXPECT_THROW((void)BvhMotion::parse(whole + " 7"), Error);
  std::string many = whole;
  many.replace(many.find("Frames: 2"), 9, "Frames: 99999999");
  EXPECT_THROW((void)BvhMotion::parse(many), Error);
}

}  // namespace
}  // namespace lay
