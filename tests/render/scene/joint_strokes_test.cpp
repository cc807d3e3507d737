#include "render/scene/joint_strokes.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/support/eigen_matchers.h"

namespace lay {
namespace {

/// 100 px a metre.
Eigen::Vector2f flat(const Eigen::Vector3f& point) {
  return 100 * point.head<2>();
}

JointOverlay spread() {
  JointOverlay overlay;
  overlay.joints.resize(kSmplJointCount, 3);
  for (int j = 0; j < kSmplJointCount; ++j)
    overlay.joints.row(j) << 0.1F * static_cast<float>(j), 0, 3;
  return overlay;
}

std::vector<Stroke> strokesOf(const JointOverlay& overlay) {
  return jointStrokes(overlay, flat, RenderTheme::light());
}

bool isDisc(const Stroke& stroke) {
  return stroke.from == stroke.to;
}

TEST(JointStrokes, ABoneForEachChildAndADiscForEachJoint) {
  const std::vector<Stroke> strokes = strokesOf(spread());
  ASSERT_EQ(strokes.size(), 2U * kSmplJointCount - 1);
  EXPECT_FALSE(isDisc(strokes.front()));
  EXPECT_TRUE(isDisc(strokes.back()));
  EXPECT_THAT(strokes.back().from, MatrixNear(Eigen::Vector2f(230, 0), 1e-3));
}

TEST(JointStrokes, StatesAreSeen) {
  JointOverlay overlay = spread();
  overlay.locked[kLeftKnee] = true;
  overlay.placed[kRightWrist] = true;
  overlay.hovered = kHead;
  // One disc more for each of them.
  EXPECT_EQ(strokesOf(overlay).size(), 2U * kSmplJointCount - 1 + 3);
  overlay.size = 2;
  EXPECT_GT(strokesOf(overlay).back().radius, strokesOf(spread()).back().radius);
}

TEST(JointStrokes, ALineLeadsToWhereAJointIsToBe) {
  JointOverlay overlay = spread();
  overlay.aims = {{kLeftWrist, {1, 1, 3}}};
  const std::vector<Stroke> strokes = strokesOf(overlay);
  const Stroke& line = strokes[kSmplJointCount - 1];  // after the bones
  EXPECT_THAT(line.from, MatrixNear(Eigen::Vector2f(200, 0), 1e-3));
  EXPECT_THAT(line.to, MatrixNear(Eigen::Vector2f(100, 100), 1e-3));
}

TEST(JointStrokes, RingsAreDrawnAroundTheJointThatCanBeTurned) {
  JointOverlay overlay = spread();
  overlay.rings = RotationRings{.joint = kLeftElbow, .center = {0, 0, 3}};
  EXPECT_EQ(strokesOf(overlay).size(), 2U * kSmplJointCount - 1 + 3 * RotationRings::kSegments);
}

TEST(JointStrokes, SidesHaveTheColoursOfTheKeypoints) {
  const RenderTheme theme = RenderTheme::light();
  const std::vector<Stroke> strokes = strokesOf(spread());
  const auto discOf = [&](int joint) -> Eigen::Vector3f {
    return strokes[static_cast<std::size_t>(kSmplJointCount - 1 + joint)].fill.head<3>();
  };
  EXPECT_THAT(discOf(kLeftElbow), MatrixNear(theme.left, 0));
  EXPECT_THAT(discOf(kRightFoot), MatrixNear(theme.right, 0));
  EXPECT_THAT(discOf(kPelvis), MatrixNear(theme.middle, 0));
}

TEST(JointStrokes, WhatIsNotFiniteIsLeftOut) {
  JointOverlay overlay = spread();
  overlay.joints(kLeftHand, 0) = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(strokesOf(overlay).size(), 2U * kSmplJointCount - 3);
  const auto nowhere = [](const Eigen::Vector3f&) -> Eigen::Vector2f {
    return Eigen::Vector2f::Constant(std::numeric_limits<float>::infinity());
  };
  EXPECT_TRUE(jointStrokes(overlay, nowhere, RenderTheme::light()).empty());
  EXPECT_TRUE(strokesOf({}).empty());
}

}  // namespace
}  // namespace lay
