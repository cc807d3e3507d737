#pragma once

#include "core/vlm/server_address.h"

#include <cstdint>
#include <stop_token>
#include <string>

namespace lay {

/// The secret word of a server, and where it was found. A key goes to the one server it is meant
/// for and into no file, log or error text:
///
/// 1. LAYFIGURE_VLM_KEY is for the server of the settings; with LAYFIGURE_VLM_KEY_SERVER for that
///    server (scheme, host and port) alone.
/// 2. OPENAI_API_KEY is for https://api.openai.com alone, whatever the settings name. To use it
///    elsewhere a person says so: LAYFIGURE_VLM_KEY="$OPENAI_API_KEY".
/// 3. The keyring's entry is for the scheme, host and port it was stored for.
///
/// Over plain http a key is sent to this machine and to local networks only.
enum class VlmKeySource : std::uint8_t { None, Environment, Keyring };

struct VlmKey {
  std::string text;  ///< "" when there is none
  VlmKeySource source = VlmKeySource::None;
  std::string keyring_problem;  ///< why the keyring could not be asked; "" otherwise
};

/// The key for a server. May wait for the keyring to be unlocked, until a stop.
/// @throws NetworkError when there is one and it would travel unencrypted; InvalidOptions when a
/// variable holds what cannot be a key.
[[nodiscard]] VlmKey findVlmKey(const ServerAddress& server, const std::stop_token& stop);

/// Puts a key into the system's keyring, in place of an older one.
/// @throws InvalidOptions when the address or the key is no such thing, Error when the keyring
/// cannot take it. The key is in no error text.
void storeVlmKey(const std::string& base_url, const std::string& key);

/// True when the environment or the keyring has a key for this server; false also of an address
/// that is none. Unlocks nothing.
[[nodiscard]] bool hasVlmKey(const std::string& base_url);

/// Where findVlmKey would take the key from. Unlocks nothing.
[[nodiscard]] VlmKeySource vlmKeySource(const std::string& base_url);

/// Removes a key from the keyring; none being there is no error. @throws InvalidOptions, Error.
void forgetVlmKey(const std::string& base_url);

}  // namespace lay
