#include "tests/support/model_files.h"

#include <algorithm>

namespace lay {

std::optional<std::filesystem::path> modelFilesDir() {
  const std::filesystem::path folder = LAY_MODEL_FILES;
  const bool exists = !folder.empty() && std::filesystem::exists(folder / "stamp");
  return exists ? std::optional(folder) : std::nullopt;
}

std::vector<std::filesystem::path> modelFiles() {
  std::vector<std::filesystem::path> files;
  if (const auto folder = modelFilesDir()) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
      const std::filesystem::path& path = entry.path();
      if (entry.is_regular_file() && std::filesystem::exists(path.string() + ".json")) {
        files.push_back(path);
      }
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace lay
