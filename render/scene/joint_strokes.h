#pragma once

#include <vector>

#include "render/scene/keypoint_strokes.h"

namespace lay {

/// What has to be painted for handles on joints, in painting order: bones between them, lines to
/// where placed joints are to be, rings to turn by, discs. What is placed has a ring, what is
/// locked a dark rim. Joints that are not finite, or do not project, are left out.
/// @param project the camera's point in the view, px; not finite: not to be seen.
[[nodiscard]] std::vector<Stroke> jointStrokes(const JointOverlay& overlay,
                                               const ProjectFunction& project,
                                               const RenderTheme& theme);

}  // namespace lay
