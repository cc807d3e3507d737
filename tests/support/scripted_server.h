#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lay {

/// A request as it arrived.
struct ServedRequest {
  std::string method;
  std::string target;                          ///< "/v1/models"
  std::map<std::string, std::string> headers;  ///< by lower-case name
  std::string body;
};

/// What a server does with one request. By default a plain answer with its length.
struct ServedReply {
  int status = 200;
  std::string type = "application/json";  ///< "": none is said
  std::vector<std::string> headers = {};  ///< further lines, "Retry-After: 1"
  std::vector<std::string> pieces = {};   ///< the body, sent one after another
  std::chrono::milliseconds pause{0};     ///< before each piece
  bool is_chunked = false;
  long claimed_length = -1;  ///< another Content-Length than the body's
  bool is_cut = false;       ///< the connection is reset after the last piece
  bool is_silent = false;    ///< nothing is sent, and the connection stays
  bool hangs = false;        ///< after the last piece the answer goes on without a byte
  std::string raw = {};      ///< sent instead of all that
};

/// An HTTP/1.1 server on 127.0.0.1 for tests, with a thread for each connection and one request on
/// each. What it answers is up to a function, which may be called on several threads at once.
class ScriptedServer {
 public:
  using Script = std::function<ServedReply(const ServedRequest& request)>;

  /// Listens on a free port. @throws std::runtime_error.
  explicit ScriptedServer(Script script);
  /// Ends every connection.
  ~ScriptedServer();
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;

  [[nodiscard]] int port() const;
  /// "http://127.0.0.1:PORT" + path.
  [[nodiscard]] std::string url(const std::string& path = "/v1") const;
  /// All requests so far, in the order of their arrival.
  [[nodiscard]] std::vector<ServedRequest> requests() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A port of this machine on which connecting neither succeeds nor fails: its queue is full.
class FullPort {
 public:
  FullPort();
  ~FullPort();
  FullPort(const FullPort&) = delete;
  FullPort& operator=(const FullPort&) = delete;
  [[nodiscard]] int port() const { return port_; }

 private:
  int port_ = 0;
  std::vector<int> sockets_;
};

/// A port of this machine that takes connections and says nothing on them.
class SilentPort {
 public:
  SilentPort();
  ~SilentPort();
  SilentPort(const SilentPort&) = delete;
  SilentPort& operator=(const SilentPort&) = delete;
  [[nodiscard]] int port() const { return port_; }

 private:
  int port_ = 0;
  int listener_ = -1;
};

/// A port of this machine where nobody listens.
[[nodiscard]] int unusedPort();

}  // namespace lay
