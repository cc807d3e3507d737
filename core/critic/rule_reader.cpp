#include "core/critic/rule_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

#include "core/base/error.h"
#include "core/vlm/answer_text.h"
#include "core/vlm/lenient_json.h"

namespace lay {
namespace {

using RuleJson = nlohmann::json;

/// @return whether the tags are a list of texts; those that are known go into the rule.
bool takeTags(const RuleJson& tags, MemoryRule& rule) {
  if (!tags.is_array()) return false;
  for (const RuleJson& tag : tags) {
    if (!tag.is_string()) return false;
    const auto& text = tag.get_ref<const std::string&>();
    if (isSituationTag(text)) rule.tags.insert(text);
  }
  return true;
}

MinedRule ruleIn(const RuleJson& object) {
  const auto said = object.find("rule");
  if (said == object.end()) return {std::nullopt, "it has no 'rule'"};
  if (!said->is_string()) return {std::nullopt, "its 'rule' is no text"};
  const auto& written = said->get_ref<const std::string&>();
  MemoryRule rule;
  // Read with room to spare, so that what is too long is seen and not cut.
  rule.text = cleanedText(written, 2 * kLongestMinedRule);
  if (rule.text.empty()) return {std::nullopt, "its 'rule' is empty"};
  if (rule.text.size() > kLongestMinedRule) {
    return {
        std::nullopt,
        strCat("its 'rule' is longer than ", kLongestMinedRule, " bytes; one sentence is asked")};
  }
  const auto tags = object.find("tags");
  if (tags != object.end() && !takeTags(*tags, rule)) {
    return {std::nullopt, "its 'tags' are no list of texts"};
  }
  return {rule, ""};
}

}  // namespace

std::string ruleSchema() {
  RuleJson schema;
  schema["type"] = "object";
  schema["properties"]["rule"] = {{"type", "string"}};
  schema["properties"]["tags"] = {
      {"type", "array"},
      {"items",
       {{"type", "string"},
        {"enum", std::vector<std::string>(std::begin(kSituationTags), std::end(kSituationTags))}}}};
  schema["required"] = {"rule", "tags"};
  schema["additionalProperties"] = false;
  return schema.dump();
}

MinedRule readRule(std::string_view text) {
  constexpr int kDeepest = 8;
  MinedRule last{std::nullopt, "it holds no JSON object"};
  for (const std::string& written : jsonObjectsIn(text)) {
    if (isNestedDeeper(written, kDeepest)) continue;
    const RuleJson object = RuleJson::parse(written, nullptr, false);
    if (!object.is_object()) continue;
    last = ruleIn(object);
    if (last.rule) return last;
  }
  return last;
}

}  // namespace lay
