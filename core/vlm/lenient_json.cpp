#include "core/vlm/lenient_json.h"

#include "core/vlm/json_mender.h"

#include <algorithm>

namespace lay {
namespace {

constexpr std::size_t kMaxText = std::size_t{1} << 20U;
constexpr std::size_t kMaxObjects = 64;

/// Without what a model thought aloud. Some chat templates open the block in the question, so that
/// only its end is in the answer; some answers end within it.
std::string withoutThoughts(std::string_view text) {
  constexpr std::string_view kOpen = "<think>";
  constexpr std::string_view kClose = "</think>";
  std::string rest;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find(kOpen, at);
    const std::size_t close = text.find(kClose, at);
    if (open == std::string_view::npos && close == std::string_view::npos) break;
    if (close < open) {
      rest.clear();
      at = close + kClose.size();
      continue;
    }
    rest += text.substr(at, open - at);
    const std::size_t end = text.find(kClose, open);
    at = end == std::string_view::npos ? text.size() : end + kClose.size();
  }
  return rest.append(text.substr(std::min(at, text.size())));
}

}  // namespace

std::vector<std::string> jsonObjectsIn(std::string_view text) {
  const std::string rest = withoutThoughts(text.substr(0, kMaxText));
  std::vector<std::string> objects;
  // Brackets in prose make vain attempts, each of which may read to the end.
  std::size_t budget = 4 * rest.size() + 65536;
  for (std::size_t at = rest.find('{'); at != std::string::npos && objects.size() < kMaxObjects;) {
    JsonMender mender(std::string_view(rest).substr(at));
    const bool is_object = mender.mend();
    if (is_object) objects.push_back(mender.json());
    if (mender.length() >= budget) break;
    budget -= mender.length();
    at = rest.find('{', is_object ? at + mender.length() : at + 1);
  }
  return objects;
}

bool isNestedDeeper(std::string_view json, int limit) {
  int depth = 0;
  bool is_in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (is_in_string) {
      if (c == '\\') ++i;
      if (c == '"') is_in_string = false;
      continue;
    }
    if (c == '"') is_in_string = true;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth > limit) return true;
  }
  return false;
}

}  // namespace lay
