#include "core/registry/denoiser_versions.h"

#include <algorithm>
#include <cmath>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"

namespace lay {

namespace {

constexpr const char* kListName = "versions.json";
constexpr const char* kListFormat = "layfigure-denoisers";
constexpr int kListVersion = 1;
constexpr std::size_t kMostVersions = 1000;
constexpr std::uintmax_t kLargestList = 4U << 20U;

[[noreturn]] void refuseList(const std::filesystem::path& path, const std::string& what) {
  throw FileError(strCat("Cannot use '",
                         path.string(),
                         "', the list of improved networks: ",
                         what,
                         " The file is left as it is; move it away to begin a new list."));
}

bool isVersionId(const std::string& id) {
  return !id.empty() && id.size() <= 40 && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

double distanceIn(const nlohmann::json& item, const char* name) {
  const double value = item.at(name).get<double>();
  if (!std::isfinite(value) || value < 0) throw Error(strCat("'", name, "' is no distance"));
  return value;
}

DenoiserVersion versionOf(const nlohmann::json& item) {
  DenoiserVersion version;
  version.id = item.at("id").get<std::string>();
  if (!isVersionId(version.id)) throw Error(strCat("'", version.id, "' is no version's id"));
  version.date = item.at("date").get<std::string>();
  version.base = item.at("base").get<std::string>();
  version.figures = {item.at("groups").get<int>(),
                     item.at("held_out").get<int>(),
                     distanceIn(item, "preferred_before_mm"),
                     distanceIn(item, "preferred_after_mm"),
                     distanceIn(item, "original_before_mm"),
                     distanceIn(item, "original_after_mm")};
  return version;
}

nlohmann::ordered_json toJson(const DenoiserVersion& version) {
  const ImprovementFigures& figures = version.figures;
  return {{"id", version.id},
          {"date", version.date},
          {"base", version.base},
          {"groups", figures.groups},
          {"held_out", figures.held_out},
          {"preferred_before_mm", figures.preferred_before_mm},
          {"preferred_after_mm", figures.preferred_after_mm},
          {"original_before_mm", figures.original_before_mm},
          {"original_after_mm", figures.original_after_mm}};
}

auto findVersion(std::vector<DenoiserVersion>& versions, const std::string& id) {
  return std::ranges::find(versions, id, &DenoiserVersion::id);
}

}  // namespace

DenoiserVersions::DenoiserVersions(std::filesystem::path folder) : folder_(std::move(folder)) {}

DenoiserVersions::Index DenoiserVersions::read() const {
  const std::filesystem::path path = folder_ / kListName;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return {};
  if (std::filesystem::file_size(path, error) > kLargestList) refuseList(path, "it is too large.");
  const nlohmann::json json = nlohmann::json::parse(readFile(path), nullptr, false);
  Index index;
  try {
    if (!json.is_object() || json.at("format") != kListFormat) throw Error("it is no such list");
    if (json.at("version").get<int>() > kListVersion) {
      throw Error("it was written by a newer Layfigure; update this one");
    }
    const nlohmann::json& items = json.at("versions");
    if (!items.is_array() || items.size() > kMostVersions) throw Error("it is too long");
    for (const nlohmann::json& item : items) index.versions.push_back(versionOf(item));
    index.chosen = json.at("chosen").get<std::string>();
    if (!index.chosen.empty() &&
        findVersion(index.versions, index.chosen) == index.versions.end()) {
      throw Error(strCat("it names '", index.chosen, "', which is not in it"));
    }
  } catch (const nlohmann::json::exception&) {
    refuseList(path, "something in it is missing, or not what it should be.");
  } catch (const Error& problem) {
    refuseList(path, strCat(problem.what(), "."));
  }
  return index;
}

void DenoiserVersions::write(const Index& index) const {
  nlohmann::ordered_json json = {
      {"format", kListFormat}, {"version", kListVersion}, {"chosen", index.chosen}};
  json["versions"] = nlohmann::ordered_json::array();
  for (const DenoiserVersion& version : index.versions) json["versions"].push_back(toJson(version));
  std::error_code ignored;
  std::filesystem::create_directories(folder_, ignored);
  writeFileAtomically(folder_ / kListName, json.dump(2) + "\n");
}

std::vector<DenoiserVersion> DenoiserVersions::list() const {
  return read().versions;
}

std::string DenoiserVersions::chosen() const {
  return read().chosen;
}

std::filesystem::path DenoiserVersions::fileOf(const std::string& id) const {
  return folder_ / (id + ".safetensors");
}

std::filesystem::path DenoiserVersions::chosenFile() const {
  const std::string id = chosen();
  if (id.empty()) return {};
  std::filesystem::path file = fileOf(id);
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    throw ModelError(strCat("The improved network '",
                            file.string(),
                            "' is gone. Choose another version, or the one that came with the "
                            "program, under Critique > Improve from feedback."));
  }
  return file;
}

DenoiserVersion DenoiserVersions::add(const std::filesystem::path& weights,
                                      DenoiserVersion version) const {
  Index index = read();
  if (index.versions.size() >= kMostVersions) {
    throw FileError(strCat("There are ", kMostVersions, " versions already. Delete some first."));
  }
  std::string stem = version.date.substr(0, 10);  // a day; "version" where there is none
  if (!isVersionId(stem)) stem = "version";
  int number = 1;
  do {
    version.id = strCat(stem, "-", number++);
  } while (findVersion(index.versions, version.id) != index.versions.end() ||
           std::filesystem::exists(fileOf(version.id)));
  const std::string bytes = readFile(weights);
  std::error_code ignored;
  std::filesystem::create_directories(folder_, ignored);
  writeFileAtomically(fileOf(version.id), bytes);
  index.versions.push_back(version);
  index.chosen = version.id;
  write(index);
  return version;
}

void DenoiserVersions::choose(const std::string& id) const {
  Index index = read();
  if (!id.empty() && findVersion(index.versions, id) == index.versions.end()) {
    throw InvalidOptions(strCat("There is no version '", id, "' in '", folder_.string(), "'."));
  }
  index.chosen = id;
  write(index);
}

void DenoiserVersions::remove(const std::string& id) const {
  Index index = read();
  const auto found = findVersion(index.versions, id);
  if (found == index.versions.end()) {
    throw InvalidOptions(strCat("There is no version '", id, "' in '", folder_.string(), "'."));
  }
  index.versions.erase(found);
  if (index.chosen == id) index.chosen.clear();
  write(index);
  std::error_code ignored;
  std::filesystem::remove(fileOf(id), ignored);
}

std::filesystem::path userDenoiserFolder() {
  return userDataFolder() / "denoisers";
}

std::filesystem::path improvedDenoiser() {
  std::filesystem::path folder;
  try {
    folder = userDenoiserFolder();
  } catch (const FileError&) {
    return {};
  }
  return DenoiserVersions(folder).chosenFile();
}

}  // namespace lay
