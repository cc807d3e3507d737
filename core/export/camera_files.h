#pragma once

#include <string>
#include <vector>

#include "core/export/export_scene.h"

namespace lay {

/// The camera as JSON for programs that read no camera from the body's file: focal_length,
/// principal_point, image_size (px), position_m (3) in metres, y up, where the camera looks along
/// -z with y up; camera_matrix (4 x 4, world_from_camera, camera axes x right, y down, z forward);
/// photo, files, fps, up_axis and units_per_metre of the files that have a choice.
/// @param scene in metres, y up, with a camera.
/// @param options what the other files were written with.
[[nodiscard]] std::string cameraJson(const ExportScene& scene,
                                     const std::string& photo_file,
                                     const std::string& stem,
                                     const std::vector<ExportFormat>& formats,
                                     const ExportOptions& options);

/// A script for Blender that reads such a JSON beside itself; the same text every time.
[[nodiscard]] std::string blenderScript();

}  // namespace lay
