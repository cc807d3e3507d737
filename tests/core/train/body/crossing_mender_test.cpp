#include "core/train/body/crossing_mender.h"

#include <gtest/gtest.h>

#include "core/train/body/self_intersection.h"
#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

/// Two spheres of 2 cm side by side, mirror images of each other, `overlap` m into each other.
ShapeSpace twoToes(float overlap, MatrixX3i& faces, std::vector<int>& mirror) {
  const TriMesh one = makeSphere(2);
  const Eigen::Index n = one.vertices.rows();
  const auto twin = sphereMirror(one);
  ShapeSpace space;
  space.v_template.resize(2 * n, 3);
  MatrixX3f toe = 0.02F * one.vertices;
  // Turned a little, so that no corner lies exactly in a face of the other.
  toe.col(1) += 0.05F * toe.col(0);
  toe.col(0).array() += 0.02F - overlap / 2;
  MatrixX3f other = toe;
  other.col(0) *= -1;
  space.v_template << toe, other;
  faces.resize(2 * one.faces.rows(), 3);
  MatrixX3i turned = one.faces;
  turned.col(0).swap(turned.col(1));  // a mirror image turns triangles over
  faces << one.faces, (turned.array() + static_cast<int>(n)).matrix();
  mirror.clear();
  for (Eigen::Index v = 0; v < 2 * n; ++v) mirror.push_back(static_cast<int>((v + n) % (2 * n)));
  space.shapedirs = Eigen::MatrixXf::Zero(6 * n, 1);
  return space;
}

TEST(CrossingMender, DrawsTouchingToesApart) {
  MatrixX3i faces;
  std::vector<int> mirror;
  ShapeSpace space = twoToes(0.001F, faces, mirror);
  ASSERT_FALSE(selfIntersections(space.v_template, faces).empty());
  const double moved = mendCrossings(space, faces, mirror);
  EXPECT_TRUE(selfIntersections(space.v_template, faces).empty());
  EXPECT_GT(moved, 1e-4);
  EXPECT_LT(moved, 2e-3);
}

TEST(CrossingMender, LeavesASoundBodyAlone) {
  MatrixX3i faces;
  std::vector<int> mirror;
  ShapeSpace space = twoToes(-0.002F, faces, mirror);
  EXPECT_EQ(mendCrossings(space, faces, mirror), 0);
}

TEST(CrossingMender, LooksAtExtremeShapesToo) {
  MatrixX3i faces;
  std::vector<int> mirror;
  ShapeSpace space = twoToes(-0.001F, faces, mirror);
  for (Eigen::Index v = 0; v < space.v_template.rows(); ++v)  // +1: nearer by 0.7 mm each
    space.shapedirs(3 * v, 0) = space.v_template(v, 0) > 0 ? -0.0007F : 0.0007F;
  EXPECT_GT(mendCrossings(space, faces, mirror), 0);
  const MatrixX3f nearest = space.v_template + 2 * rowAsPoints(space.shapedirs.col(0).transpose());
  EXPECT_TRUE(selfIntersections(nearest, faces).empty());
}

}  // namespace
}  // namespace lay
