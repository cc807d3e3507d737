#pragma once

#include "tests/support/scripted_server.h"

#include <array>
#include <string>
#include <vector>

namespace lay {

/// The servers whose manners tests play.
enum class VlmDialect { LlamaCpp, Ollama, Vllm, OpenAi };
inline constexpr std::array kVlmDialects = {
    VlmDialect::LlamaCpp, VlmDialect::Ollama, VlmDialect::Vllm, VlmDialect::OpenAi};

/// The name of the model that the dialect's server has.
[[nodiscard]] std::string modelNameOf(VlmDialect dialect);
/// GET /v1/models.
[[nodiscard]] ServedReply modelListOf(VlmDialect dialect);
/// POST /v1/chat/completions: `text` as a stream, a few characters a chunk, with what the dialect
/// sends before and after.
[[nodiscard]] ServedReply streamOf(VlmDialect dialect, const std::string& text);
/// The same as one object.
[[nodiscard]] ServedReply objectOf(const std::string& text);
/// Refusals, in the dialect's form.
[[nodiscard]] ServedReply unauthorizedBy(VlmDialect dialect);
[[nodiscard]] ServedReply unknownModelBy(VlmDialect dialect);
[[nodiscard]] ServedReply schemaRefusedBy(VlmDialect dialect);
[[nodiscard]] ServedReply blindModelOf(VlmDialect dialect);
/// llama.cpp's 503 while it reads the model's file.
[[nodiscard]] ServedReply loadingReply();

/// An error body of OpenAI's form.
[[nodiscard]] ServedReply errorReply(int status, const std::string& body);

/// `text` as a string of JSON, with its quotes.
[[nodiscard]] std::string quotedJson(const std::string& text);

}  // namespace lay
