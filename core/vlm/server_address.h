#pragma once

#include <string>
#include <string_view>

namespace lay {

/// Where a server of the OpenAI kind is, taken apart. A plain value.
struct ServerAddress {
  std::string base;    ///< "http://127.0.0.1:8080/v1", no slash at the end
  std::string origin;  ///< scheme, host and port, "https://api.openai.com:443": whom a key is for
  std::string host;    ///< lower case; of IPv6 without brackets
  bool is_encrypted = false;

  /// "models" -> "http://127.0.0.1:8080/v1/models".
  [[nodiscard]] std::string endpoint(std::string_view name) const;
  /// The loopback addresses: what is sent there does not leave the machine.
  [[nodiscard]] bool isThisMachine() const;
  /// This machine, an address of a private network, or a name that only a local network knows.
  [[nodiscard]] bool isNearby() const;
};

/// Takes a base URL as a person types or pastes it: spaces around it, slashes at its end and an
/// endpoint ("/chat/completions", "/models") are dropped.
/// @throws InvalidOptions when it is not http or https, has no host, or holds a user, a password, a
/// query or a fragment (which are not repeated in the text, since they may be secret).
[[nodiscard]] ServerAddress parseServerAddress(std::string_view base_url);

}  // namespace lay
