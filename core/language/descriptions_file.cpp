#include "core/language/descriptions_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>

namespace lay {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "layfigure-descriptions";
constexpr int kVersion = 1;
constexpr int kMaxDepth = 8;
constexpr std::size_t kMaxFileBytes = 4U << 20U;

[[noreturn]] void refuse(const std::string& source, const std::string& what) {
  throw FileError(strCat("Cannot use '", source, "' as descriptions: ", what));
}

/// The number with the fewest digits that is read back as `number`: 0.9F must not print as
/// 0.8999999762.
double shortest(float number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  double value = 0;
  std::from_chars(digits.data(), end, value);
  return value;
}

Json statementToJson(const Statement& statement) {
  Json json;
  json["says"] = canonicalText(statement);
  json["range"] = {statement.range.begin, statement.range.end};
  return json;
}

const Json* find(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

/// A byte offset into a text of `limit` bytes.
std::size_t offsetOf(const Json& json, std::size_t limit, const std::string& source) {
  if (!json.is_number_integer() || json.get<std::int64_t>() < 0 ||
      json.get<std::uint64_t>() > limit) {
    refuse(source,
           strCat("a range holds ",
                  json.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 40),
                  "; an offset from 0 to ",
                  limit,
                  " was expected."));
  }
  return json.get<std::size_t>();
}

void readStatements(const Json& json, PartDescription& part, const std::string& source) {
  if (!json.is_array() || json.size() > kMaxStatementsOfPart) {
    refuse(source, strCat("'statements' must be a list of at most ", kMaxStatementsOfPart, "."));
  }
  for (const Json& item : json) {
    const Json* says = item.is_object() ? find(item, "says") : nullptr;
    if (says == nullptr || !says->is_string()) {
      refuse(source, "a statement has no text 'says'.");
    }
    std::optional<Statement> statement = statementFromText(says->get_ref<const std::string&>());
    if (!statement) continue;
    if (const Json* range = find(item, "range"); range != nullptr) {
      if (!range->is_array() || range->size() != 2) refuse(source, "a 'range' is not two offsets.");
      statement->range.begin = offsetOf((*range)[0], part.text.size(), source);
      statement->range.end = offsetOf((*range)[1], part.text.size(), source);
      if (statement->range.begin > statement->range.end) {
        refuse(source, "a 'range' ends before it begins.");
      }
    }
    part.statements.push_back(*statement);
  }
}

PartDescription partFromJson(const Json& json, const std::string& source) {
  if (!json.is_object()) refuse(source, "a part is not an object with a 'text'.");
  PartDescription part;
  if (const Json* text = find(json, "text"); text != nullptr) {
    if (!text->is_string()) refuse(source, "a part's 'text' is not a string.");
    part.text = text->get<std::string>();
  }
  if (part.text.size() > kMaxDescriptionBytes) {
    refuse(source,
           strCat("a text has ", part.text.size(), " bytes; at most ", kMaxDescriptionBytes, "."));
  }
  if (const Json* author = find(json, "author"); author != nullptr) {
    const auto known =
        author->is_string() ? authorNamed(author->get_ref<const std::string&>()) : std::nullopt;
    if (!known) refuse(source, "'author' must be generated, vlm or person.");
    part.author = *known;
  }
  if (const Json* confidence = find(json, "confidence"); confidence != nullptr) {
    const float value = confidence->is_number() ? confidence->get<float>() : -1;
    if (!(value >= 0 && value <= 1)) refuse(source, "'confidence' must be a number from 0 to 1.");
    part.confidence = value;
  }
  if (const Json* statements = find(json, "statements"); statements != nullptr) {
    readStatements(*statements, part, source);
  }
  return part;
}

Json parseBounded(std::string_view bytes, const std::string& source) {
  if (bytes.size() > kMaxFileBytes) {
    refuse(source,
           strCat("it has ", bytes.size(), " bytes; descriptions fit into ", kMaxFileBytes, "."));
  }
  bool is_too_deep = false;
  const auto keep = [&is_too_deep](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
    is_too_deep = is_too_deep || depth > kMaxDepth;
    return depth <= kMaxDepth;
  };
  Json json = Json::parse(bytes, keep, /*allow_exceptions=*/false);
  if (is_too_deep) refuse(source, strCat("it is nested more than ", kMaxDepth, " levels deep."));
  if (!json.is_object()) {
    refuse(source,
           "it is not a JSON object. Give a file that layfigure-cli describe --json wrote.");
  }
  return json;
}

}  // namespace

std::string descriptionsToJson(const PartDescriptions& descriptions) {
  Json parts = Json::object();
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    const PartDescription& description = descriptions[part];
    Json json;
    json["text"] = description.text;
    json["author"] = nameOf(description.author);
    json["confidence"] = shortest(description.confidence);
    json["statements"] = Json::array();
    for (const Statement& statement : description.statements) {
      json["statements"].push_back(statementToJson(statement));
    }
    parts[std::string(nameOf(part))] = std::move(json);
  }
  Json json;
  json["format"] = kFormat;
  json["version"] = kVersion;
  json["parts"] = std::move(parts);
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

PartDescriptions descriptionsFromJson(std::string_view bytes, const std::string& source) {
  const Json json = parseBounded(bytes, source);
  const Json* format = find(json, "format");
  if (format == nullptr || *format != kFormat) {
    refuse(source, strCat("'format' is not \"", kFormat, "\"."));
  }
  const Json* version = find(json, "version");
  if (version == nullptr || !version->is_number_integer() || *version != kVersion) {
    refuse(source, strCat("its version is not ", kVersion, ". A newer Layfigure may read it."));
  }
  const Json* parts = find(json, "parts");
  if (parts == nullptr || !parts->is_object()) refuse(source, "it has no object 'parts'.");
  PartDescriptions descriptions;
  for (const auto& [name, part] : parts->items()) {
    const auto known = bodyPartNamed(name);
    if (!known) {
      refuse(source,
             strCat("there is no part '",
                    name.substr(0, 40),
                    "'; expected overall, head, torso, left_arm, right_arm, left_leg or "
                    "right_leg."));
    }
    descriptions[*known] = partFromJson(part, source);
  }
  return descriptions;
}

void saveDescriptions(const std::filesystem::path& path, const PartDescriptions& descriptions) {
  writeFileAtomically(path, descriptionsToJson(descriptions));
}

PartDescriptions loadDescriptions(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::uintmax_t bytes = std::filesystem::file_size(path, ignored);
  if (!ignored && bytes > kMaxFileBytes) {
    refuse(path.string(),
           strCat("it has ", bytes, " bytes; descriptions fit into ", kMaxFileBytes, "."));
  }
  return descriptionsFromJson(readFile(path), path.string());
}

}  // namespace lay
