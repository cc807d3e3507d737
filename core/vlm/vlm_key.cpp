#include "core/vlm/vlm_key.h"

#include "core/base/error.h"
#include "core/vlm/keyring.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace lay {
namespace {

constexpr std::string_view kOpenAiOrigin = "https://api.openai.com:443";

std::string fromEnvironment(const char* variable) {
  const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nobody sets them
  return value == nullptr ? "" : value;
}

/// Without the line's end that a file or a paste brings along. What is left goes into a header
/// line, where a line break would begin another header.
std::string checkedKey(std::string key, std::string_view place) {
  constexpr const char* kBlanks = " \t\r\n";
  key.erase(0, std::min(key.find_first_not_of(kBlanks), key.size()));
  key.erase(key.find_last_not_of(kBlanks) + 1);
  const bool is_printable = std::all_of(key.begin(), key.end(), [](char c) {
    return static_cast<unsigned char>(c) > ' ' && static_cast<unsigned char>(c) < 127;
  });
  constexpr std::size_t kLongestKey = 8192;
  if (!is_printable || key.size() > kLongestKey) {
    throw InvalidOptions(strCat("The key in ",
                                place,
                                " cannot be used: it must be one line of printable ASCII "
                                "characters without blanks. Copy it again."));
  }
  return key;
}

struct EnvironmentKey {
  std::string text;
  const char* variable = "";
};

EnvironmentKey environmentKey(const ServerAddress& server) {
  const char* ours = "LAYFIGURE_VLM_KEY";
  if (std::string key = fromEnvironment(ours); !key.empty()) {
    const std::string meant_for = fromEnvironment("LAYFIGURE_VLM_KEY_SERVER");
    if (meant_for.empty() || parseServerAddress(meant_for).origin == server.origin) {
      return {std::move(key), ours};
    }
  }
  if (server.origin == kOpenAiOrigin) {
    return {fromEnvironment("OPENAI_API_KEY"), "OPENAI_API_KEY"};
  }
  return {};
}

void requireSafeWay(const ServerAddress& server) {
  if (server.is_encrypted || server.isNearby()) return;
  throw NetworkError(strCat("Nothing was sent to ",
                            server.base,
                            ": a key would travel there unencrypted. Use an address that begins "
                            "with https://, or remove the key (LAYFIGURE_VLM_KEY, keyring) if this "
                            "server asks for none."));
}

[[noreturn]] void failKeyring(std::string_view what, const std::string& problem) {
  throw Error(strCat("The key could not be ",
                     what,
                     " the system's keyring: ",
                     problem,
                     ". Unlock or start the keyring, or set the environment variable "
                     "LAYFIGURE_VLM_KEY before starting the program."));
}

}  // namespace

VlmKey findVlmKey(const ServerAddress& server, const std::stop_token& stop) {
  VlmKey key;
  const EnvironmentKey given = environmentKey(server);
  key.text = checkedKey(given.text, given.variable);
  if (!key.text.empty()) {
    key.source = VlmKeySource::Environment;
  } else {
    KeyringAnswer answer = readFromKeyring(server.origin, stop);
    key.keyring_problem = std::move(answer.problem);
    key.text = checkedKey(answer.secret.value_or(""), "the keyring");
    if (!key.text.empty()) key.source = VlmKeySource::Keyring;
  }
  if (!key.text.empty()) requireSafeWay(server);
  return key;
}

void storeVlmKey(const std::string& base_url, const std::string& key) {
  const ServerAddress server = parseServerAddress(base_url);
  const std::string checked = checkedKey(key, "the field");
  if (checked.empty()) {
    throw InvalidOptions("The key is empty. Type or paste it, or remove the stored one.");
  }
  if (const std::string problem = writeToKeyring(server.origin, checked); !problem.empty()) {
    failKeyring("written to", problem);
  }
}

VlmKeySource vlmKeySource(const std::string& base_url) {
  try {
    const ServerAddress server = parseServerAddress(base_url);
    if (!environmentKey(server).text.empty()) return VlmKeySource::Environment;
    return isInKeyring(server.origin) ? VlmKeySource::Keyring : VlmKeySource::None;
  } catch (const InvalidOptions&) {  // half an address, as it is while somebody types it
    return VlmKeySource::None;
  }
}

bool hasVlmKey(const std::string& base_url) {
  return vlmKeySource(base_url) != VlmKeySource::None;
}

void forgetVlmKey(const std::string& base_url) {
  const ServerAddress server = parseServerAddress(base_url);
  if (const std::string problem = removeFromKeyring(server.origin); !problem.empty()) {
    failKeyring("removed from", problem);
  }
}

}  // namespace lay
