#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace lay {

struct HttpReply;

/// One HTTP request. The proxies and the certificates of the environment are used as elsewhere on
/// the system (http_proxy, https_proxy, all_proxy, no_proxy; CURL_CA_BUNDLE, SSL_CERT_FILE,
/// SSL_CERT_DIR), but what is for this machine goes through no proxy.
struct HttpRequest {
  std::string url;                  ///< http or https
  std::optional<std::string> json;  ///< posted; nothing: it is a GET
  std::string key;                  ///< sent as bearer token; "": none
  bool is_this_machine = false;
  std::chrono::milliseconds timeout{60000};          ///< of the whole exchange
  std::chrono::milliseconds connect_timeout{20000};  ///< of finding and reaching the host
  std::size_t max_bytes = std::size_t{8} << 20U;     ///< of the answer, decompressed
  std::string accept = "application/json, text/event-stream";
  std::uint64_t first_byte = 0;  ///< asks for the rest of a file only; the answer may be whole
  bool is_verbatim = false;      ///< no compression on the way: bytes are counted
  std::chrono::seconds patience{0};  ///< without a byte, after which it counts as timed out; 0: none
  /// Hears status, type and range before the first byte of a 2xx answer.
  std::function<void(const HttpReply& reply)> on_start = {};
};

enum class HttpOutcome : std::uint8_t {
  Done,      ///< there is an answer, with whatever status
  Stopped,   ///< by the stop token
  NoHost,    ///< the name is not known
  NoServer,  ///< nothing answers there (not in TLS, when it should), or a proxy lets nobody through
  NoTls,     ///< the encrypted connection could not be made
  TimedOut,
  Cut,  ///< the connection ended before the answer did
  TooLong,
  Broken  ///< not HTTP, or not what it says it is
};

struct HttpReply {
  HttpOutcome outcome = HttpOutcome::Done;
  int status = 0;             ///< 0: no answer began
  std::string content_type;   ///< as the server says it
  std::string body;           ///< of an answer other than 2xx, its first 64 KiB
  std::string location;       ///< where a redirect points; it is never followed
  std::string content_range;  ///< "bytes 100-199/200" of a part
  double retry_after_s = -1;  ///< what the server asks for; negative: nothing
  std::string problem;        ///< libcurl's words for an outcome that is not Done
};

/// Hears the bytes of a 2xx answer as they arrive, and what kind of content they are said to be.
/// @return false when enough was heard: the exchange ends as Done.
using HttpListener = std::function<bool(std::string_view bytes, const std::string& content_type)>;

/// Sends a request and waits for the end of the answer, on the calling thread. A stop ends it at
/// once, in whatever state it is. Never throws for what the network does; what the listener throws
/// passes through.
[[nodiscard]] HttpReply exchange(const HttpRequest& request,
                                 const HttpListener& listener,
                                 const std::stop_token& stop);

}  // namespace lay
