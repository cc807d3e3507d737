#include "tests/support/dataset_files.h"

namespace lay {

std::optional<std::filesystem::path> datasetFilesDir() {
  const std::filesystem::path folder = LAY_DATASET_FILES;
  const bool exists = !folder.empty() && std::filesystem::exists(folder / "stamp");
  return exists ? std::optional(folder) : std::nullopt;
}

}  // namespace lay
