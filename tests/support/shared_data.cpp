#include "tests/support/shared_data.h"

#include <cstdlib>
#include <system_error>

namespace lay {

std::optional<std::filesystem::path> sharedDataDir() {
  const char* named = std::getenv("LAYFIGURE_SHARED_DATA");
  const bool is_named = named != nullptr && *named != '\0';
  const std::filesystem::path folder =
      is_named ? std::filesystem::path(named)
               : std::filesystem::path(LAY_SOURCE_DIR).parent_path() / "shared" / "data";
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    return std::nullopt;
  }
  return folder;
}

}  // namespace lay
