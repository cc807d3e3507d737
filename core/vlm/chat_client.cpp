#include "core/vlm/chat_client.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/vlm/answer_text.h"
#include "core/vlm/chat_reply.h"
#include "core/vlm/model_list.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <random>

namespace lay {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// About 300 bytes of a stream carry one token, and a few of them what is said before and after.
std::size_t longestAnswer(int max_tokens) {
  constexpr std::size_t kLeast = std::size_t{8} << 20U;
  return std::max(kLeast, static_cast<std::size_t>(max_tokens) * 1024U);
}

const char* wordsFor(const ServerFault& fault) {
  if (fault.reply.outcome == HttpOutcome::Cut) return "the connection was cut";
  if (fault.reply.status == 429) return "the server takes no more requests at present";
  return "the server failed";
}

}  // namespace

ChatClient::ChatClient(const VlmSettings& settings,
                       const RetryPolicy& policy,
                       OnProgress on_progress,
                       std::stop_token stop)
    : settings_(settings),
      policy_(policy),
      on_progress_(std::move(on_progress)),
      stop_(std::move(stop)) {
  settings_.validate();
  server_ = parseServerAddress(settings_.base_url);
  key_ = findVlmKey(server_, stop_);
}

void ChatClient::tell(const std::string& what) const {
  if (on_progress_) on_progress_(withoutSecret(what, key_.text));
}

void ChatClient::fail(const std::string& text) const {
  throw NetworkError(withoutSecret(text, key_.text));
}

HttpRequest ChatClient::requestTo(std::string_view endpoint, milliseconds timeout) const {
  HttpRequest request;
  request.url = server_.endpoint(endpoint);
  request.key = key_.text;
  request.is_this_machine = server_.isThisMachine();
  request.timeout = timeout;
  return request;
}

ServerFault ChatClient::faultOf(HttpReply reply, const std::string& model) const {
  ServerFault fault;
  fault.server = server_;
  fault.model = model;
  fault.message = errorMessageIn(reply.body);
  fault.reply = std::move(reply);
  fault.key_source = key_.source;
  fault.keyring_problem = key_.keyring_problem;
  fault.timeout_s = settings_.timeout_s;
  return fault;
}

bool ChatClient::wait(milliseconds time) const {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, stop_, time, [] { return false; });
  return !stop_.stop_requested();
}

milliseconds ChatClient::delayAfter(const ServerFault& fault, int num_tries) const {
  if (kindOf(fault) == FaultKind::Loading) return policy_.while_loading;
  static thread_local Random random{std::random_device{}()};
  const double doubled =
      static_cast<double>(policy_.first.count()) *
      static_cast<double>(1U << static_cast<unsigned>(std::min(num_tries, 20) - 1));
  const double longest = static_cast<double>(policy_.longest.count());
  const double delay = std::min(doubled, longest) * (1 - random.uniform() / 2);
  const double asked = std::min(fault.reply.retry_after_s * 1000,
                                static_cast<double>(policy_.longest_retry_after.count()));
  return milliseconds(static_cast<long>(std::max(delay, asked)));
}

/// Tries until it succeeds. @return false when stopped. @throws NetworkError.
bool ChatClient::insist(const Attempt& attempt) {
  const auto deadline = Clock::now() + std::chrono::seconds(settings_.timeout_s);
  int num_tries = 0;
  std::optional<ServerFault> loading;  // the last time it said so
  while (!stop_.stop_requested()) {
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
    std::optional<ServerFault> fault = attempt(std::max(left, milliseconds(1)));
    if (stop_.stop_requested()) return false;
    if (!fault) return true;
    // The last moments before the deadline are too short for any answer.
    const bool was_short =
        fault->reply.outcome == HttpOutcome::TimedOut && left < milliseconds(1000);
    if (was_short && loading) fault = loading;
    const FaultKind kind = kindOf(*fault);
    loading = kind == FaultKind::Loading ? fault : std::nullopt;
    const bool may_refuse = kind == FaultKind::Refused || fault->reply.status == 500;
    if (may_refuse && learnFrom(fault->message, dialect_)) {
      tell(strCat("asking again in another way, since the server says: ", fault->message));
      continue;
    }
    if (kind != FaultKind::Loading) ++num_tries;
    const milliseconds delay = delayAfter(*fault, std::max(num_tries, 1));
    const bool may_pass = kind == FaultKind::Loading ||
                          (kind == FaultKind::Passing && num_tries <= settings_.retries);
    if (!may_pass || Clock::now() + delay >= deadline) fail(explain(*fault, num_tries));
    if (kind == FaultKind::Loading) {
      tell("waiting: the server is loading its model");
    } else {
      tell(
          strCat("trying again in ", (delay.count() + 999) / 1000, " s, since ", wordsFor(*fault)));
    }
    if (!wait(delay)) return false;
  }
  return false;
}

