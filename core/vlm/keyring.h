#pragma once

#include <optional>
#include <stop_token>
#include <string>

namespace lay {

/// What the system's keyring (the Secret Service of the desktop session) answered.
struct KeyringAnswer {
  std::optional<std::string> secret;
  std::string problem;  ///< why it could not be asked; "" when it could
};

// Keys by origin (ServerAddress::origin). All may wait for the person to unlock the keyring.

[[nodiscard]] KeyringAnswer readFromKeyring(const std::string& origin, const std::stop_token& stop);
/// Without unlocking anything: whether there is an entry.
[[nodiscard]] bool isInKeyring(const std::string& origin);
/// @return why it could not be kept; "" when it is. Replaces an older key.
[[nodiscard]] std::string writeToKeyring(const std::string& origin, const std::string& key);
/// @return why it could not be removed; "" when there is none any more.
[[nodiscard]] std::string removeFromKeyring(const std::string& origin);

}  // namespace lay
