#pragma once

#include "render/scene/photo_view.h"
#include "render/scene/scene.h"
#include "render/scene/stroke_list.h"
#include "render/scene/theme.h"

#include <Eigen/Core>

#include <vector>

namespace lay {

/// What has to be painted for an overlay, in painting order: residual lines, bones, where the model
/// puts the points, points. Points that are not finite are left out.
[[nodiscard]] std::vector<Stroke> keypointStrokes(const KeypointOverlay& overlay,
                                                  const PhotoMapping& mapping,
                                                  const RenderTheme& theme);

}  // namespace lay
