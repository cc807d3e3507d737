#include "core/train/body/weight_islands.h"

#include <gtest/gtest.h>

#include "core/train/body/mesh_quality.h"
#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

TEST(WeightIslands, AreGivenToTheOtherJoints) {
  const TriMesh sphere = makeSphere(2);
  const auto count = static_cast<std::size_t>(sphere.vertices.rows());
  SkinWeights weights;
  weights.joints.assign(count, {3, 0, 0, 0});
  weights.weights.assign(count, {1, 0, 0, 0});
  weights.joints[0] = {3, 5, 0, 0};
  weights.weights[0] = {0.6F, 0.4F, 0, 0};
  weights.joints[1] = {3, 5, 0, 0};
  weights.weights[1] = {0.9F, 0.1F, 0, 0};
  EXPECT_EQ(removeWeightIslands(weights, sphere.faces), 1);
  EXPECT_FLOAT_EQ(weights.weights[1][0], 1);
  EXPECT_FLOAT_EQ(weights.weights[1][1], 0);
  EXPECT_EQ(weights.joints[1][1], 0);  // unused slots name joint 0
  EXPECT_FLOAT_EQ(weights.weights[0][1], 0.4F);
  EXPECT_EQ(weightSmoothness(weights, sphere.faces).islands, 0);
}

TEST(WeightIslands, AreKeptWhereAVertexWouldLoseItsHold) {
  const TriMesh sphere = makeSphere(2);
  const auto count = static_cast<std::size_t>(sphere.vertices.rows());
  SkinWeights weights;
  weights.joints.assign(count, {3, 0, 0, 0});
  weights.weights.assign(count, {1, 0, 0, 0});
  for (const std::size_t pole : {0U, 1U}) {
    weights.joints[pole] = {5, 0, 0, 0};
  }
  EXPECT_EQ(removeWeightIslands(weights, sphere.faces), 0);
  EXPECT_FLOAT_EQ(weights.weights[1][0], 1);
}

}  // namespace
}  // namespace lay
