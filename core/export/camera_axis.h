#pragma once

#include <Eigen/Core>

#include "core/geometry/pinhole_camera.h"

namespace lay {

/// Where a camera's axis meets the picture, from the picture's middle: px to the right, px down.
[[nodiscard]] Eigen::Vector2d axisFromMiddle(const PinholeCamera& camera);

/// The smallest picture around the whole of a camera's own whose middle the axis meets: px across,
/// px down. What a format without a principal point is given in place of the picture's size, so
/// that the body still lies on the photograph where it should. Within a pixel of the middle it is
/// the picture's own: data sets count half the size as the middle, and a frame a pixel larger than
/// the photograph would be of no use to anybody.
[[nodiscard]] Eigen::Vector2d frameAboutAxis(const PinholeCamera& camera);

}  // namespace lay
