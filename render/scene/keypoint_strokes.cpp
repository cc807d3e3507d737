#include "render/scene/keypoint_strokes.h"

#include "core/body/keypoint_layout.h"

#include <algorithm>
#include <array>

namespace lay {

namespace {

constexpr float kDiscRadius = 4.2f;      // px
constexpr float kFaceDiscRadius = 2.9f;  // eyes, ears and small toes stand close together
constexpr float kBoneRadius = 1.7f;
constexpr float kResidualRadius = 1.1f;
constexpr float kModelRadius = 2.0f;
constexpr float kOutline = 1.3f;

enum class BodySide { Left, Right, Middle };

BodySide sideOf(int keypoint) {
  const int mirror = kKeypointMirror[static_cast<std::size_t>(keypoint)];
  if (mirror == keypoint) return BodySide::Middle;
  return kKeypointNames[static_cast<std::size_t>(keypoint)].starts_with("left") ? BodySide::Left
                                                                                : BodySide::Right;
}

Eigen::Vector3f colorOf(BodySide side, const RenderTheme& theme) {
  if (side == BodySide::Left) return theme.left;
  return side == BodySide::Right ? theme.right : theme.middle;
}

bool isSmall(int keypoint) {
  return (keypoint >= kKpLeftEye && keypoint <= kKpRightEar) || keypoint == kKpLeftSmallToe ||
         keypoint == kKpRightSmallToe;
}

/// Builds the strokes of one overlay; a value with a short life.
class StrokeBuilder {
 public:
  StrokeBuilder(const KeypointOverlay& overlay,
                const PhotoMapping& mapping,
                const RenderTheme& theme)
      : overlay_(overlay), theme_(theme), strokes_(overlay.size, theme.outline) {
    for (int k = 0; k < kKeypointCount; ++k) {
      const auto i = static_cast<std::size_t>(k);
      const Eigen::Vector2f point = overlay.keypoints.points.row(k).transpose();
      const float confidence = overlay.keypoints.confidence(k);
      view_[i] = mapping.viewFromPhoto(point);
      shown_[i] = confidence >= overlay.min_confidence && confidence > 0 && point.allFinite();
      alpha_[i] = 0.45f + 0.55f * std::clamp(confidence, 0.0f, 1.0f);
      if (!overlay.projected || overlay.projected->rows() <= k) continue;
      const Eigen::Vector2f model = overlay.projected->row(k).transpose();
      model_shown_[i] = overlay.show_residuals && shown_[i] && model.allFinite();
      model_view_[i] = mapping.viewFromPhoto(model);
    }
  }

  std::vector<Stroke> build() {
    addResiduals();
    if (overlay_.show_skeleton) addBones();
    addModelPoints();
    addPoints();
    return strokes_.take();
  }

 private:
  void addResiduals() {
    for (std::size_t k = 0; k < kKeypointCount; ++k) {
      if (!model_shown_[k]) continue;
      strokes_.add(view_[k],
                   model_view_[k],
                   kResidualRadius,
                   0.8f,
                   withAlpha(theme_.residual, 0.95f),
                   0.45f);
    }
  }

  void addBones() {
    for (const auto& [a, b] : kKeypointBones) {
      const auto i = static_cast<std::size_t>(a);
      const auto j = static_cast<std::size_t>(b);
      if (!shown_[i] || !shown_[j]) continue;
      const BodySide side = sideOf(a) == sideOf(b) ? sideOf(a) : BodySide::Middle;
      const float alpha = std::min(alpha_[i], alpha_[j]);
      const float radius = isSmall(a) || isSmall(b) ? 0.7f * kBoneRadius : kBoneRadius;
      strokes_.add(view_[i],
                   view_[j],
                   radius,
                   0.9f,
                   withAlpha(colorOf(side, theme_), 0.85f * alpha),
                   0.5f * alpha);
    }
  }

  void addModelPoints() {
    for (std::size_t k = 0; k < kKeypointCount; ++k) {
      if (!model_shown_[k]) continue;
      strokes_.add(model_view_[k],
                   model_view_[k],
                   kModelRadius,
                   0.9f,
                   withAlpha(theme_.residual, 1.0f),
                   0.8f);
    }
  }

  void addPoints() {
    for (int k = 0; k < kKeypointCount; ++k) {
      const auto i = static_cast<std::size_t>(k);
      if (!shown_[i]) continue;
      const float radius = isSmall(k) ? kFaceDiscRadius : kDiscRadius;
      if (k == overlay_.highlighted) {
        strokes_.add(view_[i],
                     view_[i],
                     radius + 4.0f,
                     1.0f,
                     withAlpha(colorOf(sideOf(k), theme_), 0.35f),
                     0.8f);
      }
      strokes_.add(view_[i],
                   view_[i],
                   radius,
                   kOutline,
                   withAlpha(colorOf(sideOf(k), theme_), alpha_[i]),
                   alpha_[i]);
    }
  }

  const KeypointOverlay& overlay_;
  const RenderTheme& theme_;
  std::array<Eigen::Vector2f, kKeypointCount> view_;
  std::array<Eigen::Vector2f, kKeypointCount> model_view_;
  std::array<bool, kKeypointCount> shown_{};
  std::array<bool, kKeypointCount> model_shown_{};
  std::array<float, kKeypointCount> alpha_{};
  StrokeList strokes_;
};

}  // namespace

std::vector<Stroke> keypointStrokes(const KeypointOverlay& overlay,
                                    const PhotoMapping& mapping,
                                    const RenderTheme& theme) {
  return StrokeBuilder(overlay, mapping, theme).build();
}

}  // namespace lay
