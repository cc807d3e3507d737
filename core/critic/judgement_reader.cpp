#include "core/critic/judgement_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/error.h"
#include "core/critic/critic.h"
#include "core/vlm/answer_text.h"
#include "core/vlm/lenient_json.h"

namespace lay {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestCritique = 300;  // bytes

/// A number, also one that is written as a text: "85", "85/100", "85 %".
std::optional<double> numberIn(const Json& value) {
  if (value.is_number()) return value.get<double>();
  if (!value.is_string()) return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  double number = 0;
  const auto* begin = text.data();
  const auto* end = begin + text.size();
  while (begin != end && *begin == ' ') ++begin;
  if (std::from_chars(begin, end, number).ec != std::errc()) return std::nullopt;
  return number;
}

const Json* memberOf(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

/// Takes the items of one answer.
class JudgementTaker {
 public:
  explicit JudgementTaker(std::span<const int> ids) : ids_(ids) { answer.of.resize(ids.size()); }

  void take(const Json& item) {
    const Json* id = item.is_object() ? memberOf(item, "id") : nullptr;
    const Json* score = item.is_object() ? memberOf(item, "score") : nullptr;
    const auto number = id != nullptr ? numberIn(*id) : std::nullopt;
    const auto points = score != nullptr ? numberIn(*score) : std::nullopt;
    const auto place = number ? std::ranges::find(ids_, *number) : ids_.end();
    if (place == ids_.end() || !points || !std::isfinite(*points)) {
      ++answer.num_unknown;
      return;
    }
    std::optional<Judgement>& slot = answer.of[static_cast<std::size_t>(place - ids_.begin())];
    if (slot) {
      ++answer.num_repeated;
      return;
    }
    slot = Judgement{std::clamp(*points, kWorstScore, kBestScore), {}, {}};
    if (slot->score != *points) ++answer.num_clamped;
    if (const Json* critique = memberOf(item, "critique"); critique && critique->is_string()) {
      slot->critique = cleanedText(critique->get<std::string>(), kLongestCritique);
    }
    const Json* flags = memberOf(item, "flags");
    if (flags == nullptr || !flags->is_array()) return;
    for (const Json& flag : *flags) {
      if (flag.is_string() && isCriticFlag(flag.get<std::string>())) slot->flags.push_back(flag);
    }
  }

  JudgementAnswer answer;

 private:
  std::span<const int> ids_;
};

}  // namespace

std::string judgementSchema(std::span<const int> ids) {
  Json item;
  item["type"] = "object";
  item["properties"]["id"] = {{"type", "integer"},
                              {"enum", std::vector<int>(ids.begin(), ids.end())}};
  item["properties"]["score"] = {{"type", "number"}, {"minimum", 0}, {"maximum", 100}};
  item["properties"]["critique"] = {{"type", "string"}};
  item["properties"]["flags"] = {
      {"type", "array"},
      {"items",
       {{"type", "string"},
        {"enum", std::vector<std::string>(std::begin(kCriticFlags), std::end(kCriticFlags))}}}};
  item["required"] = {"id", "score", "critique", "flags"};
  item["additionalProperties"] = false;
  Json schema;
  schema["type"] = "object";
  schema["properties"]["items"] = {{"type", "array"}, {"items", item}};
  schema["required"] = {"items"};
  schema["additionalProperties"] = false;
  return schema.dump();
}

JudgementAnswer readJudgements(std::string_view text, std::span<const int> ids) {
  JudgementTaker taker(ids);
  constexpr int kDeepest = 16;
  for (const std::string& object : jsonObjectsIn(text)) {
    if (isNestedDeeper(object, kDeepest)) continue;
    const Json json = Json::parse(object, nullptr, false);
    if (!json.is_object()) continue;
    const Json* items = memberOf(json, "items");
    if (items != nullptr && items->is_array()) {
      for (const Json& item : *items) taker.take(item);
    } else {
      taker.take(json);  // a list without its object comes as its items
    }
  }
  JudgementAnswer answer = std::move(taker.answer);
  if (std::ranges::none_of(answer.of, [](const auto& of) { return of.has_value(); })) {
    answer.problem = strCat(
        "it holds no item with one of the ids that were asked for and a score from 0 to 100");
  }
  return answer;
}

}  // namespace lay
