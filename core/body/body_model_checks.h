#pragma once

#include <string>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// Why a body whose arrays are sound would still give nonsense: another unit or up axis, left and
/// right exchanged, joints that are not opposite each other. One sentence for each, none for a body
/// that can be used.
[[nodiscard]] std::vector<std::string> layoutProblems(const BodyModel& model);

/// What is odd about the surface and no obstacle: holes, edges of more than two faces, faces
/// without area, vertices without faces.
[[nodiscard]] std::vector<std::string> surfaceWarnings(const BodyModel& model);

}  // namespace lay
