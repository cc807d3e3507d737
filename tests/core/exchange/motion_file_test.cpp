#include "core/exchange/motion_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>

#include <limits>

namespace lay {
namespace {

using testing::HasSubstr;

MotionRecord someMotion() {
  MotionRecord record;
  for (std::uint64_t f = 0; f < 3; ++f) record.frames.push_back(randomPose(f + 1, 0.4F));
  record.fps = 12;
  record.camera = PinholeCamera::withFocalLength(700, 640, 480);
  record.model_name = "toy";
  record.surface_model_type = "other";
  return record;
}

TEST(MotionFile, GivesEveryFloatOfEveryFrameBack) {
  const TempDir dir;
  const MotionRecord record = someMotion();
  for (const char* name : {"m.npz", "m.json"}) {
    saveMotion(dir.path() / name, record);
    EXPECT_TRUE(isMotionFile(dir.path() / name));
    const MotionRecord read = loadMotion(dir.path() / name);
    ASSERT_EQ(read.frames.size(), 3U);
    for (std::size_t f = 0; f < 3; ++f) {
      EXPECT_EQ(read.frames[f].betas, record.frames[f].betas);
      EXPECT_EQ(read.frames[f].body_pose, record.frames[f].body_pose);
      EXPECT_EQ(read.frames[f].global_orient, record.frames[f].global_orient);
      EXPECT_EQ(read.frames[f].transl, record.frames[f].transl);
    }
    EXPECT_EQ(read.fps, 12);
    EXPECT_EQ(read.camera.focal_length, 700);
    EXPECT_EQ(read.camera.width, 640);
    EXPECT_EQ(read.model_name, "toy");
  }
}

TEST(MotionFile, AFileOfOneBodyIsNoMotion) {
  const TempDir dir;
  BodyRecord record;
  record.params = randomPose(1, 0.2F);
  saveParams(dir.path() / "p.npz", record);
  saveParams(dir.path() / "p.json", record);
  EXPECT_FALSE(isMotionFile(dir.path() / "p.npz"));
  EXPECT_FALSE(isMotionFile(dir.path() / "p.json"));
  EXPECT_FALSE(isMotionFile(dir.path() / "missing.npz"));
}

TEST(MotionFile, RefusesWhatIsNone) {
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "m.json";
  const struct {
    std::string content;
    const char* expected;
  } cases[] = {
      {"no json", "neither"},
      {"[]", "neither"},
      {R"({"frames": []})", "'transl'"},
      {R"({"frames": [{"betas": [1]}]})", "has no 'body_pose'"},
      {R"({"frames": [{"betas": [0], "body_pose": [0], "global_orient": [0,0,0], "transl": [0,0,0]}]})",
       "each frame takes"},
      {R"({"frames": [{"betas": {}, "body_pose": [], "global_orient": [], "transl": []}]})",
       "a number was expected"},
      {std::string(5000, '['), "neither"},
  };
  for (const auto& [content, expected] : cases) {
    writeFileAtomically(path, content);
    EXPECT_THAT(errorText<FileError>([&] { (void)loadMotion(path); }), HasSubstr(expected))
        << content.substr(0, 60);
  }
  NpzArrays arrays;
  arrays["transl"] = NpyArray::fromFloats({2, 3}, {0, 0, 0, 0, 0, std::nanf("")});
  writeNpz(dir.path() / "m.npz", arrays);
  EXPECT_THAT(errorText<FileError>([&] { (void)loadMotion(dir.path() / "m.npz"); }),
              HasSubstr("not finite"));
}

TEST(MotionFile, WritesNothingThatItCouldNotRead) {
  const TempDir dir;
  MotionRecord record = someMotion();
  record.frames[1].transl.x() = std::numeric_limits<float>::quiet_NaN();
  EXPECT_THROW(saveMotion(dir.path() / "m.npz", record), Error);
  EXPECT_THROW(saveMotion(dir.path() / "m.npz", {}), Error);
  EXPECT_THROW(saveMotion(dir.path() / "m.txt", someMotion()), FileError);
  EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

}  // namespace
}  // namespace lay
