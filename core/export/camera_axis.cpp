#include "core/export/camera_axis.h"

namespace lay {

Eigen::Vector2d axisFromMiddle(const PinholeCamera& camera) {
  // Pixels are measured from the centre of the top-left one.
  const Eigen::Vector2d size(camera.width, camera.height);
  return camera.principal_point.cast<double>() + Eigen::Vector2d::Constant(0.5) - 0.5 * size;
}

Eigen::Vector2d frameAboutAxis(const PinholeCamera& camera) {
  const Eigen::Vector2d size(camera.width, camera.height);
  const Eigen::Vector2d off = axisFromMiddle(camera);
  return off.norm() > 1 ? Eigen::Vector2d(size + 2 * off.cwiseAbs()) : size;
}

}  // namespace lay
