#include "core/geometry/pinhole_camera.h"

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

constexpr float kNearestDepth = 0.01f;  // m

}  // namespace

MatrixX2f PinholeCamera::project(const MatrixX3f& points_in_camera) const {
  MatrixX2f pixels(points_in_camera.rows(), 2);
  for (Eigen::Index i = 0; i < points_in_camera.rows(); ++i) {
    pixels.row(i) = project(Eigen::Vector3f(points_in_camera.row(i))).transpose();
  }
  return pixels;
}

Eigen::Vector2f PinholeCamera::project(const Eigen::Vector3f& point_in_camera) const {
  const float depth = std::max(point_in_camera.z(), kNearestDepth);
  return focal_length / depth * point_in_camera.head<2>() + principal_point;
}

PinholeCamera PinholeCamera::withDefaultFocalLength(int width, int height) {
  const double diagonal = std::hypot(static_cast<double>(width), static_cast<double>(height));
  return withFocalLength(static_cast<float>(diagonal), width, height);
}

PinholeCamera PinholeCamera::withFocalLength(float focal_length, int width, int height) {
  PinholeCamera camera;
  camera.focal_length = focal_length;
  // Half the size, as the data sets and the networks' crops count it, although the middle of the
  // pixel grid lies half a pixel nearer to the origin.
  camera.principal_point = {0.5f * static_cast<float>(width), 0.5f * static_cast<float>(height)};
  camera.width = width;
  camera.height = height;
  return camera;
}

Eigen::Vector3f cropCameraToTransl(const CropCamera& crop,
                                   const PersonBox& box,
                                   const PinholeCamera& camera) {
  const float pixels = box.size * crop.scale;
  const Eigen::Vector2f offset = 2.0f * (box.center - camera.principal_point) / pixels;
  const Eigen::Vector2f xy = crop.translation + offset;
  return {xy.x(), xy.y(), 2.0f * camera.focal_length / pixels};
}

CropCamera translToCropCamera(const Eigen::Vector3f& transl,
                              const PersonBox& box,
                              const PinholeCamera& camera) {
  const float pixels = 2.0f * camera.focal_length / transl.z();
  CropCamera crop;
  crop.scale = pixels / box.size;
  crop.translation = transl.head<2>() - 2.0f * (box.center - camera.principal_point) / pixels;
  return crop;
}

Eigen::Vector3f cliffBoxInfo(const PersonBox& box, const PinholeCamera& camera) {
  const float f = camera.focal_length;
  const Eigen::Vector2f offset = 2.8f * (box.center - camera.principal_point) / f;
  return {offset.x(), offset.y(), (box.size - 0.24f * f) / (0.06f * f)};
}

}  // namespace lay
