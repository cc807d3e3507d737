#include "core/net/http_client.h"

#include "tests/support/environment.h"
#include "tests/support/scripted_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <stdexcept>
#include <thread>

namespace lay {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

struct Heard {
  HttpReply reply;
  std::string body;
  std::string type;
  double seconds = 0;
};

Heard get(HttpRequest request, const std::stop_token& stop = {}) {
  Heard heard;
  const auto start = std::chrono::steady_clock::now();
  heard.reply = exchange(
      request,
      [&heard](std::string_view bytes, const std::string& type) {
        heard.body += bytes;
        heard.type = type;
        return true;
      },
      stop);
  heard.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return heard;
}

HttpRequest requestFor(const std::string& url) {
  HttpRequest request;
  request.url = url;
  request.is_this_machine = true;
  request.timeout = 5s;
  return request;
}

/// Stops after a while, from another thread.
class StopLater {
 public:
  explicit StopLater(std::chrono::milliseconds delay)
      : thread_([this, delay] {
          std::this_thread::sleep_for(delay);
          source_.request_stop();
        }) {}
  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

 private:
  std::stop_source source_;
  std::jthread thread_;
};

std::string gzip(const std::string& text) {
  z_stream stream = {};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

TEST(HttpClient, PostsAndReceives) {
  const ScriptedServer server([](const ServedRequest&) {
    ServedReply reply;
    reply.pieces = {"he", "llo"};
    return reply;
  });
  HttpRequest request = requestFor(server.url("/v1/x"));
  request.json = "{\"a\":1}";
  request.key = "sk-123";
  const Heard heard = get(request);
  EXPECT_EQ(heard.reply.outcome, HttpOutcome::Done);
  EXPECT_EQ(heard.reply.status, 200);
  EXPECT_EQ(heard.body, "hello");
  EXPECT_EQ(heard.type, "application/json");
  const ServedRequest served = server.requests().at(0);
  EXPECT_EQ(served.method, "POST");
  EXPECT_EQ(served.target, "/v1/x");
  EXPECT_EQ(served.body, "{\"a\":1}");
  EXPECT_EQ(served.headers.at("content-type"), "application/json");
  EXPECT_EQ(served.headers.at("authorization"), "Bearer sk-123");
  EXPECT_EQ(served.headers.count("expect"), 0U);
}

TEST(HttpClient, SendsNoAuthorizationWithoutAKey) {
  const ScriptedServer server([](const ServedRequest&) { return ServedReply(); });
  EXPECT_EQ(get(requestFor(server.url())).reply.status, 200);
  EXPECT_EQ(server.requests().at(0).method, "GET");
  EXPECT_EQ(server.requests().at(0).headers.count("authorization"), 0U);
}

TEST(HttpClient, KeepsTheBodyOfAnErrorAndWhatTheServerAsksFor) {
  const ScriptedServer server([](const ServedRequest&) {
    ServedReply reply;
    reply.status = 429;
    reply.headers = {"Retry-After: 7"};
    reply.pieces = {std::string(200000, 'x')};
    return reply;
  });
  const Heard heard = get(requestFor(server.url()));
  EXPECT_EQ(heard.reply.outcome, HttpOutcome::Done);
  EXPECT_EQ(heard.reply.status, 429);
  EXPECT_EQ(heard.reply.retry_after_s, 7);
  EXPECT_EQ(heard.reply.body.size(), 65536U);
  EXPECT_EQ(heard.body, "");
}

TEST(HttpClient, FollowsNoRedirect) {
  const ScriptedServer other([](const ServedRequest&) { return ServedReply(); });
  const ScriptedServer server([&other](const ServedRequest&) {
    ServedReply reply;
    reply.status = 307;
    reply.headers = {"Location: " + other.url("/elsewhere")};
    return reply;
  });
  HttpRequest request = requestFor(server.url());
  request.key = "sk-123";
  request.json = "{}";
  const Heard heard = get(request);
  EXPECT_EQ(heard.reply.status, 307);
  EXPECT_EQ(heard.reply.location, other.url("/elsewhere"));
  EXPECT_TRUE(other.requests().empty());
}

TEST(HttpClient, UnpacksGzipAndCountsWhatItUnpacks) {
  const std::string text(std::size_t{10} << 20U, 'a');
  const ScriptedServer server([&text](const ServedRequest& request) {
    ServedReply reply;
    if (request.headers.at("accept-encoding").find("gzip") == std::string::npos) return reply;
    reply.headers = {"Content-Encoding: gzip"};
    reply.pieces = {gzip(request.target == "/bomb" ? text : "packed")};
    return reply;
  });
  EXPECT_EQ(get(requestFor(server.url("/small"))).body, "packed");
  HttpRequest request = requestFor(server.url("/bomb"));
  request.max_bytes = 1000000;
  const Heard heard = get(request);
  EXPECT_EQ(heard.reply.outcome, HttpOutcome::TooLong);
  EXPECT_LE(heard.body.size(), 1000000U);
}

TEST(HttpClient, EndsAtTheLimit) {
  const ScriptedServer server([](const ServedRequest&) {
    ServedReply reply;
    reply.is_chunked = true;
    reply.pieces.assign(160, std::string(65536, 'x'));  // 10 MiB
    return reply;
  });
  HttpRequest request = requestFor(server.url());
  request.max_bytes = std::size_t{8} << 20U;
  EXPECT_EQ(get(request).reply.outcome, HttpOutcome::TooLong);
  request.max_bytes = std::size_t{10} << 20U;
  EXPECT_EQ(get(request).body.size(), std::size_t{10} << 20U);
}

TEST(HttpClient, EndsWhenTheListenerHasHeardEnough) {
  const ScriptedServer server([](const ServedRequest&) {
    ServedReply reply;
    reply.pieces = {"data: [DONE]\n\n"};
    reply.hangs = true;
    return reply;
  });
  const HttpReply reply = exchange(
      requestFor(server.url()), [](std::string_view, const std::string&) { return false; }, {});
  EXPECT_EQ(reply.outcome, HttpOutcome::Done);
  EXPECT_EQ(reply.status, 200);
}

TEST(HttpClient, LetsTheListenersErrorsThrough) {
  const ScriptedServer server([](const ServedRequest&) {
    ServedReply reply;
    reply.pieces = {"x"};
    return reply;
  });
  const auto fail = [](std::string_view, const std::string&) -> bool {
    throw std::out_of_range("mine");
  };
  EXPECT_THROW((void)exchange(requestFor(server.url()), fail, {}), std::out_of_range);
}

TEST(HttpClient, TellsWhatIsWrongWithTheConnection) {
  EXPECT_EQ(get(requestFor("http://nobody.invalid/v1")).reply.outcome, HttpOutcome::NoHost);
  const std::string nobody = "http://127.0.0.1:" + std::to_string(unusedPort());
  EXPECT_EQ(get(requestFor(nobody)).reply.outcome, HttpOutcome::NoServer);
  const FullPort full;
  HttpRequest request = requestFor("http://127.0.0.1:" + std::to_string(full.port()));
  request.connect_timeout = 100ms;
  EXPECT_EQ(get(request).reply.outcome, HttpOutcome::NoServer);
  EXPECT_EQ(get(requestFor("file:///etc/passwd")).reply.outcome, HttpOutcome::Broken);
}

TEST(HttpClient, TellsPlainFromEncrypted) {
  const ScriptedServer server([](const ServedRequest&) { return ServedReply(); });
  const Heard heard = get(requestFor("https://127.0.0.1:" + std::to_string(server.port()) + "/v1"));
  EXPECT_EQ(heard.reply.outcome, HttpOutcome::NoTls);
  EXPECT_NE(heard.reply.problem, "");
}

TEST(HttpClient, DoesNotWaitForAPortThatSaysNothing) {
  const SilentPort port;
  HttpRequest request = requestFor("https://127.0.0.1:" + std::to_string(port.port()));
  request.timeout = 60s;
  request.connect_timeout = 150ms;
  const Heard heard = get(request);
  EXPECT_EQ(heard.reply.outcome, HttpOutcome::NoServer);
  EXPECT_LT(heard.seconds, 20) << "reading the system's certificates takes seconds when it is busy";
}

TEST(HttpClient, TellsACutConnectionFromAWholeOne) {
  const ScriptedServer server([](const ServedRequest& request) {
    ServedReply reply;
    reply.pieces = {"half"};
    if (request.target == "/reset") reply.is_cut = reply.is_chunked = true;
    if (request.target == "/short") reply.claimed_length = 10;
    if (request.target == "/nothing") reply = {.raw = "H"};
    if (request.target == "/garbage") reply = {.raw = "\x01\x02\x03 this is no HTTP\r\n\r\n"};
    return reply;
  });
  EXPECT_EQ(get(requestFor(server.url("/reset"))).reply.outcome, HttpOutcome::Cut);
  EXPECT_EQ(get(requestFor(server.url("/short"))).reply.outcome, HttpOutcome::Cut);
  EXPECT_NE(get(requestFor(server.url("/nothing"))).reply.outcome, HttpOutcome::Done);
  EXPECT_EQ(get(requestFor(server.url("/garbage"))).reply.outcome, HttpOutcome::Broken);
}

TEST(HttpClient, TimesOut) {
  const ScriptedServer server([](const ServedRequest&) { return ServedReply{.is_silent = true}; });
  HttpRequest request = requestFor(server.url());
  request.timeout = 150ms;
  const Heard heard = get(request);
  EXPECT_EQ(heard.reply.outcome, HttpOutcome::TimedOut);
  EXPECT_LT(heard.seconds, 3);
}

TEST(HttpClient, StopsAtOnceInEveryState) {
  const ScriptedServer server([](const ServedRequest& request) {
    ServedReply reply;
    reply.is_silent = request.target == "/silent";
    reply.pieces.assign(request.target == "/drips" ? 1000 : 1, "x");
    reply.pause = request.target == "/drips" ? 20ms : 0ms;
    reply.hangs = true;
    return reply;
  });
  const FullPort full;
  const std::string connecting = "http://127.0.0.1:" + std::to_string(full.port());
  for (const std::string& url :
       {server.url("/silent"), server.url("/hangs"), server.url("/drips"), connecting}) {
    const StopLater later(100ms);
    const Heard heard = get(requestFor(url), later.token());
    EXPECT_EQ(heard.reply.outcome, HttpOutcome::Stopped) << url;
    EXPECT_LT(heard.seconds, 1.1) << url << ": within a second of the stop";
  }
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(get(requestFor(server.url()), source.get_token()).reply.outcome, HttpOutcome::Stopped);
}

TEST(HttpClient, GoesThroughTheProxyOfTheEnvironment) {
  const ScriptedServer proxy([](const ServedRequest&) {
    ServedReply reply;
    reply.pieces = {"by proxy"};
    return reply;
  });
  const ScopedVariable variable("http_proxy", proxy.url(""));
  const ScopedVariable exceptions("no_proxy", "direct.invalid");
  HttpRequest request = requestFor("http://models.invalid/v1/models");
  request.is_this_machine = false;
  EXPECT_EQ(get(request).body, "by proxy");
  EXPECT_EQ(proxy.requests().at(0).target, "http://models.invalid/v1/models");
  request.url = "http://direct.invalid/v1/models";
  EXPECT_EQ(get(request).reply.outcome, HttpOutcome::NoHost);
  // What is meant for this machine stays on it.
  const ScriptedServer server([](const ServedRequest&) {
    ServedReply reply;
    reply.pieces = {"here"};
    return reply;
  });
  EXPECT_EQ(get(requestFor(server.url())).body, "here");
}

TEST(HttpClient, AProxyThatLetsNobodyThroughIsNoCutConnection) {
  const ScriptedServer proxy([](const ServedRequest&) { return ServedReply{.status = 407}; });
  const ScopedVariable variable("https_proxy", proxy.url(""));
  HttpRequest request = requestFor("https://models.invalid/v1/models");
  request.is_this_machine = false;
  request.key = "sk-123";
  const Heard heard = get(request);
  EXPECT_EQ(heard.reply.outcome, HttpOutcome::NoServer);
  EXPECT_THAT(heard.reply.problem, HasSubstr("407"));
  EXPECT_EQ(proxy.requests().at(0).method, "CONNECT");
  EXPECT_EQ(proxy.requests().at(0).headers.count("authorization"), 0U)
      << "the key is for the server, not for the proxy";
}

TEST(HttpClient, TakesTheCertificatesOfTheEnvironment) {
  const ScriptedServer server([](const ServedRequest&) { return ServedReply(); });
  const std::string url = "https://127.0.0.1:" + std::to_string(server.port());
  const ScopedVariable unset("CURL_CA_BUNDLE", "");  // it goes before the other
  for (const char* name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"}) {
    const ScopedVariable variable(name, "/nowhere/certificates.pem");
    const Heard heard = get(requestFor(url));
    EXPECT_EQ(heard.reply.outcome, HttpOutcome::NoTls) << name;
    EXPECT_THAT(heard.reply.problem, HasSubstr("/nowhere/certificates.pem")) << name;
  }
}

}  // namespace
}  // namespace lay
