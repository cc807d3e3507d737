#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// What `layfigure-cli models import` was asked to do.
struct ImportRequest {
  std::vector<std::filesystem::path> sources;  ///< files, folders, .zip archives; or one checkpoint
  std::string id;                              ///< "" leaves the name to the model
  std::string gender;                          ///< "" leaves it to the file
  bool accepts_licence = false;
  bool wants_json = false;
};

/// Imports them all or, when one is no model or a licence is not agreed to, none. Asks on the
/// terminal where there is one. @return an exit code. @throws Error.
[[nodiscard]] int runImport(const ImportRequest& request);

}  // namespace lay
