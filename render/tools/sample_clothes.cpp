#include "render/tools/sample_clothes.h"

#include <algorithm>
#include <cmath>

namespace lay {

namespace {

const Eigen::RowVector3f kSkin(0.80f, 0.655f, 0.575f);
const Eigen::RowVector3f kShirt(0.33f, 0.50f, 0.53f);
const Eigen::RowVector3f kLeggings(0.19f, 0.20f, 0.24f);
const Eigen::RowVector3f kHair(0.20f, 0.15f, 0.13f);

constexpr float kEdgeWidth = 0.008f;  // m

/// 0 below, 1 above `edge`, with a soft step between (m).
float step(float value, float edge) {
  return std::clamp((value - edge) / kEdgeWidth + 0.5f, 0.0f, 1.0f);
}

}  // namespace

MatrixX3f sampleClothes(const BodyModel& model, const MatrixX3f& rest_points) {
  const auto joint = [&model](SmplJoint j) {
    return Eigen::Vector3f(model.joint_template.row(j).transpose());
  };
  const Eigen::Vector3f head = joint(kHead);
  const Eigen::Vector3f neck = joint(kNeck);
  const float sleeve = std::abs(joint(kLeftElbow).x()) - 0.07f;
  const float hem = joint(kPelvis).y() + 0.03f;
  const float ankle = joint(kLeftAnkle).y() + 0.13f;
  // The face ends and the hair begins on a plane that falls from the forehead to the nape.
  const float forehead = model.v_template.col(1).maxCoeff() - 0.042f;
  MatrixX3f colors(rest_points.rows(), 3);
  for (Eigen::Index v = 0; v < rest_points.rows(); ++v) {
    const Eigen::Vector3f at = rest_points.row(v).transpose();
    const float side = std::abs(at.x());
    // The collar is a circle around the neck, lower in front.
    const float from_neck = std::hypot(at.x(), 0.9f * (at.z() - neck.z()));
    const float collar = step(from_neck, 0.088f) * (1 - step(at.y(), neck.y() + 0.02f));
    const float below_collar = std::max(collar, 1 - step(at.y(), neck.y() - 0.075f));
    const float shirt = below_collar * (1 - step(side, sleeve)) * step(at.y(), hem);
    const float leggings = (1 - step(at.y(), hem)) * step(at.y(), ankle) * (1 - step(side, sleeve));
    const float hairline = forehead + 1.05f * (at.z() - head.z() - 0.092f);
    const float ear = step(side, 0.070f) * (1 - step(at.y(), head.y() + 0.065f));
    const float hair = step(at.y(), std::max(hairline, neck.y() + 0.04f)) * (1 - ear);
    Eigen::RowVector3f color = kSkin;
    color += shirt * (kShirt - color);
    color += leggings * (kLeggings - color);
    color += hair * (kHair - color);
    colors.row(v) = color;
  }
  return colors;
}

}  // namespace lay
