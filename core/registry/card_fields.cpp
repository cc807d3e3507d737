#include "core/registry/card_fields.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <system_error>

namespace lay {
namespace {

constexpr std::uintmax_t kMaxBytes = 256U << 10U;
constexpr int kMaxDepth = 2;

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what) {
  throw FileError(strCat("Cannot use '", path.string(), "': ", what));
}

nlohmann::json parse(const std::filesystem::path& path) {
  std::error_code error;
  const std::uintmax_t bytes = std::filesystem::file_size(path, error);
  if (!error && bytes > kMaxBytes) {
    refuse(path, strCat("it has ", bytes, " bytes; at most ", kMaxBytes, " are expected."));
  }
  bool is_too_deep = false;
  const auto watch = [&is_too_deep](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
    is_too_deep = is_too_deep || depth > kMaxDepth;
    return depth <= kMaxDepth;
  };
  nlohmann::json json;
  try {
    json = nlohmann::json::parse(readFile(path), watch);
  } catch (const nlohmann::json::exception& problem) {
    refuse(path, strCat("it is not JSON (", problem.what(), ")."));
  }
  if (is_too_deep || !json.is_object()) {
    refuse(path, "a flat JSON object is expected.");
  }
  return json;
}

std::vector<std::string> texts(const nlohmann::json& array) {
  std::vector<std::string> found;
  for (const nlohmann::json& element : array) {
    if (element.is_string()) {
      found.push_back(element.get<std::string>());
    }
  }
  return found;
}

}  // namespace

std::string CardFields::text(const std::string& name) const {
  const auto found = texts.find(name);
  return found == texts.end() ? "" : found->second;
}

double CardFields::number(const std::string& name) const {
  const auto found = numbers.find(name);
  return found == numbers.end() ? 0 : found->second;
}

CardFields readCardFields(const std::filesystem::path& path) {
  CardFields fields;
  const nlohmann::json json = parse(path);
  for (const auto& [name, value] : json.items()) {
    if (value.is_string()) {
      fields.texts[name] = value.get<std::string>();
    } else if (value.is_number()) {
      fields.numbers[name] = value.get<double>();
    } else if (value.is_array()) {
      fields.lists[name] = texts(value);
    }
  }
  return fields;
}

void writeCardFields(const std::filesystem::path& path, const CardFields& fields) {
  nlohmann::json json = nlohmann::json::object();
  json.update(fields.texts);
  for (const auto& [name, value] : fields.numbers) {
    const auto whole = static_cast<std::int64_t>(value);
    if (static_cast<double>(whole) == value) {
      json[name] = whole;
    } else {
      json[name] = value;
    }
  }
  json.update(fields.lists);
  writeFileAtomically(path,
                      json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

}  // namespace lay
