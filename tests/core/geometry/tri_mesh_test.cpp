#include "core/geometry/tri_mesh.h"

#include "tests/support/eigen_matchers.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

TEST(VertexNormals, PointOutOfAnOctahedron) {
  MatrixX3f vertices(6, 3);
  vertices << 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1;
  MatrixX3i faces(8, 3);
  faces << 0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5;
  EXPECT_THAT(vertexNormals(vertices, faces), MatrixNear(vertices, 1e-6));
}

TEST(VertexNormals, AreWeightedByArea) {
  // Two right triangles share an edge along x: one in the floor (normal +z) of area 1/2, one in the
  // wall (normal -y) of area 3/2.
  MatrixX3f vertices(4, 3);
  vertices << 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 3;
  MatrixX3i faces(2, 3);
  faces << 0, 1, 2, 0, 1, 3;
  const MatrixX3f normals = vertexNormals(vertices, faces);
  const Eigen::RowVector3f shared = Eigen::RowVector3f(0, -3, 1).normalized();
  EXPECT_THAT(normals.row(0), MatrixNear(shared, 1e-6));
  EXPECT_THAT(normals.row(1), MatrixNear(shared, 1e-6));
  EXPECT_THAT(normals.row(2), MatrixNear(Eigen::RowVector3f(0, 0, 1), 1e-6));
  EXPECT_THAT(normals.row(3), MatrixNear(Eigen::RowVector3f(0, -1, 0), 1e-6));
}

TEST(VertexNormals, VerticesOfNoTriangleGetNone) {
  MatrixX3f vertices(6, 3);
  vertices << 0, 0, 0, 1, 0, 0, 0, 1, 0, 9, 9, 9, 2, 2, 2, 3, 3, 3;
  MatrixX3i faces(2, 3);
  faces << 0, 1, 2, 4, 5, 4;  // the second has no area
  const MatrixX3f normals = vertexNormals(vertices, faces);
  EXPECT_THAT(normals.topRows(3),
              MatrixNear(MatrixX3f(Eigen::RowVector3f(0, 0, 1).replicate(3, 1)), 0));
  EXPECT_EQ(normals.bottomRows(3), MatrixX3f::Zero(3, 3));
}

TEST(VertexNormals, SmallTrianglesKeepTheirNormals) {
  // A micrometre: the products of the edges are about 1e-12.
  MatrixX3f vertices(3, 3);
  vertices << 0, 0, 0, 1e-6f, 0, 0, 0, 1e-6f, 0;
  MatrixX3i faces(1, 3);
  faces << 0, 1, 2;
  EXPECT_THAT(vertexNormals(vertices, faces).row(0), MatrixNear(Eigen::RowVector3f(0, 0, 1), 1e-6));
}

}  // namespace
}  // namespace lay
