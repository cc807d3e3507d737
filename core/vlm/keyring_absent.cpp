#include "core/vlm/keyring.h"

namespace lay {
namespace {

constexpr const char* kProblem = "this build has no support for keyrings (libsecret was missing)";

}  // namespace

KeyringAnswer readFromKeyring(const std::string& /*origin*/, const std::stop_token& /*stop*/) {
  return {std::nullopt, kProblem};
}

bool isInKeyring(const std::string& /*origin*/) {
  return false;
}

std::string writeToKeyring(const std::string& /*origin*/, const std::string& /*key*/) {
  return kProblem;
}

std::string removeFromKeyring(const std::string& /*origin*/) {
  return kProblem;
}

}  // namespace lay
