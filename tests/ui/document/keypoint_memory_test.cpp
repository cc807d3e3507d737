#include "ui/document/keypoint_memory.h"

#include <QSettings>

#include <gtest/gtest.h>

namespace lay {
namespace {

class KeypointMemory : public testing::Test {
 protected:
  void SetUp() override { QSettings().clear(); }

  [[nodiscard]] static KeypointFile fileOf(const std::vector<std::string>& names) {
    KeypointFile file;
    file.format = KeypointFormat::Csv;
    file.mapping = mappingOfNames(names);
    return file;
  }
};

TEST_F(KeypointMemory, RemembersForFilesOfOneLayoutUntilItIsForgotten) {
  const KeypointFile file = fileOf({"a", "b", "c"});
  EXPECT_FALSE(rememberedTargets(file));
  const std::vector<int> targets = {kKpNose, kNoKeypoint, kKpRightHeel};
  rememberTargets(file, targets);
  EXPECT_EQ(rememberedTargets(file), targets);
  EXPECT_EQ(rememberedTargets(fileOf({"a", "b", "c"})), targets);

  EXPECT_FALSE(rememberedTargets(fileOf({"a", "b", "d"})));
  EXPECT_FALSE(rememberedTargets(fileOf({"a", "b", "c", "d"})));
  KeypointFile other_program = file;
  other_program.format = KeypointFormat::OpenPose;
  EXPECT_FALSE(rememberedTargets(other_program));

  forgetTargets(file);
  EXPECT_FALSE(rememberedTargets(file));
}

TEST_F(KeypointMemory, SettingsThatSayOneKeypointTwiceAreNotBelieved) {
  const KeypointFile file = fileOf({"a", "b"});
  rememberTargets(file, {kKpNose, kKpNose});
  EXPECT_FALSE(rememberedTargets(file));
  rememberTargets(file, {kKpNose});
  EXPECT_FALSE(rememberedTargets(file));
}

}  // namespace
}  // namespace lay
