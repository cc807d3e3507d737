#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/critic/memory_file.h"
#include "core/io/atomic_file.h"
#include "core/vlm/lenient_json.h"

namespace lay {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kMemoryFormat = "layfigure-critic-memory";
constexpr int kMemoryJsonVersion = 1;
constexpr std::size_t kMostBytes = 64U << 20U;

[[noreturn]] void refuseJson(const std::string& name, const std::string& what) {
  throw FileError(strCat("Cannot use '", name, "' as a critic's memory: ", what));
}

/// Reads members of one entry; whatever is missing or of another type is said with its place.
class Entry {
 public:
  Entry(const Json& json, std::string place, const std::string& name)
      : json_(json), place_(std::move(place)), name_(name) {
    if (!json_.is_object()) fail("is no object");
  }

  template <typename T>
  [[nodiscard]] T get(const char* member) const {
    const auto found = json_.find(member);
    if (found == json_.end()) fail(strCat("has no '", member, "'"));
    try {
      return found->template get<T>();
    } catch (const Json::exception&) {
      fail(strCat("has a '", member, "' of another type"));
    }
  }

  /// "" where it is missing.
  [[nodiscard]] std::string textOrNone(const char* member) const {
    return json_.contains(member) ? get<std::string>(member) : std::string();
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    refuseJson(name_, strCat(place_, " ", what, "."));
  }
  const Json& json_;
  std::string place_;
  const std::string& name_;
};

bool isJsonName(const std::filesystem::path& path) {
  return path.string().ends_with(".json");
}

}  // namespace

std::string memoryToJson(const CriticMemory& memory) {
  Json json = {{"format", kMemoryFormat}, {"version", kMemoryJsonVersion}};
  json["rules"] = Json::array();
  for (const MemoryRule& rule : memory.rules()) {
    json["rules"].push_back({{"text", rule.text},
                             {"tags", rule.tags},
                             {"uses", rule.uses},
                             {"successes", rule.successes},
                             {"is_seed", rule.is_seed},
                             {"term", rule.term},
                             {"date", rule.date}});
  }
  json["prototypes"] = Json::array();
  for (const MemoryPrototype& prototype : memory.prototypes()) {
    json["prototypes"].push_back({{"rationale", prototype.rationale},
                                  {"score", prototype.score},
                                  {"tags", prototype.tags},
                                  {"date", prototype.date},
                                  {"embedding", prototype.embedding}});
  }
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

CriticMemory memoryFromJson(std::string_view text,
                            const std::string& name,
                            const MemoryOptions& options) {
  constexpr int kDeepest = 8;
  if (text.size() > kMostBytes || isNestedDeeper(text, kDeepest)) {
    refuseJson(name, "it is too large or too deeply nested.");
  }
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("format", Json()) != kMemoryFormat) {
    refuseJson(name, "it is another kind of file.");
  }
  const Json version = json.value("version", Json());
  if (!version.is_number_integer() || version.get<std::int64_t>() < 1) {
    refuseJson(name, "it has no version.");
  }
  if (version.get<std::int64_t>() > kMemoryJsonVersion) {
    refuseJson(name,
               strCat("it was written by a newer Layfigure (its version is ",
                      version.dump(),
                      "). Install the newer one; the file is left as it is."));
  }
  const Json rules = json.value("rules", Json());
  const Json prototypes = json.value("prototypes", Json());
  if (!rules.is_array() || !prototypes.is_array()) {
    refuseJson(name, "it has no lists of rules and prototypes.");
  }
  CriticMemory memory(options);
  try {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Entry entry(rules[i], strCat("rule ", i), name);
      memory.addRule({entry.get<std::string>("text"),
                      entry.get<Tags>("tags"),
                      entry.get<int>("uses"),
                      entry.get<int>("successes"),
                      entry.get<bool>("is_seed"),
                      entry.get<std::string>("term"),
                      entry.textOrNone("date")});
    }
    for (std::size_t i = 0; i < prototypes.size(); ++i) {
      const Entry entry(prototypes[i], strCat("prototype ", i), name);
      memory.addPrototype({entry.get<std::vector<float>>("embedding"),
                           entry.get<std::string>("rationale"),
                           entry.get<double>("score"),
                           entry.get<Tags>("tags"),
                           entry.textOrNone("date")});
    }
  } catch (const FileError&) {
    throw;
  } catch (const Error& error) {
    refuseJson(name, error.what());
  }
  return memory;
}

CriticMemory readMemoryFile(const std::filesystem::path& path) {
  return isJsonName(path) ? memoryFromJson(readFile(path), path.string()) : loadCriticMemory(path);
}

void writeMemoryFile(const std::filesystem::path& path, const CriticMemory& memory) {
  if (isJsonName(path)) {
    writeFileAtomically(path, memoryToJson(memory));
  } else {
    saveCriticMemory(path, memory);
  }
}

}  // namespace lay
