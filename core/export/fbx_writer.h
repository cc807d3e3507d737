#pragma once

#include <string>

#include "core/export/export_scene.h"

namespace lay {

/// The scene as a binary FBX file of version 7.4. Nodes stand in the T-pose, which is also the bind
/// pose; the pose is in the take "Take 001", where programs look for it. Rotations are Euler angles
/// in FBX's order XYZ; the unit, the axes and the frame rate stand in the global settings.
/// @throws Error when the file would be larger than 4 GiB.
[[nodiscard]] std::string toFbx(const ExportScene& scene);

}  // namespace lay
