#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "tests/support/vlm_dialects.h"

namespace lay {

/// What a played model answers: the candidates of a question get scores that fall with their place,
/// and whoever asks for a rule gets `rule`.
[[nodiscard]] inline ServedReply playedJudge(const ServedRequest& request,
                                             const std::string& rule) {
  if (request.method == "GET") return modelListOf(VlmDialect::LlamaCpp);
  const auto chat = nlohmann::json::parse(request.body);
  if (request.body.find("Write one new rule") != std::string::npos) {
    return streamOf(VlmDialect::LlamaCpp, rule);
  }
  nlohmann::json json;
  json["items"] = nlohmann::json::array();
  for (const auto& message : chat["messages"]) {
    if (!message["content"].is_array()) continue;
    for (const auto& piece : message["content"]) {
      if (!piece.value("text", "").starts_with("Candidate ")) continue;
      const auto place = static_cast<int>(json["items"].size());
      json["items"].push_back({{"id", place + 1},
                               {"score", 90 - 10 * place},
                               {"critique", "The left arm hides."},
                               {"flags", {"depth"}}});
    }
  }
  return streamOf(VlmDialect::LlamaCpp, json.dump());
}

}  // namespace lay
