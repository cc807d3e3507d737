#pragma once

#include <string>
#include <vector>

#include "core/registry/installed_model.h"

namespace lay {

/// Lists them for people, broken ones with the reason.
void printInstalledModels(const std::vector<InstalledModel>& models);

/// One model as a JSON object for scripts: what it is, its file, checksum and licence.
[[nodiscard]] std::string installedModelJson(const InstalledModel& model);

}  // namespace lay
