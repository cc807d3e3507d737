// Keeps the tests of this folder away from the keys, the keyring and the proxies of whoever runs
// them: libsecret can keep its keyring in a file.
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace lay {
namespace {

class OwnKeyring : public testing::Environment {
 public:
  void SetUp() override {
    for (const char* name : {"LAYFIGURE_VLM_KEY",
                             "LAYFIGURE_VLM_KEY_SERVER",
                             "OPENAI_API_KEY",
                             "http_proxy",
                             "https_proxy",
                             "all_proxy",
                             "HTTPS_PROXY",
                             "ALL_PROXY",
                             "no_proxy",
                             "NO_PROXY",
                             "CURL_CA_BUNDLE",
                             "SSL_CERT_FILE",
                             "SSL_CERT_DIR"}) {
      unsetenv(name);
    }
    setenv("SECRET_BACKEND", "file", 1);
    setenv("SECRET_FILE_TEST_PATH", (dir_.path() / "keyring").c_str(), 1);
    setenv("SECRET_FILE_TEST_PASSWORD", "of these tests", 1);
  }

 private:
  TempDir dir_;
};

[[maybe_unused]] const testing::Environment* const kOwnKeyring =
    testing::AddGlobalTestEnvironment(new OwnKeyring);  // googletest deletes it

}  // namespace
}  // namespace lay