std::optional<std::vector<std::string>> ChatClient::models() {
  std::string body;
  const bool is_done = insist([&](milliseconds left) -> std::optional<ServerFault> {
    body.clear();
    constexpr milliseconds kPatience{30000};  // for what no model has to think about
    HttpReply reply = exchange(
        requestTo("models", std::min(left, kPatience)),
        [&body](std::string_view bytes, const std::string& /*type*/) {
          body += bytes;
          return true;
        },
        stop_);
    const bool is_answer =
        reply.outcome == HttpOutcome::Done && reply.status >= 200 && reply.status < 300;
    if (is_answer) return std::nullopt;
    return faultOf(std::move(reply), settings_.model);
  });
  if (!is_done) return std::nullopt;
  std::optional<std::vector<std::string>> ids = modelIdsIn(body);
  if (!ids) {
    fail(strCat("What ",
                server_.endpoint("models"),
                " answers is no list of models: '",
                cleanedText(body.substr(0, 400), 100),
                "'. Check the base URL; it usually ends in /v1."));
  }
  return ids;
}

std::optional<std::string> ChatClient::chosenModel() {
  if (!settings_.model.empty()) return settings_.model;
  const auto ids = models();
  if (!ids) return std::nullopt;
  if (ids->empty()) {
    fail(strCat("The server at ",
                server_.base,
                " has no model yet. Give it a vision-language model (with Ollama: ollama pull "
                "followed by the model's name), or name one."));
  }
  return ids->front();
}

std::optional<ChatAnswer> ChatClient::ask(const ChatRequest& request, const OnText& on_text) {
  ChatAnswer answer;
  const bool is_done = insist([&](milliseconds left) -> std::optional<ServerFault> {
    HttpRequest http = requestTo("chat/completions", left);
    http.json = chatBody(request, dialect_);
    http.max_bytes = longestAnswer(request.max_tokens);
    ChatReader reader(on_text);
    HttpReply reply = exchange(
        http,
        [&reader](std::string_view bytes, const std::string& type) {
          return reader.feed(bytes, type);
        },
        stop_);
    const bool has_begun = reply.status >= 200 && reply.status < 300;
    if (reply.outcome != HttpOutcome::Done || !has_begun) {
      return faultOf(std::move(reply), request.model);
    }
    reader.finish();
    if (reader.isForeign()) {
      fail(strCat("The server at ",
                  server_.base,
                  " answers, but not as an OpenAI-compatible server does: '",
                  cleanedText(toUtf8(reader.beginning()), 100),
                  "'. Check the base URL; it usually ends in /v1."));
    }
    if (reader.error().empty() && !reader.isComplete()) reply.outcome = HttpOutcome::Cut;
    if (!reader.error().empty() || !reader.isComplete()) {
      ServerFault fault = faultOf(std::move(reply), request.model);
      fault.message = reader.error();
      return fault;
    }
    if (reader.text().empty() && reader.hasThoughtAloud()) {
      fail(strCat("The model '",
                  request.model,
                  "' spent all of its ",
                  request.max_tokens,
                  " tokens on thinking. Allow it more, or switch its thinking off."));
    }
    answer = {withoutSecret(toUtf8(reader.text()), key_.text), reader.ranOutOfTokens()};
    return std::nullopt;
  });
  if (!is_done) return std::nullopt;
  return answer;
}

}  // namespace lay
