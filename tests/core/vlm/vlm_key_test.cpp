#include "core/vlm/vlm_key.h"

#include "core/base/error.h"
#include "core/vlm/keyring.h"
#include "tests/support/environment.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kOpenAi = "https://api.openai.com/v1";
constexpr const char* kLocal = "http://127.0.0.1:8080/v1";

/// The keyring is this program's own (own_keyring.cpp).
class VlmKeyTest : public ::testing::Test {
 protected:
  static std::string keyFor(const std::string& base_url) {
    return findVlmKey(parseServerAddress(base_url), {}).text;
  }
  /// Not where libsecret was left out of the build.
  static bool hasKeyring() { return readFromKeyring("https://h:1", {}).problem.empty(); }

  void TearDown() override {
    for (const char* server : {kOpenAi, kLocal}) {
      (void)removeFromKeyring(parseServerAddress(server).origin);
    }
  }
};

#define SKIP_WITHOUT_KEYRING() \
  if (!hasKeyring()) GTEST_SKIP() << "No keyring: " << readFromKeyring("https://h:1", {}).problem

TEST_F(VlmKeyTest, ThereIsNone) {
  const VlmKey key = findVlmKey(parseServerAddress(kLocal), {});
  EXPECT_EQ(key.text, "");
  EXPECT_EQ(key.source, VlmKeySource::None);
  EXPECT_FALSE(hasVlmKey(kLocal));
  EXPECT_FALSE(hasVlmKey("http://"));
}

TEST_F(VlmKeyTest, OursIsForTheServerOfTheSettings) {
  const ScopedVariable ours("LAYFIGURE_VLM_KEY", "sk-ours\n");
  EXPECT_EQ(keyFor(kLocal), "sk-ours");
  EXPECT_EQ(keyFor("https://example.com/v1"), "sk-ours");
  EXPECT_EQ(vlmKeySource(kLocal), VlmKeySource::Environment);
  const ScopedVariable meant_for("LAYFIGURE_VLM_KEY_SERVER", "https://example.com");
  EXPECT_EQ(keyFor("https://example.com:443/other"), "sk-ours");
  EXPECT_EQ(keyFor(kLocal), "");
  EXPECT_EQ(keyFor("https://example.com.evil.example/v1"), "");
}

TEST_F(VlmKeyTest, OpenAisGoesToOpenAiAlone) {
  const ScopedVariable openai("OPENAI_API_KEY", "sk-openai");
  EXPECT_EQ(keyFor(kOpenAi), "sk-openai");
  for (const char* other : {kLocal,
                            "http://api.openai.com/v1",
                            "https://api.openai.com:8443/v1",
                            "https://api.openai.com.evil.example/v1",
                            "https://evil.example/api.openai.com"}) {
    EXPECT_EQ(keyFor(other), "") << other;
  }
  const ScopedVariable ours("LAYFIGURE_VLM_KEY", "sk-ours");
  EXPECT_EQ(keyFor(kOpenAi), "sk-ours");
}

TEST_F(VlmKeyTest, DoesNotTravelUnencrypted) {
  const ScopedVariable ours("LAYFIGURE_VLM_KEY", "sk-ours");
  EXPECT_EQ(keyFor("http://192.168.1.9:8080/v1"), "sk-ours");
  const std::string text =
      errorText<NetworkError>([] { (void)keyFor("http://models.example.com/v1"); });
  EXPECT_THAT(text, HasSubstr("http://models.example.com/v1"));
  EXPECT_THAT(text, HasSubstr("https://"));
  EXPECT_THAT(text, Not(HasSubstr("sk-ours")));
}

TEST_F(VlmKeyTest, CannotBringAHeaderAlong) {
  for (const char* wrong : {"sk-ours\r\nX-Evil: 1", "sk ours", "sk-\xC3\xA9", "sk-\x01"}) {
    const ScopedVariable ours("LAYFIGURE_VLM_KEY", wrong);
    const std::string text = errorText<InvalidOptions>([] { (void)keyFor(kLocal); });
    EXPECT_THAT(text, HasSubstr("LAYFIGURE_VLM_KEY"));
    EXPECT_THAT(text, Not(HasSubstr("sk")));
    EXPECT_THROW(storeVlmKey(kLocal, wrong), InvalidOptions);
  }
  EXPECT_THROW(storeVlmKey(kLocal, " \n"), InvalidOptions);
}

TEST_F(VlmKeyTest, IsKeptInTheKeyringForOneServer) {
  SKIP_WITHOUT_KEYRING();
  storeVlmKey(kOpenAi, "sk-old");
  storeVlmKey(kOpenAi, " sk-kept ");
  EXPECT_TRUE(hasVlmKey(kOpenAi));
  EXPECT_EQ(vlmKeySource(kOpenAi), VlmKeySource::Keyring);
  EXPECT_EQ(keyFor("https://API.openai.com:443/v2"), "sk-kept");
  EXPECT_EQ(keyFor("http://api.openai.com/v1"), "");
  EXPECT_EQ(keyFor(kLocal), "");
  EXPECT_FALSE(hasVlmKey(kLocal));
  const ScopedVariable openai("OPENAI_API_KEY", "sk-openai");
  EXPECT_EQ(keyFor(kOpenAi), "sk-openai") << "the environment wins";
}

TEST_F(VlmKeyTest, IsForgotten) {
  SKIP_WITHOUT_KEYRING();
  storeVlmKey(kLocal, "sk-kept");
  forgetVlmKey(kLocal);
  EXPECT_FALSE(hasVlmKey(kLocal));
  EXPECT_EQ(keyFor(kLocal), "");
  EXPECT_NO_THROW(forgetVlmKey(kLocal)) << "there being none is no error";
}

/// Exits with 7 when a keyring that cannot be reached is said to be so, without the key.
[[noreturn]] void useUnreachableKeyring() {
  const VlmKey key = findVlmKey(parseServerAddress(kLocal), {});
  bool is_said = false;
  try {
    storeVlmKey(kLocal, "sk-kept");
  } catch (const Error& error) {
    const std::string text = error.what();
    is_said = text.find("LAYFIGURE_VLM_KEY") != std::string::npos &&
              text.find("sk-kept") == std::string::npos;
  }
  std::exit(key.text.empty() && !key.keyring_problem.empty() && is_said ? 7 : 1);
}

// In a process of its own, since libsecret stays with the first back end it met.
TEST_F(VlmKeyTest, AKeyringOutOfReachIsSaidAndDoesNoHarm) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const ScopedVariable backend("SECRET_BACKEND", "service");
  const ScopedVariable bus("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
  EXPECT_EXIT(useUnreachableKeyring(), testing::ExitedWithCode(7), "");
}

}  // namespace
}  // namespace lay
