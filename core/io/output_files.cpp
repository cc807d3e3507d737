#include "core/io/output_files.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace lay {
namespace {

namespace fs = std::filesystem;

}  // namespace

OutputFiles::~OutputFiles() {
  for (const auto& [existing, ours] : staging_folders_) {
    std::error_code ignored;
    fs::remove_all(ours, ignored);
  }
}

fs::path OutputFiles::stagingFolder(const fs::path& folder) {
  fs::path existing = fs::absolute(folder);
  std::error_code error;
  while (!fs::exists(existing, error) && existing.has_relative_path()) {
    existing = existing.parent_path();
  }
  if (!fs::is_directory(existing, error)) {
    throw FileError(strCat("Cannot write into '",
                           folder.string(),
                           "': '",
                           existing.string(),
                           "' is not a folder. Choose another place for the output."));
  }
  for (const auto& [known, ours] : staging_folders_) {
    if (known == existing) {
      return ours;
    }
  }
  std::string name = (existing / ".layfigure-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw FileError(strCat("Cannot write into '",
                           existing.string(),
                           "': ",
                           std::generic_category().message(errno),
                           ". Choose another place for the output, or make this one writable."));
  }
  staging_folders_.emplace_back(existing, name);
  return name;
}

fs::path OutputFiles::add(const fs::path& path) {
  std::error_code error;
  if (!path.has_filename() || fs::is_directory(path, error)) {
    throw FileError(strCat(
        "Cannot write '", path.string(), "': a folder has this name. Give the name of a file."));
  }
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  // A number keeps files apart that have the same name in different folders.
  fs::path staged =
      stagingFolder(folder) / (std::to_string(entries_.size()) + "-" + path.filename().string());
  entries_.push_back({path, staged});
  return staged;
}

void OutputFiles::commit() {
  for (const Entry& entry : entries_) {
    std::error_code error;
    if (entry.final_path.has_parent_path()) {
      fs::create_directories(entry.final_path.parent_path(), error);
    }
    if (!error) {
      fs::rename(entry.staged_path, entry.final_path, error);
    }
    if (error) {
      throw FileError(strCat("Cannot write '",
                             entry.final_path.string(),
                             "': ",
                             error.message(),
                             ". Check the disk and the folder's permissions."));
    }
  }
}

std::vector<fs::path> OutputFiles::paths() const {
  std::vector<fs::path> paths;
  for (const Entry& entry : entries_) {
    paths.push_back(entry.final_path);
  }
  return paths;
}

}  // namespace lay
