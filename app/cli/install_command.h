#pragma once

#include <string>
#include <vector>

namespace lay {

/// What `layfigure-cli models install` was asked to do.
struct InstallRequest {
  std::vector<std::string> ids;  ///< of the list of models
  std::string manifest;          ///< another list than the program's; "" for that
  bool wants_json = false;
};

/// Fetches, checks and installs them, one after the other. @return an exit code. @throws Error.
[[nodiscard]] int runInstall(const InstallRequest& request);

}  // namespace lay
