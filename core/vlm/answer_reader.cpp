#include "core/vlm/answer_reader.h"

#include "core/language/descriptions_file.h"
#include "core/vlm/answer_text.h"
#include "core/vlm/lenient_json.h"
#include "core/vlm/sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <vector>

namespace lay {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kMaxSearchDepth = 6;  // of objects within objects that are searched for parts

/// "Left arm", "leftArm", "LEFT_ARM" -> "leftarm".
std::string lettersOf(std::string_view name) {
  std::string letters;
  for (const char c : asciiLowerCase(name)) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return letters;
}

std::optional<BodyPart> partNamed(std::string_view name) {
  const std::string letters = lettersOf(name);
  if (letters == "trunk") return BodyPart::Torso;
  if (letters == "body" || letters == "wholebody" || letters == "general") return BodyPart::Overall;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    if (letters == lettersOf(nameOf(part))) return part;
  }
  return std::nullopt;
}

const Json* memberOf(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = object.find(name);
    if (found != object.end()) return &*found;
  }
  return nullptr;
}

std::string textOf(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  std::string text;
  if (json.is_array()) {
    for (const Json& item : json) {
      if (item.is_string()) text += item.get<std::string>() + ' ';
    }
  }
  return text;
}

/// [0, 1] from a number, a percentage or a word; nothing otherwise.
std::optional<float> certaintyOf(const Json& json) {
  double value = -1;
  if (json.is_number()) value = json.get<double>();
  if (json.is_string()) {
    const std::string word = asciiLowerCase(json.get<std::string>());
    if (word == "certain" || word == "very high") return 1.0F;
    if (word == "high") return 0.9F;
    if (word == "medium" || word == "moderate") return 0.6F;
    if (word == "low") return 0.3F;
    std::from_chars(word.data(), word.data() + word.size(), value);
    if (word.ends_with('%')) value /= 100;
  }
  if (!(value >= 0) || value > 100) return std::nullopt;
  return static_cast<float>(value > 1 ? value / 100 : value);
}

class Collector {
 public:
  Collector(std::span<const BodyPart> wanted, ModelAnswer& answer)
      : wanted_(wanted), answer_(answer) {}

  void search(const Json& json, int depth, const std::string& prefix) {
    if (depth > kMaxSearchDepth) return;
    if (json.is_array()) {
      for (const Json& item : json) {
        if (!takeItem(item)) search(item, depth + 1, "");
      }
    }
    if (!json.is_object()) return;
    for (const auto& [name, value] : json.items()) {
      const std::string letters = lettersOf(name);
      // {"arms": {"left": ...}}
      if ((letters == "arms" || letters == "legs") && value.is_object()) {
        search(value, depth + 1, letters.substr(0, 3));
        continue;
      }
      auto part = partNamed(name);
      if (!part && !prefix.empty()) part = partNamed(name + prefix);
      if (part) {
        put(*part, value);
      } else if (letters == "certainty" || letters == "confidence") {
        putCertainties(value);
      } else {
        search(value, depth + 1, prefix);
      }
    }
  }

  /// {"part": "head", "text": ...}. @return false when it is something else.
  bool takeItem(const Json& item) {
    if (!item.is_object()) return false;
    const Json* name = memberOf(item, {"part", "name", "body_part"});
    if (name == nullptr || !name->is_string()) return false;
    const auto part = partNamed(name->get_ref<const std::string&>());
    if (part) put(*part, item);
    return part.has_value();
  }

 private:
  void put(BodyPart part, const Json& value) {
    if (std::find(wanted_.begin(), wanted_.end(), part) == wanted_.end()) return;
    const Json* text = &value;
    const Json* certainty = nullptr;
    if (value.is_object()) {
      text = memberOf(value, {"text", "description", "answer", "sentences", "summary"});
      certainty = memberOf(value, {"certainty", "confidence", "p"});
      if (text == nullptr) return;
    }
    PartAnswer said;
    said.text = withoutUnknown(cleanedText(textOf(*text), kMaxDescriptionBytes));
    if (certainty != nullptr) said.certainty = certaintyOf(*certainty).value_or(said.certainty);
    answer_.parts[static_cast<std::size_t>(part)] = std::move(said);
  }

