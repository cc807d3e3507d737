#include "tests/support/scripted_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <thread>

namespace lay {
namespace {

sockaddr_in loopback(int port) {
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

/// A listening socket on a free port. @return it and the port.
std::pair<int, int> listenSomewhere(int queue) {
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t length = sizeof address;
  auto* const plain = reinterpret_cast<sockaddr*>(&address);
  if (listener < 0 || bind(listener, plain, length) != 0 || listen(listener, queue) != 0 ||
      getsockname(listener, plain, &length) != 0) {
    throw std::runtime_error("cannot listen on 127.0.0.1");
  }
  return {listener, ntohs(address.sin_port)};
}

std::string reasonOf(int status) {
  return status == 200 ? "OK" : "Because";
}

std::string headOf(const ServedReply& reply) {
  std::size_t length = 0;
  for (const std::string& piece : reply.pieces) length += piece.size();
  std::string head =
      "HTTP/1.1 " + std::to_string(reply.status) + " " + reasonOf(reply.status) + "\r\n";
  if (!reply.type.empty()) head += "Content-Type: " + reply.type + "\r\n";
  for (const std::string& line : reply.headers) head += line + "\r\n";
  if (reply.is_chunked) {
    head += "Transfer-Encoding: chunked\r\n";
  } else if (!reply.hangs) {
    const long said = reply.claimed_length >= 0 ? reply.claimed_length : static_cast<long>(length);
    head += "Content-Length: " + std::to_string(said) + "\r\n";
  }
  return head + "Connection: close\r\n\r\n";
}

std::string chunk(const std::string& piece) {
  std::array<char, 20> size{};
  std::snprintf(size.data(), size.size(), "%zx\r\n", piece.size());
  return size.data() + piece + "\r\n";
}

/// Takes "name: value" lines apart.
void readHeaders(std::string_view lines, ServedRequest& request) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find("\r\n"), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 2, lines.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string name(line.substr(0, colon));
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) {
      return static_cast<char>(std::tolower(c));
    });
    std::string_view value = line.substr(colon + 1);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    request.headers[name] = std::string(value);
  }
}

}  // namespace

struct ScriptedServer::Impl {
  Script script;
  int listener = -1;
  int port = 0;
  int stop_event = eventfd(0, EFD_CLOEXEC);
  mutable std::mutex mutex;
  std::vector<ServedRequest> requests;
  std::vector<std::thread> connections;
  std::thread acceptor;

  /// Waits until `socket` is ready or the server ends. @return false at its end.
  bool isReady(int socket, short events, int timeout_ms = -1) const {
    std::array<pollfd, 2> sources = {pollfd{stop_event, POLLIN, 0}, pollfd{socket, events, 0}};
    poll(sources.data(), sources.size(), timeout_ms);
    return (sources[0].revents & POLLIN) == 0;
  }

  void accept() {
    while (isReady(listener, POLLIN)) {
      const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
      if (socket < 0) continue;
      const int now = 1;
      setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
      connections.emplace_back([this, socket] {
        serve(socket);
        close(socket);
      });
    }
  }

