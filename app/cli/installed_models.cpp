#include "app/cli/installed_models.h"

#include "core/registry/body_title.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <iostream>

namespace lay {

void printInstalledModels(const std::vector<InstalledModel>& models) {
  for (const InstalledModel& model : models) {
    std::cout << model.id << ": "
              << (model.problem.empty() ? modelSummary(model) : "broken, " + model.problem) << '\n';
    if (model.problem.empty()) {
      std::cout << "  " << model.file.string() << '\n';
    }
  }
}

std::string installedModelJson(const InstalledModel& model) {
  nlohmann::ordered_json json = {{"id", model.id},
                                 {"status", model.problem.empty() ? "ok" : "broken"}};
  if (!model.problem.empty()) {
    json["problem"] = model.problem;
  } else {
    json["role"] = toString(model.role);
    json["title"] = modelTitle(model);
    json["family"] = model.family;
    json["gender"] = model.gender;
    if (!model.layout.empty()) {
      json["layout"] = model.layout;
    }
    if (!isDetector(model.role)) {
      json["vertices"] = model.num_vertices;
      json["joints"] = model.num_joints;
      json["betas"] = model.num_betas;
      json["height_m"] = std::round(static_cast<double>(model.height_m) * 1e4) / 1e4;
    }
    json["warnings"] = model.warnings;
    json["path"] = model.file.string();
    json["bytes"] = model.bytes;
    json["sha256"] = model.sha256;
    json["licence"] = model.licence;
    json["licence_shown"] = model.licence_shown;
    json["imported"] = model.imported;
  }
  return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace lay
