#include "render/tools/loop_subdivision.h"
#include "core/geometry/tri_mesh.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

TEST(LoopSubdivided, OctahedronByHand) {
  SubdivisionMesh mesh;
  mesh.values.resize(6, 3);
  mesh.values << 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1;
  mesh.faces.resize(8, 3);
  mesh.faces << 0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5;
  const SubdivisionMesh finer = loopSubdivided(mesh);
  EXPECT_EQ(finer.values.rows(), 6 + 12);
  EXPECT_EQ(finer.faces.rows(), 32);
  // Four neighbours with weight 3 / 32 each; their sum is zero by symmetry, so 1 - 12 / 32 of the
  // corner is left.
  EXPECT_THAT(finer.values.row(0), MatrixNear(Eigen::RowVector3f(0.625f, 0, 0), 1e-6));
  // Each edge's middle: 3 / 8 of both ends, and the opposite corners cancel.
  for (int v = 6; v < 18; ++v)
    EXPECT_NEAR(finer.values.row(v).norm(), 0.375f * std::sqrt(2.0f), 1e-6f);
}

TEST(LoopSubdivided, KeepsAPlaneFlatAndItsBordersStraight) {
  SubdivisionMesh mesh;
  mesh.values.resize(4, 2);
  mesh.values << 0, 0, 1, 0, 1, 1, 0, 1;
  mesh.faces.resize(2, 3);
  mesh.faces << 0, 1, 2, 0, 2, 3;
  const SubdivisionMesh finer = loopSubdivided(mesh);
  ASSERT_EQ(finer.values.rows(), 9);
  // A corner of the border is rounded as a cubic spline does; the middle of a border edge is its
  // middle.
  EXPECT_THAT(finer.values.row(1), MatrixNear(Eigen::RowVector2f(0.875f, 0.125f), 1e-6));
  EXPECT_GE(finer.values.minCoeff(), 0);
  EXPECT_LE(finer.values.maxCoeff(), 1);
}

TEST(LoopSubdivided, KeepsTheWinding) {
  const BodyModelPtr body = makeToyBody();
  SubdivisionMesh mesh{body->v_template, body->faces};
  const SubdivisionMesh finer = loopSubdivided(mesh);
  const MatrixX3f normals = vertexNormals(body->v_template, body->faces);
  const MatrixX3f finer_normals = vertexNormals(MatrixX3f(finer.values), finer.faces);
  int agree = 0;
  for (Eigen::Index v = 0; v < normals.rows(); ++v)
    agree += normals.row(v).dot(finer_normals.row(v)) > 0;
  EXPECT_EQ(agree, static_cast<int>(normals.rows()));
}

}  // namespace
}  // namespace lay
