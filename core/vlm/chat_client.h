#pragma once

#include "core/vlm/chat_request.h"
#include "core/net/http_client.h"
#include "core/vlm/retry_policy.h"
#include "core/vlm/server_address.h"
#include "core/vlm/server_fault.h"
#include "core/vlm/vlm_key.h"
#include "core/vlm/vlm_settings.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace lay {

/// A model's whole answer.
struct ChatAnswer {
  std::string text;  ///< UTF-8
  bool ran_out_of_tokens = false;
};

/// Talks to one OpenAI-compatible server. Whatever fails for a while is tried again, as often as
/// the settings say and as long as their time-out allows; what the server does not take is left out
/// from then on. Blocks; a stop ends every wait at once. The key stays in here.
class ChatClient {
 public:
  using OnProgress = std::function<void(const std::string& what)>;
  using OnText = std::function<void(const std::string& text)>;

  /// @throws InvalidOptions when the settings are not usable, NetworkError when a key would travel
  /// unencrypted.
  ChatClient(const VlmSettings& settings,
             const RetryPolicy& policy,
             OnProgress on_progress,
             std::stop_token stop);

  /// The models that the server lists; nothing when stopped. @throws NetworkError.
  [[nodiscard]] std::optional<std::vector<std::string>> models();

  /// The settings' model, else the first that the server lists; nothing when stopped.
  /// @throws NetworkError, also when there is none.
  [[nodiscard]] std::optional<std::string> chosenModel();

  /// @param request its model, temperature and seed are as given.
  /// @param on_text hears the whole text so far; may be empty.
  /// @return nothing when stopped. @throws NetworkError when there is no answer.
  [[nodiscard]] std::optional<ChatAnswer> ask(const ChatRequest& request, const OnText& on_text);

  [[nodiscard]] const ServerAddress& server() const { return server_; }

 private:
  /// One try: nothing when it succeeded.
  using Attempt = std::function<std::optional<ServerFault>(std::chrono::milliseconds left)>;

  [[nodiscard]] bool insist(const Attempt& attempt);
  [[nodiscard]] bool wait(std::chrono::milliseconds time) const;
  [[nodiscard]] std::chrono::milliseconds delayAfter(const ServerFault& fault, int num_tries) const;
  [[nodiscard]] HttpRequest requestTo(std::string_view endpoint,
                                      std::chrono::milliseconds timeout) const;
  [[nodiscard]] ServerFault faultOf(HttpReply reply, const std::string& model) const;
  [[noreturn]] void fail(const std::string& text) const;
  void tell(const std::string& what) const;

  VlmSettings settings_;
  RetryPolicy policy_;
  OnProgress on_progress_;
  std::stop_token stop_;
  ServerAddress server_;
  VlmKey key_;
  ChatDialect dialect_;
};

}  // namespace lay
