#include "render/scene/side_camera.h"

#include "core/geometry/rotation.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lay {

namespace {

constexpr float kRadPerDeg = std::numbers::pi_v<float> / 180.0f;
constexpr float kFramingMargin = 1.16f;
constexpr float kSmallestHalfHeight =
    0.05f;  // m; keeps a body of one point from filling the view with nothing

float focalLengthPx(const SideCamera& camera, ViewSize view) {
  return 0.5f * static_cast<float>(view.height) * camera.distance / camera.half_height;
}

}  // namespace

ViewSide personsRight(const Eigen::Vector3f& global_orient) {
  constexpr float kProfile = 0.02f;  // within about one degree of profile the sign of x is noise
  if (!global_orient.allFinite()) return ViewSide::ImageLeft;
  const Eigen::Vector3f right_in_camera =
      axisAngleToMatrix(global_orient) * Eigen::Vector3f(-1, 0, 0);
  return right_in_camera.x() > kProfile ? ViewSide::ImageRight : ViewSide::ImageLeft;
}

SideCamera SideCamera::framing(const MatrixX3f& points,
                               const Eigen::Vector3f& global_orient,
                               ViewSize view) {
  SideCamera camera;
  camera.side = personsRight(global_orient);
  Eigen::AlignedBox3f box;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    if (points.row(i).allFinite()) box.extend(points.row(i).transpose());
  }
  if (box.isEmpty()) return camera;
  camera.target = box.center();
  const Eigen::Vector3f half = 0.5f * box.sizes();
  const float aspect =
      view.isEmpty() ? 1.0f : static_cast<float>(view.width) / static_cast<float>(view.height);
  camera.half_height =
      std::max({half.y(), half.z() / aspect, kSmallestHalfHeight}) * kFramingMargin;
  // Nearer than this a wide body would come too close to the long lens.
  camera.distance = std::max(camera.distance, 6.0f * half.maxCoeff());
  return camera;
}

Eigen::Matrix3f SideCamera::viewFromCamera() const {
  const float base = side == ViewSide::ImageLeft ? 90.0f : -90.0f;
  const float azimuth = (base + azimuth_deg) * kRadPerDeg;
  const float elevation = std::clamp(elevation_deg, -89.0f, 89.0f) * kRadPerDeg;
  const Eigen::Vector3f level(std::sin(azimuth), 0, std::cos(azimuth));
  const Eigen::Vector3f forward =
      std::cos(elevation) * level + std::sin(elevation) * Eigen::Vector3f::UnitY();
  const Eigen::Vector3f down =
      std::cos(elevation) * Eigen::Vector3f::UnitY() - std::sin(elevation) * level;
  Eigen::Matrix3f rows;
  rows.row(0) = down.cross(forward).transpose();
  rows.row(1) = down.transpose();
  rows.row(2) = forward.transpose();
  return rows;
}

Eigen::Vector3f SideCamera::eye() const {
  return target - distance * viewFromCamera().row(2).transpose();
}

Eigen::Matrix4f SideCamera::clipFromCamera(ViewSize view, float near_m, float far_m) const {
  PinholeCamera lens;
  lens.focal_length = focalLengthPx(*this, view);
  lens.principal_point = {0.5f * static_cast<float>(view.width) - 0.5f,
                          0.5f * static_cast<float>(view.height) - 0.5f};
  const Eigen::Matrix3f rotation = viewFromCamera();
  Eigen::Matrix4f rigid = Eigen::Matrix4f::Identity();
  rigid.topLeftCorner<3, 3>() = rotation;
  rigid.topRightCorner<3, 1>() = -rotation * eye();
  return lay::clipFromCamera(lens, PhotoMapping{}, view, near_m, far_m) * rigid;
}

float SideCamera::depth(const Eigen::Vector3f& point_in_camera) const {
  return viewFromCamera().row(2).dot(point_in_camera - eye());
}

Eigen::Vector2f SideCamera::project(const Eigen::Vector3f& point_in_camera, ViewSize view) const {
  const Eigen::Vector3f point = viewFromCamera() * (point_in_camera - eye());
  const Eigen::Vector2f middle(0.5f * static_cast<float>(view.width),
                               0.5f * static_cast<float>(view.height));
  return middle + focalLengthPx(*this, view) / point.z() * point.head<2>();
}

Eigen::Vector3f SideCamera::unproject(const Eigen::Vector2f& view_px,
                                      const Eigen::Vector3f& reference,
                                      ViewSize view) const {
  const Eigen::Vector2f middle(0.5f * static_cast<float>(view.width),
                               0.5f * static_cast<float>(view.height));
  const float reference_depth = depth(reference);
  Eigen::Vector3f point;
  point << (view_px - middle) * (reference_depth / focalLengthPx(*this, view)), reference_depth;
  return eye() + viewFromCamera().transpose() * point;
}

Ray SideCamera::rayThrough(const Eigen::Vector2f& view_px, ViewSize view) const {
  return {eye(), unproject(view_px, target, view) - eye()};
}

}  // namespace lay
