#include "core/benchmark/motion_clips.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/io/npz.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

class MotionClips : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(data_.path() / "mocap" / "clips");
    std::ofstream(data_.path() / "mocap" / "train.txt") << "one\r\ntwo\n\n";
    writeClip("one", 3);
    writeClip("two", 2);
  }

  void writeClip(const std::string& name, std::size_t frames) {
    std::vector<float> poses(frames * 72);
    for (std::size_t i = 0; i < poses.size(); ++i) poses[i] = static_cast<float>(i);
    writeNpz(data_.path() / "mocap" / "clips" / (name + ".npz"),
             {{"poses", NpyArray::fromFloats({frames, 72}, poses)}});
  }

  const TempDir data_;
};

TEST_F(MotionClips, ReadsTheClipsOfASplitInOrder) {
  const std::vector<MotionClip> clips = readMotionClips(data_.path(), "train");
  ASSERT_EQ(clips.size(), 2U);
  EXPECT_EQ(clips[0].name, "one");
  ASSERT_EQ(clips[0].frames.size(), 3U);
  EXPECT_EQ(clips[0].frames[1](2, 1), 72 + 7);
}

TEST_F(MotionClips, EvenlySpacedPosesSpanAllFrames) {
  const std::vector<MotionClip> clips = readMotionClips(data_.path(), "train");
  const std::vector<JointRotations> poses = evenlySpacedPoses(clips, 5);
  ASSERT_EQ(poses.size(), 5U);
  EXPECT_EQ(poses[4], clips[1].frames[1]);
  EXPECT_EQ(evenlySpacedPoses(clips, 2)[1], clips[0].frames[2]);
  EXPECT_TRUE(evenlySpacedPoses({}, 2).empty());
}

TEST_F(MotionClips, SaysWhatIsMissing) {
  EXPECT_THAT(errorText<FileError>([&] { (void)readMotionClips(data_.path(), "test"); }),
              testing::HasSubstr("test.txt"));
  std::filesystem::remove(data_.path() / "mocap" / "clips" / "two.npz");
  EXPECT_THAT(errorText<FileError>([&] { (void)readMotionClips(data_.path(), "train"); }),
              testing::HasSubstr("two.npz"));
}

TEST_F(MotionClips, RefusesPosesThatAreNotFinite) {
  std::vector<float> poses(72, 0.0F);
  poses[10] = NAN;
  writeNpz(data_.path() / "mocap" / "clips" / "one.npz",
           {{"poses", NpyArray::fromFloats({1, 72}, poses)}});
  EXPECT_THAT(errorText<FileError>([&] { (void)readMotionClips(data_.path(), "train"); }),
              testing::HasSubstr("not finite"));
}

TEST(SharedMotionClips, SplitsHaveTheirFrames) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto frames = [](const std::string& split) {
    std::size_t count = 0;
    for (const MotionClip& clip : readMotionClips(*sharedDataDir(), split))
      count += clip.frames.size();
    return count;
  };
  EXPECT_EQ(frames("val"), 3772U);
  EXPECT_EQ(frames("test"), 3032U);
}

}  // namespace
}  // namespace lay
