#include "core/geometry/ray.h"

#include <gtest/gtest.h>

#include <limits>

namespace lay {
namespace {

/// Two squares of two triangles each, across z at 2 m and at 5 m.
struct TwoWalls {
  MatrixX3f vertices{8, 3};
  MatrixX3i faces{4, 3};
  TwoWalls() {
    vertices << -1, -1, 5, 1, -1, 5, 1, 1, 5, -1, 1, 5, -1, -1, 2, 1, -1, 2, 1, 1, 2, -1, 1, 2;
    faces << 0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7;
  }
};

TEST(Ray, MeetsTheNearestTriangle) {
  const TwoWalls walls;
  const auto hit = firstHit({{0.5F, -0.25F, 0}, {0, 0, 3}}, walls.vertices, walls.faces);
  ASSERT_TRUE(hit.has_value());
  EXPECT_EQ(hit->face, 2);
  EXPECT_FLOAT_EQ(hit->distance, 2);
  const auto corners = walls.faces.row(hit->face);
  Eigen::Vector3f point = Eigen::Vector3f::Zero();
  for (int i = 0; i < 3; ++i) {
    point += hit->barycentric[i] * walls.vertices.row(corners[i]).transpose();
  }
  EXPECT_LT((point - Eigen::Vector3f(0.5F, -0.25F, 2)).norm(), 1e-6F);
}

TEST(Ray, MeetsTheBackToo) {
  const TwoWalls walls;
  const auto hit = firstHit({{0.5F, -0.25F, 9}, {0, 0, -1}}, walls.vertices, walls.faces);
  ASSERT_TRUE(hit.has_value());
  EXPECT_EQ(hit->face, 0);
  EXPECT_FLOAT_EQ(hit->distance, 4);
}

TEST(Ray, MissesWhatIsBesideOrBehind) {
  const TwoWalls walls;
  EXPECT_FALSE(firstHit({{1.5F, 0, 0}, {0, 0, 1}}, walls.vertices, walls.faces));
  EXPECT_FALSE(firstHit({{0, 0, 0}, {0, 0, -1}}, walls.vertices, walls.faces));
  EXPECT_FALSE(firstHit({{0, 0, 2}, {1, 0, 0}}, walls.vertices, walls.faces)) << "edge-on";
}

TEST(Ray, SlipsThroughNoSeam) {
  const TwoWalls walls;
  for (int i = 0; i <= 20; ++i) {
    const float s = -1 + 0.1F * static_cast<float>(i);
    EXPECT_TRUE(firstHit({{0, 0, 0}, {s / 2, s / 2, 1}}, walls.vertices, walls.faces)) << s;
  }
}

TEST(Ray, PassesOverWhatIsBroken) {
  TwoWalls walls;
  walls.vertices(4, 0) = std::numeric_limits<float>::quiet_NaN();
  walls.faces(0, 1) = 99;
  walls.faces(3, 1) = -1;
  const auto hit = firstHit({{0.1F, 0.5F, 0}, {0, 0, 1}}, walls.vertices, walls.faces);
  ASSERT_TRUE(hit.has_value());
  EXPECT_EQ(hit->face, 1);
}

}  // namespace
}  // namespace lay
