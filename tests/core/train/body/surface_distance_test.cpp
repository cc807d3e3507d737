#include "core/train/body/surface_distance.h"

#include <gtest/gtest.h>

#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

TEST(SurfaceDistance, MeasuresToFaceEdgeAndCorner) {
  TriMesh triangle;
  triangle.vertices.resize(3, 3);
  triangle.vertices << 0, 0, 0, 1, 0, 0, 0, 1, 0;
  triangle.faces.resize(1, 3);
  triangle.faces << 0, 1, 2;
  const SurfaceTree tree(triangle);
  EXPECT_FLOAT_EQ(tree.distanceTo({0.2F, 0.2F, -0.5F}), 0.5F);
  EXPECT_FLOAT_EQ(tree.distanceTo({0.5F, -2, 0}), 2);
  EXPECT_FLOAT_EQ(tree.distanceTo({1, 1, 0}), std::sqrt(0.5F));
  EXPECT_FLOAT_EQ(tree.distanceTo({4, -4, 0}), 5);
  EXPECT_FLOAT_EQ(tree.distanceTo({-3, 0, 4}), 5);
}

TEST(SurfaceDistance, OfASphereToALargerOne) {
  const TriMesh small = makeSphere(4);
  TriMesh large = small;
  large.vertices *= 1.1F;
  const SurfaceDistance distance = surfaceDistance(small, large);
  EXPECT_NEAR(distance.mean, 0.1, 0.003);
  EXPECT_LE(distance.max, 0.1001);
  EXPECT_LT(surfaceDistance(small, small).max, 1e-6);
}

}  // namespace
}  // namespace lay
