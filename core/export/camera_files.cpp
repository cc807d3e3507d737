#include "core/export/camera_files.h"

#include "blender_script.h"

#include <nlohmann/json.hpp>

namespace lay {

std::string cameraJson(const ExportScene& scene,
                       const std::string& photo_file,
                       const std::string& stem,
                       const std::vector<ExportFormat>& formats,
                       const ExportOptions& options) {
  using Json = nlohmann::ordered_json;
  const ExportCamera& camera = *scene.camera;
  const PinholeCamera& lens = camera.intrinsics;
  Json json;
  json["format"] = "layfigure-camera";
  json["format_version"] = 1;
  json["focal_length"] = double{lens.focal_length};
  json["principal_point"] = {double{lens.principal_point.x()}, double{lens.principal_point.y()}};
  json["image_size"] = {lens.width, lens.height};
  json["position_m"] = {camera.position.x(), camera.position.y(), camera.position.z()};
  json["camera_matrix"] = Json::array();
  for (int row = 0; row < 3; ++row) {
    const Eigen::RowVector3d turn = camera.file_from_camera.row(row);
    json["camera_matrix"].push_back({turn.x(), turn.y(), turn.z(), camera.position[row]});
  }
  json["camera_matrix"].push_back({0, 0, 0, 1});
  json["photo"] = photo_file;
  json["fps"] = options.fps;
  json["up_axis"] = toString(options.up);
  json["units_per_metre"] = perMetre(options.unit);
  json["files"] = Json::array();
  for (const ExportFormat format : formats) {
    json["files"].push_back({{"file", exportFileName(stem, format)}, {"format", toString(format)}});
  }
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string blenderScript() {
  return std::string(embedded::kBlenderScript);
}

}  // namespace lay
