#include "core/vlm/chat_request.h"

#include "core/base/error.h"
#include "core/vlm/answer_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace lay {
namespace {

using Json = nlohmann::ordered_json;

std::string_view nameOf(ChatRole role) {
  switch (role) {
    case ChatRole::System:
      return "system";
    case ChatRole::User:
      return "user";
    case ChatRole::Assistant:
      break;
  }
  return "assistant";
}

Json toJson(const ChatMessage& message) {
  Json json;
  json["role"] = nameOf(message.role);
  if (message.image_uri.empty()) {
    json["content"] = message.text;
    return json;
  }
  json["content"] =
      Json::array({{{"type", "text"}, {"text", message.text}},
                   {{"type", "image_url"}, {"image_url", {{"url", message.image_uri}}}}});
  return json;
}

bool speaksOf(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// Switches a field off. @return false when it was off already, so that nothing was learnt.
bool giveUp(bool& field) {
  const bool was_on = field;
  field = false;
  return was_on;
}

}  // namespace

std::string chatBody(const ChatRequest& request, const ChatDialect& dialect) {
  Json json;
  if (!request.model.empty()) json["model"] = request.model;
  json["messages"] = Json::array();
  for (const ChatMessage& message : request.messages) json["messages"].push_back(toJson(message));
  json["stream"] = true;
  if (dialect.takes_temperature) {
    // Two decimals, so that 0.2F does not travel as 0.20000000298.
    json["temperature"] = std::round(static_cast<double>(request.temperature) * 100) / 100;
  }
  if (dialect.takes_seed) json["seed"] = request.seed;
  json[dialect.calls_it_max_tokens ? "max_tokens" : "max_completion_tokens"] = request.max_tokens;
  if (dialect.takes_schema && !request.schema.empty()) {
    json["response_format"] = {{"type", "json_schema"},
                               {"json_schema",
                                {{"name", request.schema_name},
                                 {"strict", true},
                                 {"schema", Json::parse(request.schema)}}}};
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool learnFrom(std::string_view refusal, ChatDialect& dialect) {
  const std::string text = asciiLowerCase(refusal);
  if (speaksOf(text, {"max_tokens", "max_completion_tokens"})) {
    return giveUp(dialect.calls_it_max_tokens);
  }
  if (speaksOf(text,
               {"response_format", "json_schema", "schema", "grammar", "guided", "structured"})) {
    return giveUp(dialect.takes_schema);
  }
  if (speaksOf(text, {"temperature"})) return giveUp(dialect.takes_temperature);
  if (speaksOf(text, {"seed"})) return giveUp(dialect.takes_seed);
  return false;
}

}  // namespace lay
