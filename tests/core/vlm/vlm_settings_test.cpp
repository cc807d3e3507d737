#include "core/vlm/vlm_settings.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace lay {
namespace {

using ::testing::HasSubstr;

TEST(VlmSettings, DefaultsAreValid) {
  EXPECT_NO_THROW(VlmSettings().validate());
}

TEST(VlmSettings, NameTheFieldThatIsWrong) {
  VlmSettings settings;
  settings.base_url = "localhost:8080";
  EXPECT_THAT(errorText<InvalidOptions>([&] { settings.validate(); }),
              HasSubstr("base_url is 'localhost:8080'"));
  settings = {};
  settings.timeout_s = 0;
  EXPECT_THAT(errorText<InvalidOptions>([&] { settings.validate(); }), HasSubstr("timeout_s is 0"));
  settings = {};
  settings.temperature = std::numeric_limits<float>::quiet_NaN();
  EXPECT_THAT(errorText<InvalidOptions>([&] { settings.validate(); }), HasSubstr("temperature"));
}

}  // namespace
}  // namespace lay
