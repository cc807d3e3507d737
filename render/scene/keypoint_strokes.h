#pragma once

#include "render/scene/photo_view.h"
#include "render/scene/scene.h"
#include "render/scene/theme.h"

#include <Eigen/Core>

#include <vector>

namespace lay {

/// A line with round ends; a disc when both ends are the same point. Positions in view px, colours
/// sRGB with straight alpha.
struct Stroke {
  Eigen::Vector2f from{0, 0};
  Eigen::Vector2f to{0, 0};
  float radius = 1;         ///< px
  float outline_width = 0;  ///< px around the radius
  Eigen::Vector4f fill{1, 1, 1, 1};
  Eigen::Vector4f outline{0, 0, 0, 1};
};

/// What has to be painted for an overlay, in painting order: residual lines, bones, where the model
/// puts the points, points. Points that are not finite are left out.
[[nodiscard]] std::vector<Stroke> keypointStrokes(const KeypointOverlay& overlay,
                                                  const PhotoMapping& mapping,
                                                  const RenderTheme& theme);

}  // namespace lay
