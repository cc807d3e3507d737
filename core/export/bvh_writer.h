#pragma once

#include <string>

#include "core/export/export_scene.h"

namespace lay {

/// Skeleton and motion as Biovision's BVH. The root's offset is zero and its position channels are
/// absolute, which all readers understand alike; joints turn by "Zrotation Yrotation Xrotation" in
/// degrees. BVH says neither unit nor up axis: they are the scene's. A joint without children ends
/// in a site as long as half its own bone.
[[nodiscard]] std::string toBvh(const ExportScene& scene);

}  // namespace lay
