#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

enum class ChatRole : std::uint8_t { System, User, Assistant };

struct ChatMessage {
  ChatRole role = ChatRole::User;
  std::string text;
  std::string image_uri;  ///< "data:image/jpeg;base64,..."; "": none
};

/// What a model is asked. A plain value.
struct ChatRequest {
  std::string model;
  std::vector<ChatMessage> messages;
  std::string schema_name;
  std::string schema;  ///< JSON schema of the answer; "": free text
  float temperature = 0;
  int seed = 0;
  int max_tokens = 1500;
};

/// What a server has been found to refuse. Begins with what all of the usual ones take.
struct ChatDialect {
  bool takes_schema = true;
  bool takes_temperature = true;
  bool takes_seed = true;
  bool calls_it_max_tokens = true;  ///< else max_completion_tokens, as OpenAI's newer models
  bool operator==(const ChatDialect&) const = default;
};

/// The body of a POST to /v1/chat/completions, as llama.cpp's server, Ollama, vLLM and OpenAI take
/// it: streaming, images as data URIs, a strict json_schema as response format. Messages without an
/// image have a plain string as content, which servers of text models insist on.
[[nodiscard]] std::string chatBody(const ChatRequest& request, const ChatDialect& dialect);

/// Reads from a refusal (status 400 or 422) what to leave out. @return false when it is about
/// something else.
[[nodiscard]] bool learnFrom(std::string_view refusal, ChatDialect& dialect);

}  // namespace lay
