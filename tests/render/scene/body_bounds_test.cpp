#include "render/scene/body_bounds.h"
#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace lay {
namespace {

SceneBody bodyOf(const MatrixX3f& vertices, float opacity = 1) {
  SceneBody body;
  body.vertices = std::make_shared<const MatrixX3f>(vertices);
  body.style.opacity = opacity;
  return body;
}

MatrixX3f triangle(float z) {
  MatrixX3f vertices(3, 3);
  vertices << 0, 0, z, 1, 0, z, 0, 1, z;
  return vertices;
}

TEST(VerticesNeeded, IsTheLargestIndexAndOne) {
  MatrixX3i faces(2, 3);
  faces << 0, 1, 2, 2, 7, 1;
  EXPECT_EQ(verticesNeeded(faces), 8);
  faces(0, 0) = -1;
  EXPECT_EQ(verticesNeeded(faces), 0);
  EXPECT_EQ(verticesNeeded(MatrixX3i(0, 3)), 0);
}

TEST(DrawableBodies, SortsGhostsFromSolidBodies) {
  Scene scene;
  scene.bodies = {bodyOf(triangle(2)),
                  bodyOf(triangle(3), 0.2f),
                  bodyOf(triangle(5), 0.7f),
                  bodyOf(triangle(5), 0)};
  const DrawableBodies bodies = drawableBodies(scene, 3);
  ASSERT_EQ(bodies.ghosts.size(), 1U);
  ASSERT_EQ(bodies.solid.size(), 2U);
  EXPECT_EQ(bodies.ghosts[0], &scene.bodies[1]);
  EXPECT_EQ(bodies.skipped, 1);  // the invisible one
  EXPECT_THAT(bodies.box.min(), MatrixNear(Eigen::Vector3f(0, 0, 2), 0));
  EXPECT_THAT(bodies.box.max(), MatrixNear(Eigen::Vector3f(1, 1, 5), 0));
}

TEST(DrawableBodies, LeavesOutWhatCannotBeDrawn) {
  Scene scene;
  for (float bad : {std::nanf(""), std::numeric_limits<float>::infinity(), 1e30f}) {
    MatrixX3f vertices = triangle(2);
    vertices(1, 2) = bad;
    scene.bodies.push_back(bodyOf(vertices));
  }
  scene.bodies.push_back(bodyOf(triangle(2).topRows(2)));
  scene.bodies.push_back(SceneBody{});
  scene.bodies.push_back(bodyOf(triangle(2)));
  scene.bodies.back().vertex_colors = std::make_shared<const MatrixX3f>(2, 3);
  scene.bodies.push_back(bodyOf(triangle(2), std::nanf("")));
  const DrawableBodies bodies = drawableBodies(scene, 3);
  EXPECT_EQ(bodies.count(), 0);
  EXPECT_EQ(bodies.skipped, 7);
  EXPECT_TRUE(bodies.box.isEmpty());
}

TEST(DrawableBodies, WithoutFacesNothingIsDrawable) {
  Scene scene;
  scene.bodies = {bodyOf(triangle(2))};
  EXPECT_EQ(drawableBodies(scene, 0).skipped, 1);
}

TEST(DepthRange, HoldsTheBodiesAndStartsBeforeTheEye) {
  const Eigen::AlignedBox3f box(Eigen::Vector3f(-1, -1, 4), Eigen::Vector3f(1, 1, 6));
  const DepthRange range = depthRange(box, Eigen::Vector3f::Zero(), Eigen::Vector3f::UnitZ());
  EXPECT_GT(range.near_m, 0);
  EXPECT_LE(range.near_m, 4);
  EXPECT_GE(range.far_m, 6);
  const DepthRange around = depthRange(box, Eigen::Vector3f(0, 0, 5), Eigen::Vector3f::UnitZ());
  EXPECT_GT(around.near_m, 0);
  const DepthRange behind = depthRange(box, Eigen::Vector3f(0, 0, 50), Eigen::Vector3f::UnitZ());
  EXPECT_LT(behind.near_m, behind.far_m);
  const DepthRange nothing = depthRange({}, Eigen::Vector3f::Zero(), Eigen::Vector3f::UnitZ());
  EXPECT_LT(nothing.near_m, nothing.far_m);
}

}  // namespace
}  // namespace lay
