#include "core/base/device.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::HasSubstr;

TEST(DeviceChoice, WordsComeBack) {
  for (const DeviceChoice choice : kDeviceChoices) {
    EXPECT_EQ(parseDeviceChoice(toString(choice)), choice);
  }
}

TEST(DeviceChoice, OtherWordsAreRefusedByName) {
  for (const char* word : {"", "gpu", "CUDA", "cuda:0", "cpu "}) {
    const std::string text = errorText<InvalidOptions>([&] { (void)parseDeviceChoice(word); });
    EXPECT_THAT(text, HasSubstr(strCat("'", word, "'")));
    EXPECT_THAT(text, HasSubstr("auto, cpu or cuda"));
  }
}

TEST(ResolveDevice, TakesWhatIsThere) {
  EXPECT_EQ(resolveDevice(DeviceChoice::Auto, "").kind, Device::Kind::Cuda);
  EXPECT_EQ(resolveDevice(DeviceChoice::Cuda, "").kind, Device::Kind::Cuda);
  EXPECT_EQ(resolveDevice(DeviceChoice::Cpu, "").kind, Device::Kind::Cpu);
  for (const DeviceChoice choice : kDeviceChoices) {
    EXPECT_EQ(resolveDevice(choice, "").notice, "");
    EXPECT_EQ(resolveDevice(choice, "There is none.").kind, Device::Kind::Cpu);
  }
}

TEST(ResolveDevice, OnlyAWishThatIsNotMetIsSaidAloud) {
  EXPECT_EQ(resolveDevice(DeviceChoice::Auto, "There is none.").notice, "");
  EXPECT_EQ(resolveDevice(DeviceChoice::Cpu, "There is none.").notice, "");
  EXPECT_THAT(resolveDevice(DeviceChoice::Cuda, "There is none.").notice,
              HasSubstr("processor is used: There is none."));
}

}  // namespace
}  // namespace lay
