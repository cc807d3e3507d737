#pragma once

#include "core/net/http_client.h"
#include "core/vlm/server_address.h"
#include "core/vlm/vlm_key.h"

#include <cstdint>
#include <string>

namespace lay {

/// What a server said or did instead of answering, and whom it was asked for.
struct ServerFault {
  ServerAddress server;
  std::string model;    ///< "" when none was named
  HttpReply reply;      ///< with `body` of an error
  std::string message;  ///< the server's own words, from the body or the stream; may be empty
  VlmKeySource key_source = VlmKeySource::None;
  std::string keyring_problem;
  int timeout_s = 0;
};

/// What can be done about it.
enum class FaultKind : std::uint8_t {
  Permanent,  ///< a person must change something
  Passing,    ///< the same request may succeed in a while
  Loading,    ///< the server is loading its model: wait
  Refused     ///< the request has something this server does not take (learnFrom)
};
[[nodiscard]] FaultKind kindOf(const ServerFault& fault);

/// What failed, what was expected and the way out, in sentences that name the server's address.
/// @param num_tries how often it was asked, from 1.
[[nodiscard]] std::string explain(const ServerFault& fault, int num_tries);

}  // namespace lay
