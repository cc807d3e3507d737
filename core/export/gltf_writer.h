#pragma once

#include <string>

#include "core/export/export_scene.h"

namespace lay {

/// The scene as glTF 2.0 in metres, y up: skin, weights, the pose in the nodes and, of more than
/// one frame, an animation; the camera as a perspective camera, the photograph as an unlit plane.
/// glTF has no principal point: a camera whose axis does not meet the picture's middle is written
/// with a frame around the picture that it does meet in the middle (frameAboutAxis), and with its
/// own numbers in the node's extras.
/// @throws Error when a buffer would be larger than 4 GiB.
[[nodiscard]] std::string toGlb(const ExportScene& scene);

/// The same as JSON, with the buffer inside as base64.
[[nodiscard]] std::string toGltf(const ExportScene& scene);

}  // namespace lay