  /// {"certainty": {"left_arm": 0.8}} beside the texts.
  void putCertainties(const Json& json) {
    if (!json.is_object()) return;
    for (const auto& [name, value] : json.items()) {
      const auto part = partNamed(name);
      if (!part) continue;
      auto& said = answer_.parts[static_cast<std::size_t>(*part)];
      if (said) said->certainty = certaintyOf(value).value_or(said->certainty);
    }
  }

  std::span<const BodyPart> wanted_;
  ModelAnswer& answer_;
};

bool saysSomething(const ModelAnswer& answer) {
  return std::any_of(
      answer.parts.begin(), answer.parts.end(), [](const auto& part) { return part.has_value(); });
}

/// "unknown", "not visible": all that a model says where it cannot see.
bool isUnknown(std::string_view sentence) {
  std::string letters;
  for (const char c : asciiLowerCase(sentence)) {
    if ((c >= 'a' && c <= 'z') || c == ' ') letters += c;
  }
  constexpr std::array<std::string_view, 14> kWords = {"unknown",
                                                       "unclear",
                                                       "not visible",
                                                       "not shown",
                                                       "not specified",
                                                       "not applicable",
                                                       "cannot tell",
                                                       "cannot be determined",
                                                       "hidden",
                                                       "none",
                                                       "null",
                                                       "na",
                                                       "nan",
                                                       ""};
  const std::string_view words = letters;
  const std::size_t begin = std::min(words.find_first_not_of(' '), words.size());
  const std::size_t end = words.find_last_not_of(' ');
  const std::string_view inner = end == std::string_view::npos || begin > end
                                     ? std::string_view{}
                                     : words.substr(begin, end - begin + 1);
  return std::find(kWords.begin(), kWords.end(), inner) != kWords.end();
}

bool hasUnknown(std::string_view text) {
  return asciiLowerCase(text).find("unknown") != std::string::npos;
}

/// A sentence without the clauses, between commas, that say "unknown".
std::string knownClauses(std::string_view sentence) {
  if (!hasUnknown(sentence)) return std::string(sentence);
  std::string known;
  for (std::size_t begin = 0; begin < sentence.size();) {
    const std::size_t end = std::min(sentence.find(',', begin), sentence.size());
    const std::string_view clause = sentence.substr(begin, end - begin);
    begin = end + 1;
    if (hasUnknown(clause)) continue;
    if (!known.empty()) known += ',';
    known += clause;
  }
  known.erase(0, std::min(known.find_first_not_of(' '), known.size()));
  if (!known.empty() && known.back() != '.') known += '.';
  return known;
}

}  // namespace

std::string answerSchema(std::span<const BodyPart> parts) {
  Json members = Json::object();
  Json names = Json::array();
  for (const BodyPart part : parts) {
    const std::string name(nameOf(part));
    members[name] = {
        {"type", "object"},
        {"properties", {{"text", {{"type", "string"}}}, {"certainty", {{"type", "number"}}}}},
        {"required", {"text", "certainty"}},
        {"additionalProperties", false}};
    names.push_back(name);
  }
  const Json schema = {{"type", "object"},
                       {"properties", members},
                       {"required", names},
                       {"additionalProperties", false}};
  return schema.dump();
}

ModelAnswer readAnswer(std::string_view text, std::span<const BodyPart> wanted) {
  ModelAnswer answer;
  const std::vector<std::string> objects = jsonObjectsIn(toUtf8(text));
  Collector collector(wanted, answer);
  // A bare list gives one object for each part.
  for (const std::string& object : objects) {
    collector.takeItem(Json::parse(object, nullptr, false));
  }
  if (saysSomething(answer)) return answer;
  // The last one that says something: models show an example or a draft before the answer.
  for (auto object = objects.rbegin(); object != objects.rend(); ++object) {
    collector.search(Json::parse(*object, nullptr, false), 0, "");
    if (saysSomething(answer)) return answer;
  }
  std::string names;
  for (const BodyPart part : wanted) {
    names += (names.empty() ? "" : ", ") + std::string(nameOf(part));
  }
  answer.problem = objects.empty() ? "there is no JSON object in it"
                                   : "the JSON object in it has none of the members " + names;
  return answer;
}

std::string withoutUnknown(std::string_view text) {
  std::vector<std::string> sentences;
  for (const std::string& sentence : sentencesOf(text)) {
    if (isUnknown(sentence)) continue;
    if (std::string known = knownClauses(sentence); !known.empty()) {
      sentences.push_back(std::move(known));
    }
  }
  return joinedSentences(sentences);
}

}  // namespace lay
