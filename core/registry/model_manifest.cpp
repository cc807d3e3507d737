#include "core/registry/model_manifest.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <system_error>

namespace lay {
namespace {

using ManifestJson = nlohmann::json;

constexpr std::uintmax_t kMaxManifestBytes = std::uintmax_t{1} << 20U;
constexpr std::uint64_t kMostModelBytes = std::uint64_t{4} << 30U;
constexpr int kDeepest = 4;

[[noreturn]] void refuseManifest(const std::filesystem::path& path, const std::string& problem) {
  throw FileError(strCat("Cannot use the list of models '",
                         path.string(),
                         "': ",
                         problem,
                         ". Put the file that came with the program in its place."));
}

ManifestJson parseManifest(const std::filesystem::path& path) {
  std::error_code error;
  const std::uintmax_t bytes = std::filesystem::file_size(path, error);
  if (!error && bytes > kMaxManifestBytes) refuseManifest(path, strCat("it has ", bytes, " bytes"));
  bool is_too_deep = false;
  const auto watch = [&](int depth, ManifestJson::parse_event_t, ManifestJson&) {
    is_too_deep = is_too_deep || depth > kDeepest;
    return depth <= kDeepest;
  };
  ManifestJson json = ManifestJson::parse(readFile(path), watch, false);
  if (json.is_discarded() || is_too_deep) refuseManifest(path, "it is not JSON, or too deep");
  const bool is_list = json.is_object() &&
                       json.value("format", ManifestJson()) == "layfigure-manifest" &&
                       json.value("version", ManifestJson()) == 1 && json.contains("models") &&
                       json["models"].is_array();
  if (!is_list) refuseManifest(path, "it is not of the format layfigure-manifest 1");
  return json;
}

std::string fieldOf(const ManifestJson& entry, const char* name) {
  const auto found = entry.find(name);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : "";
}

bool isHexadecimal(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool isPlainName(const std::string& name) {
  return !name.empty() && name.find('/') == std::string::npos && name[0] != '.' &&
         std::all_of(name.begin(), name.end(), [](unsigned char c) { return c >= 0x20; });
}

ManifestEntry entryFrom(const ManifestJson& json, const std::filesystem::path& path) {
  if (!json.is_object()) refuseManifest(path, "one of its models is no object");
  ManifestEntry entry;
  entry.id = fieldOf(json, "id");
  if (!isModelId(entry.id)) refuseManifest(path, strCat("'", entry.id, "' cannot name a model"));
  const auto role = roleFrom(fieldOf(json, "role"));
  if (!role || (*role != ModelRole::KeypointDetector && *role != ModelRole::PersonDetector))
    refuseManifest(path, strCat("the role of ", entry.id, " is not known"));
  entry.role = *role;
  entry.family = fieldOf(json, "family");
  entry.title = fieldOf(json, "title");
  entry.purpose = fieldOf(json, "purpose");
  entry.file = fieldOf(json, "file");
  entry.url = fieldOf(json, "url");
  entry.sha256 = fieldOf(json, "sha256");
  entry.licence = fieldOf(json, "licence");
  entry.licence_address = fieldOf(json, "licence_address");
  entry.credit = fieldOf(json, "credit");
  const bool is_address = entry.url.starts_with("https://") || entry.url.starts_with("http://");
  if (!isPlainName(entry.file) || !is_address || !isHexadecimal(entry.sha256) ||
      entry.licence.empty())
    refuseManifest(path,
                   strCat("file, url, sha256 or licence of ", entry.id, " is missing or wrong"));
  const auto bytes = json.find("bytes");
  if (bytes == json.end() || !bytes->is_number_unsigned() || bytes->get<std::uint64_t>() == 0 ||
      bytes->get<std::uint64_t>() > kMostModelBytes)
    refuseManifest(path, strCat("the size of ", entry.id, " is missing or wrong"));
  entry.bytes = bytes->get<std::uint64_t>();
  return entry;
}

}  // namespace

std::vector<ManifestEntry> readManifest(const std::filesystem::path& path) {
  std::vector<ManifestEntry> entries;
  std::set<std::string> ids;
  const ManifestJson json = parseManifest(path);
  for (const ManifestJson& model : json["models"]) {
    entries.push_back(entryFrom(model, path));
    if (!ids.insert(entries.back().id).second)
      refuseManifest(path, strCat("it has two models called ", entries.back().id));
  }
  return entries;
}

std::vector<ManifestEntry> bundledManifest() {
  return readManifest(findModelManifest());
}

ManifestEntry requireEntry(const std::vector<ManifestEntry>& manifest, const std::string& id) {
  std::string known;
  for (const ManifestEntry& entry : manifest) {
    if (entry.id == id) return entry;
    known += (known.empty() ? "" : ", ") + entry.id;
  }
  throw ModelError(strCat("There is no model '",
                          id,
                          "' to install. There are: ",
                          known,
                          ". A file of your own is imported: layfigure-cli models import FILE."));
}

}  // namespace lay
