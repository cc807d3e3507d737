#include "core/vlm/server_address.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ServerAddress, IsTakenApart) {
  const ServerAddress address = parseServerAddress("https://API.OpenAI.com/v1");
  EXPECT_EQ(address.base, "https://API.OpenAI.com/v1");
  EXPECT_EQ(address.origin, "https://api.openai.com:443");
  EXPECT_EQ(address.host, "api.openai.com");
  EXPECT_TRUE(address.is_encrypted);
  EXPECT_EQ(address.endpoint("models"), "https://API.OpenAI.com/v1/models");
}

TEST(ServerAddress, TakesWhatPeoplePaste) {
  EXPECT_EQ(parseServerAddress(" http://localhost:11434/v1/ \n").base, "http://localhost:11434/v1");
  EXPECT_EQ(parseServerAddress("http://h:1/v1/chat/completions").base, "http://h:1/v1");
  EXPECT_EQ(parseServerAddress("http://h:1/v1/models/").base, "http://h:1/v1");
  EXPECT_EQ(parseServerAddress("HTTP://h").base, "http://h");
}

TEST(ServerAddress, OneOriginHasOneSpelling) {
  EXPECT_EQ(parseServerAddress("https://h/v1").origin, parseServerAddress("https://H:443").origin);
  EXPECT_NE(parseServerAddress("https://h").origin, parseServerAddress("http://h").origin);
  EXPECT_NE(parseServerAddress("http://h:80").origin, parseServerAddress("http://h:8080").origin);
  EXPECT_EQ(parseServerAddress("http://[::1]:8080/v1").origin, "http://[::1]:8080");
}

TEST(ServerAddress, KnowsThisMachineAndItsNeighbours) {
  for (const char* here :
       {"http://127.0.0.1:1", "http://127.9.9.9", "http://localhost", "http://[::1]:2"}) {
    EXPECT_TRUE(parseServerAddress(here).isThisMachine()) << here;
  }
  for (const char* near : {"http://192.168.1.5",
                           "http://10.0.0.1:8080",
                           "http://172.31.0.1",
                           "http://tower:8080",
                           "http://gpu.local",
                           "http://[fd00::1]"}) {
    EXPECT_TRUE(parseServerAddress(near).isNearby()) << near;
    EXPECT_FALSE(parseServerAddress(near).isThisMachine()) << near;
  }
  for (const char* far : {"http://127.0.0.1.evil.example",
                          "http://10.evil.example",
                          "http://172.32.0.1",
                          "http://8.8.8.8",
                          "http://localhost.example.com",
                          "http://[2001:db8::1]",
                          "http://999.168.0.1"}) {
    EXPECT_FALSE(parseServerAddress(far).isNearby()) << far;
  }
}

TEST(ServerAddress, RefusesWhatIsNone) {
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)parseServerAddress("localhost:8080"); }),
              HasSubstr("base_url is 'localhost:8080'; it must begin with http:// or https://"));
  for (const char* wrong : {"",
                            "ftp://h",
                            "file:///etc/passwd",
                            "http://",
                            "http:///v1",
                            "http://h:0",
                            "http://h:70000",
                            "http://h:x",
                            "http://[::1",
                            "http://h/a b",
                            "http://h\r\nX: y"}) {
    EXPECT_THROW((void)parseServerAddress(wrong), InvalidOptions) << wrong;
  }
}

TEST(ServerAddress, DoesNotRepeatWhatMayBeSecret) {
  for (const char* secret :
       {"https://user:sesame@h/v1", "https://h/v1?api_key=sesame", "https://h/v1#sesame"}) {
    EXPECT_THAT(errorText<InvalidOptions>([&] { (void)parseServerAddress(secret); }),
                Not(HasSubstr("sesame")));
  }
}

}  // namespace
}  // namespace lay
