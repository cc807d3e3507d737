#include "core/train/body/mesh_quality.h"

#include <gtest/gtest.h>

#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

SkinWeights alone(std::size_t count, int joint) {
  SkinWeights weights;
  weights.joints.assign(count, {joint, 0, 0, 0});
  weights.weights.assign(count, {1, 0, 0, 0});
  return weights;
}

TEST(MeshQuality, OfEquilateralTriangles) {
  const TriMesh octahedron = makeSphere(0);
  const MeshQuality quality = meshQuality(octahedron.vertices, octahedron.faces);
  EXPECT_NEAR(quality.min_angle_deg, 60, 1e-4);
  EXPECT_NEAR(quality.min_angle_median, 60, 1e-4);
  EXPECT_NEAR(quality.aspect_median, 2 / std::sqrt(3.0), 1e-5);
  EXPECT_NEAR(quality.edge_median, std::sqrt(2.0), 1e-6);
}

TEST(MeshQuality, SeesTheOneSliver) {
  TriMesh sphere = makeSphere(2);
  sphere.vertices.row(0) +=
      0.9F * (sphere.vertices.row(sphere.faces(0, 1)) - sphere.vertices.row(0));
  EXPECT_LT(meshQuality(sphere.vertices, sphere.faces).min_angle_deg, 25);
  EXPECT_GT(meshQuality(sphere.vertices, sphere.faces).min_angle_median, 40);
}

TEST(WeightSmoothness, OfOneJointIsPerfect) {
  const TriMesh sphere = makeSphere(2);
  const auto smoothness =
      weightSmoothness(alone(static_cast<std::size_t>(sphere.vertices.rows()), 3), sphere.faces);
  EXPECT_EQ(smoothness.largest_step, 0);
  EXPECT_EQ(smoothness.roughness, 0);
  EXPECT_EQ(smoothness.islands, 0);
}

TEST(WeightSmoothness, CountsASpotAsStepAndIsland) {
  const TriMesh sphere = makeSphere(2);
  SkinWeights weights = alone(static_cast<std::size_t>(sphere.vertices.rows()), 3);
  for (const std::size_t pole : {0U, 1U}) {
    weights.joints[pole] = {3, 5, 0, 0};
    weights.weights[pole] = {0.75F, 0.25F, 0, 0};
  }
  const auto smoothness = weightSmoothness(weights, sphere.faces);
  EXPECT_NEAR(smoothness.largest_step, 0.25, 1e-6);
  EXPECT_GT(smoothness.roughness, 0);
  EXPECT_EQ(smoothness.islands, 1);  // joint 5 has two patches
}

TEST(Asymmetry, IsTheDistanceFromTheMirrorImage) {
  TriMesh sphere = makeSphere(2);
  const auto mirror = sphereMirror(sphere);
  EXPECT_NEAR(asymmetry(sphere.vertices, mirror), 0, 1e-6);
  sphere.vertices(0, 1) += 0.03F;
  EXPECT_NEAR(asymmetry(sphere.vertices, mirror), 0.03, 1e-6);
}

}  // namespace
}  // namespace lay
