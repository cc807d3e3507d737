#include "core/train/body/edge_flips.h"

#include <gtest/gtest.h>

#include <set>

#include "core/train/body/mesh_quality.h"
#include "core/train/body/mesh_topology.h"
#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

std::vector<Eigen::Vector3d> positionsOf(const TriMesh& mesh) {
  std::vector<Eigen::Vector3d> result;
  for (Eigen::Index v = 0; v < mesh.vertices.rows(); ++v)
    result.emplace_back(mesh.vertices.row(v).cast<double>().transpose());
  return result;
}

/// A sphere whose vertices have been turned about z the more the farther they are from the equator:
/// its triangles lean. Both sides of x = 0 alike.
TriMesh leaningSphere() {
  TriMesh sphere = makeSphere(4);
  for (Eigen::Index v = 0; v < sphere.vertices.rows(); ++v) {
    const float side = sphere.vertices(v, 0);
    const float lean = 0.9F * std::abs(side) * sphere.vertices(v, 2);
    sphere.vertices(v, 1) += lean;
    sphere.vertices.row(v).normalize();
  }
  return sphere;
}

TEST(EdgeFlips, LeaveAnEvenMeshAlone) {
  TriMesh sphere = makeSphere(4);
  const MatrixX3i before = sphere.faces;
  EXPECT_EQ(flipEdges(positionsOf(sphere), sphereMirror(sphere), sphere.faces), 0);
  EXPECT_EQ(before, sphere.faces);
}

TEST(EdgeFlips, OpenSmallAnglesOnBothSidesAlike) {
  TriMesh sphere = leaningSphere();
  const auto mirror = sphereMirror(sphere);
  const MeshQuality before = meshQuality(sphere.vertices, sphere.faces);
  EXPECT_GT(flipEdges(positionsOf(sphere), mirror, sphere.faces), 10);
  const MeshQuality after = meshQuality(sphere.vertices, sphere.faces);
  EXPECT_GT(after.min_angle_median, before.min_angle_median);
  const MeshTopology topology =
      meshTopology(sphere.faces, static_cast<int>(sphere.vertices.rows()));
  EXPECT_TRUE(topology.isClosedManifold());
  EXPECT_EQ(topology.eulerCharacteristic(), 2);
  std::set<std::set<int>> triangles;
  for (Eigen::Index f = 0; f < sphere.faces.rows(); ++f)
    triangles.insert({sphere.faces(f, 0), sphere.faces(f, 1), sphere.faces(f, 2)});
  for (const auto& triangle : triangles) {
    std::set<int> twin;
    for (const int v : triangle) twin.insert(mirror[static_cast<std::size_t>(v)]);
    EXPECT_TRUE(triangles.contains(twin));
  }
}

}  // namespace
}  // namespace lay
