#include "render/scene/keypoint_strokes.h"
#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

KeypointOverlay overlayWith(std::initializer_list<int> present) {
  KeypointOverlay overlay;
  for (int k : present) {
    overlay.keypoints.points.row(k) << 10.0f * static_cast<float>(k), 5;
    overlay.keypoints.confidence(k) = 1;
  }
  return overlay;
}

std::vector<Stroke> strokesOf(const KeypointOverlay& overlay) {
  return keypointStrokes(overlay, PhotoMapping{2, {100, 50}}, RenderTheme::light());
}

TEST(KeypointStrokes, ADiscForEachPresentPoint) {
  const std::vector<Stroke> strokes = strokesOf(overlayWith({kKpLeftWrist}));
  ASSERT_EQ(strokes.size(), 1U);
  EXPECT_THAT(strokes[0].from, MatrixNear(Eigen::Vector2f(100 + 2 * 90.5f, 50 + 2 * 5.5f), 1e-4));
  EXPECT_THAT(strokes[0].to, MatrixNear(strokes[0].from, 0));
}

TEST(KeypointStrokes, ColoursFollowTheSide) {
  const RenderTheme theme = RenderTheme::light();
  const auto color = [&](int keypoint) {
    return Eigen::Vector3f(strokesOf(overlayWith({keypoint}))[0].fill.head<3>());
  };
  EXPECT_THAT(color(kKpLeftWrist), MatrixNear(theme.left, 0));
  EXPECT_THAT(color(kKpRightHeel), MatrixNear(theme.right, 0));
  EXPECT_THAT(color(kKpNose), MatrixNear(theme.middle, 0));
}

TEST(KeypointStrokes, ABoneNeedsBothEnds) {
  EXPECT_EQ(strokesOf(overlayWith({kKpLeftElbow, kKpLeftWrist})).size(), 3U);
  EXPECT_EQ(strokesOf(overlayWith({kKpLeftElbow, kKpRightWrist})).size(), 2U);
  KeypointOverlay without_skeleton = overlayWith({kKpLeftElbow, kKpLeftWrist});
  without_skeleton.show_skeleton = false;
  EXPECT_EQ(strokesOf(without_skeleton).size(), 2U);
}

TEST(KeypointStrokes, AResidualLineLeadsToTheModelsPoint) {
  KeypointOverlay overlay = overlayWith({kKpNose});
  overlay.projected.emplace(MatrixX2f::Constant(kKeypointCount, 2, 30));
  std::vector<Stroke> strokes = strokesOf(overlay);
  ASSERT_EQ(strokes.size(), 3U);  // the line, the model's point, the keypoint
  EXPECT_THAT(strokes[0].to, MatrixNear(Eigen::Vector2f(161, 111), 1e-4));
  EXPECT_THAT(strokes[0].from, MatrixNear(strokes[2].from, 0));
  overlay.show_residuals = false;
  EXPECT_EQ(strokesOf(overlay).size(), 1U);
}

TEST(KeypointStrokes, FaintAndBrokenPointsAreLeftOut) {
  KeypointOverlay overlay = overlayWith({kKpNose, kKpLeftHip, kKpLeftKnee});
  overlay.keypoints.confidence(kKpNose) = 0.01f;
  overlay.keypoints.points(kKpLeftHip, 0) = std::nanf("");
  EXPECT_EQ(strokesOf(overlay).size(), 1U);
  overlay.projected.emplace(MatrixX2f::Constant(kKeypointCount, 2, std::nanf("")));
  EXPECT_EQ(strokesOf(overlay).size(), 1U);
  overlay.projected = MatrixX2f(0, 2);
  EXPECT_EQ(strokesOf(overlay).size(), 1U);
}

TEST(KeypointStrokes, DoubtfulPointsAreFainter) {
  KeypointOverlay overlay = overlayWith({kKpNose});
  const float sure = strokesOf(overlay)[0].fill.w();
  overlay.keypoints.confidence(kKpNose) = 0.2f;
  EXPECT_LT(strokesOf(overlay)[0].fill.w(), sure);
}

TEST(KeypointStrokes, TheHighlightedPointHasARing) {
  KeypointOverlay overlay = overlayWith({kKpNose});
  overlay.highlighted = kKpNose;
  const std::vector<Stroke> strokes = strokesOf(overlay);
  ASSERT_EQ(strokes.size(), 2U);
  EXPECT_GT(strokes[0].radius, strokes[1].radius);
}

}  // namespace
}  // namespace lay
