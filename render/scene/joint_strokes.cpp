#include "render/scene/joint_strokes.h"

#include <array>

#include "core/body/joints.h"

namespace lay {
namespace {

constexpr float kBoneRadius = 1.1F;
constexpr float kHandleRadius = 4.2F;
constexpr float kSmallRadius = 3.0F;  // of the spine, which is crowded
constexpr float kRing = 4.0F;         // px around the disc

bool isCrowded(int joint) {
  return joint == kSpine1 || joint == kSpine2 || joint == kSpine3 || joint == kLeftCollar ||
         joint == kRightCollar || joint == kNeck;
}

const Eigen::Vector3f& colorOfSide(int joint, const RenderTheme& theme) {
  const int other = kSmplMirrorJoint[static_cast<std::size_t>(joint)];
  if (other == joint) return theme.middle;
  return joint < other ? theme.left : theme.right;  // left joints come first
}

class JointStrokeBuilder {
 public:
  JointStrokeBuilder(const JointOverlay& overlay,
                     const ProjectFunction& project,
                     const RenderTheme& theme)
      : overlay_(overlay), project_(project), theme_(theme), strokes_(overlay.size, theme.outline) {
    for (std::size_t j = 0; j < kSmplJointCount; ++j) {
      const Eigen::Vector3f joint = overlay.joints.row(static_cast<Eigen::Index>(j)).transpose();
      if (joint.allFinite()) view_[j] = project(joint);
      seen_[j] = joint.allFinite() && view_[j].allFinite();
    }
    for (const JointOverlay::Aim& aim : overlay.aims) aims_.push_back(project(aim.point));
  }

  std::vector<Stroke> build() {
    for (std::size_t j = 1; j < kSmplJointCount; ++j) {
      const auto parent = static_cast<std::size_t>(kSmplParents[j]);
      if (!seen_[j] || !seen_[parent]) continue;
      const auto joint = static_cast<int>(j);
      strokes_.add(view_[parent],
                   view_[j],
                   kBoneRadius,
                   0.7F,
                   withAlpha(colorOfSide(joint, theme_), 0.55F),
                   0.3F);
    }
    for (std::size_t i = 0; i < aims_.size(); ++i) {
      const auto joint = static_cast<std::size_t>(overlay_.aims[i].joint);
      if (!seen_[joint] || !aims_[i].allFinite()) continue;
      strokes_.add(view_[joint], aims_[i], 1.0F, 0.8F, withAlpha(theme_.residual, 0.9F), 0.5F);
    }
    if (overlay_.rings) addRings(*overlay_.rings);
    for (int j = 0; j < kSmplJointCount; ++j) addHandle(j);
    return strokes_.take();
  }

 private:
  /// x, y and z in the colours that every 3D program gives them.
  void addRings(const RotationRings& rings) {
    const std::array<Eigen::Vector3f, 3> colors = {Eigen::Vector3f(0.87F, 0.27F, 0.25F),
                                                   Eigen::Vector3f(0.35F, 0.66F, 0.24F),
                                                   Eigen::Vector3f(0.22F, 0.48F, 0.87F)};
    for (int axis = 0; axis < 3; ++axis) {
      const bool is_hovered = axis == rings.hovered;
      const std::vector<Eigen::Vector3f> points = rings.ring(axis);
      for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Eigen::Vector2f from = project_(points[i]);
        const Eigen::Vector2f to = project_(points[i + 1]);
        if (!from.allFinite() || !to.allFinite()) continue;
        strokes_.add(from,
                     to,
                     is_hovered ? 2.2F : 1.3F,
                     0,
                     withAlpha(colors[static_cast<std::size_t>(axis)], is_hovered ? 1.0F : 0.8F),
                     0);
      }
    }
  }

  void addHandle(int joint) {
    const auto j = static_cast<std::size_t>(joint);
    if (!seen_[j]) return;
    const float radius = isCrowded(joint) ? kSmallRadius : kHandleRadius;
    const Eigen::Vector3f& color = colorOfSide(joint, theme_);
    const auto disc = [&](float size, float outline, const Eigen::Vector4f& fill, float alpha) {
      strokes_.add(view_[j], view_[j], size, outline, fill, alpha);
    };
    if (joint == overlay_.hovered) disc(radius + kRing + 1, 1.0F, withAlpha(color, 0.35F), 0.8F);
    if (overlay_.placed[j]) disc(radius + kRing - 1, 1.4F, withAlpha(theme_.residual, 0.85F), 0.9F);
    if (overlay_.locked[j]) {
      disc(radius + 1, 1.4F, withAlpha(theme_.outline, 0.95F), 0.95F);
      disc(radius - 1.6F, 0.0F, withAlpha(color, 0.9F), 0.0F);
    } else {
      disc(radius, 1.4F, withAlpha(color, 0.95F), 0.95F);
    }
  }

  const JointOverlay& overlay_;
  const ProjectFunction& project_;
  const RenderTheme& theme_;
  std::array<Eigen::Vector2f, kSmplJointCount> view_;
  std::array<bool, kSmplJointCount> seen_{};
  std::vector<Eigen::Vector2f> aims_;
  StrokeList strokes_;
};

}  // namespace

std::vector<Stroke> jointStrokes(const JointOverlay& overlay,
                                 const ProjectFunction& project,
                                 const RenderTheme& theme) {
  if (overlay.joints.rows() < kSmplJointCount) return {};
  return JointStrokeBuilder(overlay, project, theme).build();
}

}  // namespace lay
