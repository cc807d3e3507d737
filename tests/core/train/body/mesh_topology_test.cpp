#include "core/train/body/mesh_topology.h"

#include <gtest/gtest.h>

#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

TEST(MeshTopology, CountsASphere) {
  const TriMesh sphere = makeSphere(2);
  const MeshTopology topology =
      meshTopology(sphere.faces, static_cast<int>(sphere.vertices.rows()));
  EXPECT_EQ(topology.num_vertices, 66);
  EXPECT_EQ(topology.num_faces, 128);
  EXPECT_EQ(topology.num_edges, 192);
  EXPECT_EQ(topology.eulerCharacteristic(), 2);
  EXPECT_TRUE(topology.isClosedManifold());
}

TEST(MeshTopology, SeesAHole) {
  const TriMesh sphere = makeSphere(1);
  const MeshTopology topology = meshTopology(sphere.faces.bottomRows(sphere.faces.rows() - 1), 18);
  EXPECT_EQ(topology.boundary_edges, 3);
  EXPECT_FALSE(topology.isClosedManifold());
}

TEST(MeshTopology, SeesATriangleTurnedOver) {
  TriMesh sphere = makeSphere(1);
  std::swap(sphere.faces(0, 0), sphere.faces(0, 1));
  const MeshTopology topology = meshTopology(sphere.faces, 18);
  EXPECT_EQ(topology.bad_edges, 3);
  EXPECT_FALSE(topology.isClosedManifold());
}

TEST(MeshTopology, SeesTwoSolidsThatTouchAtAVertexOrNotAtAll) {
  const TriMesh one = makeSphere(0);
  MatrixX3i both(2 * one.faces.rows(), 3);
  both << one.faces, one.faces.array() + 6;
  EXPECT_EQ(meshTopology(both, 12).num_components, 2);
  EXPECT_FALSE(meshTopology(both, 12).isClosedManifold());
  for (Eigen::Index f = one.faces.rows(); f < both.rows(); ++f) {
    for (int i = 0; i < 3; ++i)
      both(f, i) = both(f, i) == 6 ? 0 : both(f, i) - (both(f, i) > 6 ? 1 : 0);
  }
  const MeshTopology pinched = meshTopology(both, 11);
  EXPECT_EQ(pinched.num_components, 1);
  EXPECT_EQ(pinched.bad_vertices, 1);
  EXPECT_FALSE(pinched.isClosedManifold());
}

TEST(MeshTopology, SeesAnUnusedVertex) {
  const TriMesh sphere = makeSphere(1);
  EXPECT_EQ(meshTopology(sphere.faces, 19).bad_vertices, 1);
}

}  // namespace
}  // namespace lay
