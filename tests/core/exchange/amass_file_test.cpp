#include "core/exchange/amass_file.h"

#include "core/base/error.h"
#include "core/body/body_family.h"
#include "core/io/npz.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_family.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(AmassFile, HasTheKeysThatItsReadersAskFor) {
  const TempDir dir;
  AmassMotion motion;
  for (std::uint64_t f = 0; f < 4; ++f) {
    motion.frames.push_back(randomFamilyPose(kSmplHJointCount, f + 1, 0.3F));
    motion.frames.back().betas = motion.frames.front().betas;
  }
  motion.framerate = 30;
  motion.gender = "female";
  saveAmass(dir.path() / "a.npz", motion);
  const NpzArrays arrays = readNpz(dir.path() / "a.npz");
  EXPECT_EQ(arrays.at("poses").shape, (std::vector<std::size_t>{4, 156}));
  EXPECT_EQ(arrays.at("trans").shape, (std::vector<std::size_t>{4, 3}));
  EXPECT_EQ(arrays.at("betas").shape, (std::vector<std::size_t>{16}));
  EXPECT_EQ(arrays.at("dmpls").shape, (std::vector<std::size_t>{4, 8}));
  EXPECT_EQ(arrays.at("gender").toTexts(), std::vector<std::string>{"female"});

  const AmassMotion read = loadAmass(dir.path() / "a.npz");
  ASSERT_EQ(read.frames.size(), 4U);
  for (std::size_t f = 0; f < 4; ++f) {
    EXPECT_EQ(read.frames[f].body_pose, motion.frames[f].body_pose);
    EXPECT_EQ(read.frames[f].global_orient, motion.frames[f].global_orient);
    EXPECT_EQ(read.frames[f].transl, motion.frames[f].transl);
    EXPECT_EQ(read.frames[f].betas.head(10), motion.frames[f].betas);
  }
  EXPECT_EQ(read.framerate, 30);
}

TEST(AmassFile, ReadsARecordingInTheLayout) {
  SKIP_WITHOUT_SHARED_DATA();
  const AmassMotion motion = loadAmass(*sharedDataDir() / "mocap" / "clips" / "01_01.npz");
  ASSERT_FALSE(motion.frames.empty());
  EXPECT_EQ(motion.frames[0].body_pose.rows(), 23);
  EXPECT_EQ(motion.framerate, 30);
}

TEST(AmassFile, RefusesWhatIsNone) {
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "a.npz";
  NpzArrays arrays;
  arrays["poses"] = NpyArray::fromFloats({1, 60}, std::vector<float>(60));
  writeNpz(path, arrays);
  EXPECT_THAT(errorText<FileError>([&] { (void)loadAmass(path); }), HasSubstr("(1, 60)"));
  arrays["poses"] = NpyArray::fromFloats({1, 72}, std::vector<float>(72));
  arrays["trans"] = NpyArray::fromFloats({2, 3}, std::vector<float>(6));
  arrays["betas"] = NpyArray::fromFloats({10}, std::vector<float>(10));
  writeNpz(path, arrays);
  EXPECT_THAT(errorText<FileError>([&] { (void)loadAmass(path); }), HasSubstr("trans"));
  EXPECT_THROW(saveAmass(path, {}), Error);
}

}  // namespace
}  // namespace lay
