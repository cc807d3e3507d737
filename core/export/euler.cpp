#include "core/export/euler.h"

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>

namespace lay {
namespace {

constexpr double kDegreesPerRadian = 180.0 / std::numbers::pi;

/// The same angles, each shifted by full turns until it is within half a turn of `previous`.
Eigen::Vector3d unrolled(Eigen::Vector3d degrees, const Eigen::Vector3d& previous) {
  for (int axis = 0; axis < 3; ++axis) {
    degrees[axis] -= 360.0 * std::round((degrees[axis] - previous[axis]) / 360.0);
  }
  return degrees;
}

}  // namespace

Eigen::Vector3d eulerDegrees(const Eigen::Matrix3d& rotation, const Eigen::Vector3d& previous) {
  const double cos_y = std::hypot(rotation(0, 0), rotation(1, 0));
  const double y = std::atan2(-rotation(2, 0), cos_y);
  constexpr double kGimbal = 1e-9;
  double x = 0;
  double z = 0;
  if (cos_y > kGimbal) {
    x = std::atan2(rotation(2, 1), rotation(2, 2));
    z = std::atan2(rotation(1, 0), rotation(0, 0));
  } else {
    // Looking along y, x and z turn about one axis: z keeps its value, x takes the rest.
    z = previous.z() / kDegreesPerRadian;
    const Eigen::Matrix3d rest = (Eigen::AngleAxisd(z, Eigen::Vector3d::UnitZ()) *
                                  Eigen::AngleAxisd(y, Eigen::Vector3d::UnitY()))
                                     .toRotationMatrix()
                                     .transpose() *
                                 rotation;
    x = std::atan2(rest(2, 1), rest(2, 2));
  }
  const Eigen::Vector3d first = unrolled(kDegreesPerRadian * Eigen::Vector3d(x, y, z), previous);
  // The other triple of the same rotation.
  const Eigen::Vector3d second = unrolled(
      kDegreesPerRadian *
          Eigen::Vector3d(x + std::numbers::pi, std::numbers::pi - y, z + std::numbers::pi),
      previous);
  return (second - previous).squaredNorm() < (first - previous).squaredNorm() ? second : first;
}

Eigen::Matrix3d rotationOfEuler(const Eigen::Vector3d& degrees) {
  const Eigen::Vector3d radians = degrees / kDegreesPerRadian;
  return (Eigen::AngleAxisd(radians.z(), Eigen::Vector3d::UnitZ()) *
          Eigen::AngleAxisd(radians.y(), Eigen::Vector3d::UnitY()) *
          Eigen::AngleAxisd(radians.x(), Eigen::Vector3d::UnitX()))
      .toRotationMatrix();
}

}  // namespace lay
