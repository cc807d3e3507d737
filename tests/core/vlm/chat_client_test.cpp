#include "core/vlm/chat_client.h"

#include "core/base/error.h"
#include "tests/support/environment.h"
#include "tests/support/error_text.h"
#include "tests/support/scripted_server.h"
#include "tests/support/vlm_dialects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <thread>

namespace lay {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kKey = "sk-very-secret";

VlmSettings settingsFor(const std::string& base_url) {
  VlmSettings settings;
  settings.base_url = base_url;
  settings.timeout_s = 10;
  return settings;
}

ChatRequest someRequest() {
  ChatRequest request;
  request.model = "m";
  request.messages = {{ChatRole::User, "What?", ""}};
  request.schema_name = "answer";
  request.schema = R"({"type":"object"})";
  return request;
}

/// A client in a hurry, and what it told.
struct Asking {
  explicit Asking(const VlmSettings& settings, std::stop_token stop = {})
      : client(
            settings,
            {5ms, 20ms, 5ms, 50ms},
            [this](const std::string& what) { progress.push_back(what); },
            std::move(stop)) {}

  std::string ask() {
    const auto answer = client.ask(someRequest(), {});
    return answer ? answer->text : "stopped";
  }

  std::vector<std::string> progress;
  ChatClient client;
};

/// Answers the first requests with `first`, one after the other, and all later ones with `then`.
ScriptedServer::Script inTurn(std::vector<ServedReply> first, ServedReply then) {
  const auto count = std::make_shared<std::atomic<std::size_t>>(0);
  return [first = std::move(first), then = std::move(then), count](const ServedRequest&) {
    const std::size_t i = (*count)++;
    return i < first.size() ? first[i] : then;
  };
}

ServedReply good() {
  return streamOf(VlmDialect::LlamaCpp, "The answer.");
}

TEST(ChatClient, ReadsEveryDialect) {
  for (const VlmDialect dialect : kVlmDialects) {
    const ScriptedServer server([dialect](const ServedRequest& request) {
      return request.method == "GET" ? modelListOf(dialect) : streamOf(dialect, "The answer.");
    });
    Asking asking(settingsFor(server.url()));
    EXPECT_EQ(asking.client.chosenModel(), modelNameOf(dialect));
    EXPECT_EQ(asking.ask(), "The answer.");
    EXPECT_EQ(server.requests().at(0).target, "/v1/models");
    EXPECT_EQ(server.requests().at(1).target, "/v1/chat/completions");
    EXPECT_TRUE(asking.progress.empty());
  }
}

TEST(ChatClient, SendsTheKeyAndNeverTellsIt) {
  const ScopedVariable key("LAYFIGURE_VLM_KEY", kKey);
  for (const int status : {400, 401, 403, 404, 429, 500, 503}) {
    const ScriptedServer server([status](const ServedRequest& request) {
      return errorReply(status,
                        R"({"error":"not )" + request.headers.at("authorization") + R"( please"})");
    });
    VlmSettings settings = settingsFor(server.url());
    settings.retries = 1;
    Asking asking(settings);
    const std::string text = errorText<NetworkError>([&] { (void)asking.ask(); });
    EXPECT_EQ(server.requests().at(0).headers.at("authorization"), std::string("Bearer ") + kKey);
    EXPECT_THAT(text, AllOf(HasSubstr("***"), Not(HasSubstr(kKey)))) << status;
    EXPECT_THAT(asking.progress, testing::Each(Not(HasSubstr(kKey))));
  }
  const ScriptedServer echo([](const ServedRequest& request) {
    return objectOf("I saw " + request.headers.at("authorization"));
  });
  EXPECT_EQ(Asking(settingsFor(echo.url())).ask(), "I saw Bearer ***");
}

TEST(ChatClient, SendsNoKeyOfSomebodyElse) {
  const ScopedVariable key("OPENAI_API_KEY", kKey);
  const ScriptedServer server([](const ServedRequest&) { return good(); });
  EXPECT_EQ(Asking(settingsFor(server.url())).ask(), "The answer.");
  EXPECT_EQ(server.requests().at(0).headers.count("authorization"), 0U);
}

TEST(ChatClient, TriesAgainWhatMayPass) {
  ServedReply cut = good();
  cut.is_cut = true;
  cut.pieces.resize(2);
  ServedReply open = good();  // ends well, but without saying that it is complete
  open.pieces.resize(2);
  ServedReply broken_off = good();
  broken_off.pieces.resize(2);
  broken_off.pieces.push_back("data: {\"error\":{\"message\":\"slot failed\"}}\n\n");
  for (const ServedReply& fault :
       {errorReply(429, ""), errorReply(502, "<html>"), cut, open, broken_off}) {
    const ScriptedServer server(inTurn({fault, fault}, good()));
    Asking asking(settingsFor(server.url()));
    EXPECT_EQ(asking.ask(), "The answer.");
    EXPECT_EQ(server.requests().size(), 3U);
    EXPECT_THAT(asking.progress, testing::SizeIs(2));
    EXPECT_THAT(asking.progress, testing::Each(HasSubstr("trying again in 1 s")));
  }
}

TEST(ChatClient, GivesUpAfterItsRetries) {
  const ScriptedServer server([](const ServedRequest&) { return errorReply(429, "slow down"); });
  Asking asking(settingsFor(server.url()));
  EXPECT_THAT(errorText<NetworkError>([&] { (void)asking.ask(); }),
              AllOf(HasSubstr("status 429"), HasSubstr("slow down"), HasSubstr("4 times")));
  EXPECT_EQ(server.requests().size(), 4U);
}

TEST(ChatClient, DoesNotRepeatWhatCannotSucceed) {
  for (const ServedReply& fault : {unauthorizedBy(VlmDialect::OpenAi),
                                   unknownModelBy(VlmDialect::Vllm),
                                   blindModelOf(VlmDialect::LlamaCpp),
                                   errorReply(400, "bad"),
                                   errorReply(307, "")}) {
    const ScriptedServer server([&fault](const ServedRequest&) { return fault; });
    Asking asking(settingsFor(server.url()));
    EXPECT_THROW((void)asking.ask(), NetworkError);
    EXPECT_EQ(server.requests().size(), 1U) << fault.status;
  }
}

TEST(ChatClient, HonoursRetryAfterWithinBounds) {
  ServedReply busy = errorReply(429, "");
  busy.headers = {"Retry-After: 3600"};
  const ScriptedServer server(inTurn({busy}, good()));
  Asking asking(settingsFor(server.url()));
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(asking.ask(), "The answer.");
  const auto time = std::chrono::steady_clock::now() - start;
  EXPECT_GE(time, 50ms) << "the bound of this test's policy";
  EXPECT_LT(time, 5s);
}

TEST(ChatClient, WaitsForAServerThatLoads) {
  const ScriptedServer server(inTurn(std::vector<ServedReply>(12, loadingReply()), good()));
  Asking asking(settingsFor(server.url()));
  EXPECT_EQ(asking.ask(), "The answer.");
  EXPECT_THAT(asking.progress, testing::Each(HasSubstr("the server is loading its model")));
  EXPECT_EQ(asking.progress.size(), 12U) << "more often than the retries allow";
}

TEST(ChatClient, DoesNotWaitForEver) {
  const ScriptedServer server([](const ServedRequest&) { return loadingReply(); });
  VlmSettings settings = settingsFor(server.url());
  settings.timeout_s = 1;
  EXPECT_THAT(errorText<NetworkError>([&] { (void)Asking(settings).ask(); }),
              HasSubstr("still loading its model after 1 s"));
}

TEST(ChatClient, LeavesOutWhatTheServerDoesNotTake) {
  for (const VlmDialect dialect : kVlmDialects) {
    const ScriptedServer server([dialect](const ServedRequest& request) {
      const bool has_schema = request.body.find("response_format") != std::string::npos;
      return has_schema ? schemaRefusedBy(dialect) : streamOf(dialect, "The answer.");
    });
    Asking asking(settingsFor(server.url()));
    EXPECT_EQ(asking.ask(), "The answer.");
    EXPECT_EQ(asking.ask(), "The answer.");
    EXPECT_EQ(server.requests().size(), 3U) << "it remembers";
    EXPECT_THAT(asking.progress, ElementsAre(HasSubstr("asking again in another way")));
  }
}

TEST(ChatClient, TimesOutOnADripThatNeverEnds) {
  ServedReply drip = good();
  drip.pieces.assign(200, ": still thinking\n\n");
  drip.pause = 20ms;
  const ScriptedServer server([&drip](const ServedRequest&) { return drip; });
  VlmSettings settings = settingsFor(server.url());
  settings.timeout_s = 1;
  EXPECT_THAT(errorText<NetworkError>([&] { (void)Asking(settings).ask(); }),
              HasSubstr("not finished its answer within 1 s"));
}

TEST(ChatClient, TakesASlowStream) {
  ServedReply slow = good();
  slow.pause = 30ms;
  const ScriptedServer server([&slow](const ServedRequest&) { return slow; });
  EXPECT_EQ(Asking(settingsFor(server.url())).ask(), "The answer.");
}

TEST(ChatClient, RefusesAnswersOf10Megabytes) {
  ServedReply vast;
  vast.type = "text/event-stream";
  vast.is_chunked = true;
  vast.pieces.assign(160, ": " + std::string(65534, 'x'));
  const ScriptedServer server([&vast](const ServedRequest&) { return vast; });
  EXPECT_THAT(errorText<NetworkError>([&] { (void)Asking(settingsFor(server.url())).ask(); }),
              HasSubstr("longer than any description"));
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST(ChatClient, KnowsAnotherKindOfServer) {
  const ScriptedServer server([](const ServedRequest&) {
    ServedReply page;
    page.type = "text/html";
    page.pieces = {"<html>Welcome</html>"};
    return page;
  });
  Asking asking(settingsFor(server.url()));
  EXPECT_THAT(errorText<NetworkError>([&] { (void)asking.ask(); }),
              AllOf(HasSubstr("Welcome"), HasSubstr("/v1")));
  EXPECT_THAT(errorText<NetworkError>([&] { (void)asking.client.models(); }),
              HasSubstr("no list of models"));
}

TEST(ChatClient, SaysWhenThereIsNoModel) {
  const ScriptedServer server(
      [](const ServedRequest&) { return errorReply(200, R"({"object":"list","data":null})"); });
  Asking asking(settingsFor(server.url()));
  EXPECT_THAT(errorText<NetworkError>([&] { (void)asking.client.chosenModel(); }),
              HasSubstr("has no model yet"));
  VlmSettings named = settingsFor(server.url());
  named.model = "mine";
  EXPECT_EQ(Asking(named).client.chosenModel(), "mine");
}

TEST(ChatClient, SaysWhenAllWasThought) {
  const ScriptedServer server([](const ServedRequest&) {
    ServedReply reply;
    reply.pieces = {
        R"({"choices":[{"message":{"content":"","reasoning_content":"hm"},"finish_reason":"length"}]})"};
    return reply;
  });
  EXPECT_THAT(errorText<NetworkError>([&] { (void)Asking(settingsFor(server.url())).ask(); }),
              HasSubstr("on thinking"));
}

TEST(ChatClient, StopsWhileItWaitsToTryAgain) {
  ServedReply busy = errorReply(429, "");
  busy.headers = {"Retry-After: 60"};
  const ScriptedServer server([&busy](const ServedRequest&) { return busy; });
  VlmSettings settings = settingsFor(server.url());
  settings.timeout_s = 600;
  std::stop_source source;
  ChatClient client(
      settings,
      RetryPolicy(),
      [&source](const std::string&) {
        std::thread([source]() mutable {
          std::this_thread::sleep_for(100ms);
          source.request_stop();
        }).detach();
      },
      source.get_token());
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(client.ask(someRequest(), {}).has_value());
  EXPECT_LT(std::chrono::steady_clock::now() - start, 1s);
}

}  // namespace
}  // namespace lay
