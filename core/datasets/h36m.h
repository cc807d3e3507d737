#pragma once

#include <optional>
#include <string>

#include "core/geometry/pinhole_camera.h"

namespace lay {

/// The camera of a Human3.6M image, by the number that its name carries
/// ("S9_Directions_1.60457274_000001.jpg"): the dataset's own calibration, its distortion left out.
/// @return nothing when none of the four numbers is in the name.
[[nodiscard]] std::optional<PinholeCamera> h36mCamera(const std::string& image);

}  // namespace lay
