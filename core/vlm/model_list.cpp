#include "core/vlm/model_list.h"

#include "core/vlm/answer_text.h"
#include "core/vlm/lenient_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lay {

std::optional<std::vector<std::string>> modelIdsIn(std::string_view body) {
  constexpr int kMaxDepth = 32;
  constexpr std::size_t kMaxModels = 1000;
  constexpr std::size_t kMaxName = 256;
  const std::string text = toUtf8(body);
  if (isNestedDeeper(text, kMaxDepth)) return std::nullopt;
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  const bool has_list = json.is_object() && json.contains("data") &&
                        (json["data"].is_array() || json["data"].is_null());
  if (!has_list) return std::nullopt;
  std::vector<std::string> ids;
  for (const nlohmann::json& entry : json["data"]) {
    if (!entry.is_object() || !entry.contains("id") || !entry["id"].is_string()) continue;
    const std::string id = cleanedText(entry["id"].get_ref<const std::string&>(), kMaxName);
    if (id.empty() || std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
    ids.push_back(id);
    if (ids.size() == kMaxModels) break;
  }
  return ids;
}

}  // namespace lay