  /// Reads on until `text` satisfies `is_whole`. @return false when the client has gone.
  template <typename IsWhole>
  bool readUntil(int socket, std::string& text, const IsWhole& is_whole) const {
    while (!is_whole()) {
      if (!isReady(socket, POLLIN)) return false;
      std::array<char, 65536> buffer{};
      const ssize_t count = recv(socket, buffer.data(), buffer.size(), 0);
      if (count <= 0) return false;
      text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return true;
  }

  bool readRequest(int socket, ServedRequest& request) const {
    std::string text;
    // Like other servers it does not wait for the end of what is no HTTP.
    const auto is_http = [&text] { return text.empty() || (text[0] >= 'A' && text[0] <= 'Z'); };
    const auto has_head = [&] { return !is_http() || text.find("\r\n\r\n") != std::string::npos; };
    if (!readUntil(socket, text, has_head)) return false;
    if (!is_http()) {
      write(socket, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
      return false;
    }
    const std::size_t head = text.find("\r\n\r\n");
    const std::size_t line = text.find("\r\n");
    request.method = text.substr(0, text.find(' '));
    const std::size_t target = request.method.size() + 1;
    request.target = text.substr(target, text.find(' ', target) - target);
    readHeaders(std::string_view(text).substr(line + 2, head - std::min(head, line + 2)), request);
    const std::string& length = request.headers["content-length"];
    const std::size_t size = length.empty() ? 0 : std::stoul(length);
    std::string body = text.substr(head + 4);
    if (!readUntil(socket, body, [&] { return body.size() >= size; })) return false;
    request.body = std::move(body);
    return true;
  }

  bool write(int socket, std::string_view bytes) const {
    while (!bytes.empty()) {
      if (!isReady(socket, POLLOUT)) return false;
      const ssize_t count = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK) return false;
      bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return true;
  }

  /// Until the client leaves or the server ends.
  void stay(int socket) const {
    std::string ignored;
    readUntil(socket, ignored, [] { return false; });
  }

  void serve(int socket) {
    ServedRequest request;
    if (!readRequest(socket, request)) return;
    {
      const std::lock_guard lock(mutex);
      requests.push_back(request);
    }
    const ServedReply reply = script(request);
    if (reply.is_silent) {
      stay(socket);
    } else if (!reply.raw.empty()) {
      write(socket, reply.raw);
    } else if (writeReply(socket, reply) && reply.hangs) {
      stay(socket);
    }
    if (reply.is_cut) {
      const linger at_once = {1, 0};  // closing sends a reset
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    }
    shutdown(socket, SHUT_WR);
  }

  bool writeReply(int socket, const ServedReply& reply) const {
    if (!write(socket, headOf(reply))) return false;
    for (const std::string& piece : reply.pieces) {
      if (reply.pause.count() > 0 && !isReady(-1, 0, static_cast<int>(reply.pause.count()))) {
        return false;
      }
      if (!write(socket, reply.is_chunked ? chunk(piece) : piece)) return false;
    }
    const bool is_whole = !reply.is_cut && !reply.hangs;
    return !reply.is_chunked || !is_whole || write(socket, "0\r\n\r\n");
  }
};

ScriptedServer::ScriptedServer(Script script) : impl_(std::make_unique<Impl>()) {
  impl_->script = std::move(script);
  std::tie(impl_->listener, impl_->port) = listenSomewhere(64);
  impl_->acceptor = std::thread([impl = impl_.get()] { impl->accept(); });
}

ScriptedServer::~ScriptedServer() {
  const std::uint64_t one = 1;
  // A counter that cannot be written would be a broken kernel; waiting for ever tells.
  while (::write(impl_->stop_event, &one, sizeof one) != sizeof one) {
  }
  impl_->acceptor.join();
  for (std::thread& connection : impl_->connections) connection.join();
  close(impl_->listener);
  close(impl_->stop_event);
}

int ScriptedServer::port() const {
  return impl_->port;
}

std::string ScriptedServer::url(const std::string& path) const {
  return "http://127.0.0.1:" + std::to_string(impl_->port) + path;
}

std::vector<ServedRequest> ScriptedServer::requests() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->requests;
}

FullPort::FullPort() {
  const auto [listener, port] = listenSomewhere(0);
  port_ = port;
  sockets_.push_back(listener);
  // Nobody accepts: what the queue takes succeeds, the next one waits.
  for (int i = 0; i < 4; ++i) {
    const int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const sockaddr_in address = loopback(port);
    (void)connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    sockets_.push_back(client);
  }
}

FullPort::~FullPort() {
  for (const int socket : sockets_) close(socket);
}

SilentPort::SilentPort() {
  std::tie(listener_, port_) = listenSomewhere(16);
}

SilentPort::~SilentPort() {
  close(listener_);
}

int unusedPort() {
  const auto [listener, port] = listenSomewhere(1);
  close(listener);
  return port;
}

}  // namespace lay
