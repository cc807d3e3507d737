#include "render/scene/rotation_rings.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/geometry/rotation.h"

namespace lay {
namespace {

/// 1000 px a metre, looking along z.
Eigen::Vector2f ringFlat(const Eigen::Vector3f& point) {
  return 1000 * point.head<2>();
}

RotationRings tilted() {
  RotationRings rings;
  rings.center = {0.2F, -0.1F, 3};
  rings.axes = axisAngleToMatrix({0.5F, 0.4F, 0.2F});
  return rings;
}

TEST(RotationRings, LieAroundTheirAxes) {
  const RotationRings rings = tilted();
  for (int axis = 0; axis < 3; ++axis) {
    const auto points = rings.ring(axis);
    ASSERT_EQ(points.size(), RotationRings::kSegments + 1U);
    EXPECT_LT((points.front() - points.back()).norm(), 1e-5F);
    for (const Eigen::Vector3f& point : points) {
      EXPECT_NEAR((point - rings.center).norm(), rings.radius, 1e-5F);
      EXPECT_NEAR((point - rings.center).dot(rings.axes.col(axis)), 0, 1e-5F);
    }
  }
}

TEST(RotationRings, ADragAlongARingTurnsByTheAngleThatTheMouseWent) {
  const RotationRings rings = tilted();
  for (int axis = 0; axis < 3; ++axis) {
    for (const int at : {3, 17, 40}) {
      const auto points = rings.ring(axis);
      const auto i = static_cast<std::size_t>(at);
      const Eigen::Vector2f middle = 0.5F * (ringFlat(points[i]) + ringFlat(points[i + 1]));
      const auto grip = gripAt(rings, ringFlat, middle, 2);
      ASSERT_TRUE(grip);
      if (grip->axis != axis) continue;  // two rings cross here
      const Eigen::Vector3f turned =
          rings.center + axisAngleToMatrix(Eigen::Vector3f(0.02F * rings.axes.col(axis))) *
                             (points[i] - rings.center);
      EXPECT_NEAR(grip->angle(ringFlat(turned) - ringFlat(points[i])), 0.02F, 3e-3F);
    }
  }
}

TEST(RotationRings, BesideThemThereIsNothingToGrip) {
  const RotationRings rings = tilted();
  EXPECT_FALSE(gripAt(rings, ringFlat, ringFlat(rings.center) + Eigen::Vector2f(400, 0), 6));
  const auto nowhere = [](const Eigen::Vector3f&) -> Eigen::Vector2f {
    return Eigen::Vector2f::Constant(NAN);
  };
  EXPECT_FALSE(gripAt(rings, nowhere, ringFlat(rings.center), 1000));
}

TEST(RotationRings, ARingSeenEdgeOnIsNotGrippedWhereItStandsStill) {
  RotationRings rings;
  rings.center = {0, 0, 3};
  // The ring about x is seen as a line; at its tips it comes towards the viewer.
  const auto grip = gripAt(rings, ringFlat, {0, 1000 * rings.radius}, 3);
  ASSERT_TRUE(grip);
  EXPECT_EQ(grip->axis, 2);
}

}  // namespace
}  // namespace lay
