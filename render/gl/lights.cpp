#include "render/gl/lights.h"

#include <cmath>
#include <numbers>

namespace lay {

namespace {

// In the viewer's frame (right, down, forward), towards the light.
const Eigen::Vector3f kKey(-0.52f, -0.66f, -0.62f);
const Eigen::Vector3f kFill(0.80f, -0.10f, -0.60f);
const Eigen::Vector3f kRim(0.62f, -0.42f, 0.70f);

/// Roberts' R4 sequence: point `index` of a set that fills the unit cube of four dimensions evenly.
Eigen::Array4f evenlySpread(int index) {
  constexpr double kRoot = 1.1673039782614187;  // the positive root of x^5 = x + 1
  Eigen::Array4d point;
  double step = 1;
  for (int i = 0; i < 4; ++i) {
    step /= kRoot;
    point(i) = std::fmod(0.5 + step * (index + 1), 1.0);
  }
  return point.cast<float>();
}

}  // namespace

Lights Lights::forViewer(const Eigen::Matrix3f& view_from_camera) {
  Lights lights;
  lights.key = view_from_camera.transpose() * kKey.normalized();
  lights.fill = view_from_camera.transpose() * kFill.normalized();
  lights.rim = view_from_camera.transpose() * kRim.normalized();
  lights.gloss = (lights.key - view_from_camera.row(2).transpose()).normalized();
  return lights;
}

Lights Lights::forSample(StudioSample sample) {
  constexpr float kTurn = 2 * std::numbers::pi_v<float>;
  Lights lights = forViewer(Eigen::Matrix3f::Identity());
  const Eigen::Array4f u = evenlySpread(sample.index);
  const Eigen::Vector3f across = lights.key.unitOrthogonal();
  const Eigen::Vector3f along = lights.key.cross(across);
  const float radius = std::tan(kSoftboxRadius) * std::sqrt(u(0));
  lights.key =
      (lights.key + radius * (std::cos(kTurn * u(1)) * across + std::sin(kTurn * u(1)) * along))
          .normalized();
  // Uniform over the hemisphere: by Archimedes the height is uniform.
  const float height = 0.02f + 0.98f * u(2);
  const float level = std::sqrt(1 - height * height);
  lights.sky =
      Eigen::Vector3f(level * std::cos(kTurn * u(3)), -height, level * std::sin(kTurn * u(3)));
  return lights;
}

Eigen::Vector2f subpixelShift(StudioSample sample) {
  const Eigen::Array4f u = evenlySpread(sample.index);
  return Eigen::Vector2f(u(3), u(0)).array() - 0.5f;
}

Eigen::Matrix4f clipFromLight(const Eigen::Vector3f& towards_light,
                              const Eigen::AlignedBox3f& box) {
  const float radius = 0.5f * box.diagonal().norm() * 1.02f + 0.01f;
  Eigen::Matrix3f rows;
  rows.row(0) = towards_light.unitOrthogonal().transpose();
  rows.row(2) = -towards_light.transpose();
  rows.row(1) = rows.row(2).cross(rows.row(0));
  Eigen::Matrix4f clip = Eigen::Matrix4f::Identity();
  clip.topLeftCorner<3, 3>() = rows / radius;
  clip.topRightCorner<3, 1>() = -rows * box.center() / radius;
  return clip;
}

}  // namespace lay
