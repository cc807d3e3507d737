#include "core/picture/surface_shade.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Geometry>

#include "core/geometry/tri_mesh.h"
#include "core/picture/value_noise.h"

namespace lay {
namespace {

constexpr float kLampDistance = 12;   // m: nearly parallel light
constexpr int kLampSize = 224;        // samples of the shadow's map
constexpr float kShadowBias = 0.02F;  // m

/// How folds turn the normal at a place on the body at rest.
Eigen::Vector3f foldsAt(const Eigen::Vector3f& place) {
  const auto wave = [&](std::uint32_t seed) {
    return valueNoise(14 * place.x(), 22 * place.y(), 14 * place.z(), seed) - 0.5F;
  };
  return 2 * Eigen::Vector3f(wave(1), wave(2), wave(3));
}

}  // namespace

Lighting Lighting::draw(Random& random) {
  Lighting light;
  // From above more often than not, from any side, behind the person too.
  const float side = random.uniform(0, 6.2832F);
  const float height = random.uniform(-0.1F, 0.95F);
  const float flat = std::sqrt(1 - height * height);
  light.towards_light = {flat * std::cos(side), -height, flat * std::sin(side)};
  const float warmth = random.uniform(-0.12F, 0.2F);
  const float key = random.chance(0.25) ? random.uniform(0.1F, 0.4F) : random.uniform(0.5F, 1.4F);
  light.key = key * LinearColour(1 + warmth, 1, 1 - warmth);
  const float sky = random.uniform(0.15F, 0.65F);
  light.sky = sky * LinearColour(1 - 0.5F * warmth, 1, 1 + 0.6F * warmth);
  light.floor = random.uniform(0.2F, 0.8F) * sky * LinearColour(1.05F, 1, 0.92F);
  light.shadow = random.uniform(0.5F, 1.0F);
  return light;
}

ShadedSurface::ShadedSurface(const BodyModel& body,
                             const MatrixX3f& skin,
                             PersonLook look,
                             const Lighting& light)
    : body_(body), look_(std::move(look)), light_(light), vertices_(skin) {
  normals_ = vertexNormals(skin, body.faces);
  for (Eigen::Index v = 0; v < vertices_.rows(); ++v) {
    vertices_.row(v) += look_.thickness(body.v_template.row(v).transpose()) * normals_.row(v);
  }
  normals_ = vertexNormals(vertices_, body.faces);
  castShadow();
}

void ShadedSurface::castShadow() {
  center_ = vertices_.colwise().mean().transpose();
  const float radius = (vertices_.rowwise() - center_.transpose()).rowwise().norm().maxCoeff();
  // The lamp looks along its z, towards the body.
  lamp_from_camera_ =
      Eigen::Quaternionf::FromTwoVectors(-light_.towards_light, Eigen::Vector3f::UnitZ())
          .toRotationMatrix();
  MatrixX3f seen = (vertices_.rowwise() - center_.transpose()) * lamp_from_camera_.transpose();
  seen.col(2).array() += kLampDistance;
  lamp_ = PinholeCamera::withFocalLength(1000, 1000, 1000);
  lamp_view_ = {{lamp_.principal_point, 2 * 1.1F * radius * 1000 / (kLampDistance - radius)},
                kLampSize};
  seen_by_lamp_ = rasterised(seen, body_.faces, lamp_, lamp_view_);
}

float ShadedSurface::litAt(const Eigen::Vector3f& place) const {
  const Eigen::Vector3f seen =
      lamp_from_camera_ * (place - center_) + Eigen::Vector3f(0, 0, kLampDistance);
  const float step = lamp_view_.box.size / kLampSize;
  const Eigen::Vector2f at =
      (lamp_.project(seen) - lamp_view_.toImage(0, 0)) / step;  // in samples' middles
  int lit = 0;
  for (int i = 0; i < 4; ++i) {
    const int column = static_cast<int>(std::floor(at.x())) + (i & 1);
    const int row = static_cast<int>(std::floor(at.y())) + (i >> 1);
    if (column < 0 || row < 0 || column >= kLampSize || row >= kLampSize) return 1;
    const RasterPoint& first = seen_by_lamp_[static_cast<std::size_t>(row * kLampSize + column)];
    lit += !first.isHit() || seen.z() < first.depth + kShadowBias ? 1 : 0;
  }
  return static_cast<float>(lit) / 4;
}

LinearColour ShadedSurface::colourAt(const RasterPoint& point) const {
  const Eigen::RowVector3i corners = body_.faces.row(point.face);
  const float first = 1 - point.second - point.third;
  const auto between = [&](const MatrixX3f& values) -> Eigen::Vector3f {
    return (first * values.row(corners[0]) + point.second * values.row(corners[1]) +
            point.third * values.row(corners[2]))
        .transpose();
  };
  const Eigen::Vector3f rest = between(body_.v_template);
  const Eigen::Vector3f place = between(vertices_);
  const Material material = look_.at(rest);
  Eigen::Vector3f normal = between(normals_).normalized();
  if (material.wrinkles > 0) normal = (normal + material.wrinkles * foldsAt(rest)).normalized();
  const Eigen::Vector3f to_eye = -place.normalized();
  const float facing = normal.dot(light_.towards_light);
  const float lit = facing > 0 ? 1 - light_.shadow * (1 - litAt(place)) : 0;
  const float up = 0.5F * (1 - normal.y());
  const LinearColour around = up * light_.sky + (1 - up) * light_.floor;
  LinearColour colour = material.colour * (around + std::max(0.0F, facing) * lit * light_.key);
  if (material.gloss > 0 && facing > 0) {
    const float mirror = std::max(0.0F, normal.dot((light_.towards_light + to_eye).normalized()));
    colour += material.gloss * lit * std::pow(mirror, 24.0F) * light_.key;
  }
  return colour;
}

}  // namespace lay
