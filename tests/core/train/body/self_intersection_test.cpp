#include "core/train/body/self_intersection.h"

#include <gmock/gmock.h>

#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Two spheres as one mesh, the second turned (or they would meet edge on edge) and moved along x.
TriMesh twoSpheres(float distance) {
  const TriMesh one = makeSphere(2);
  TriMesh both;
  const Eigen::Index n = one.vertices.rows();
  both.vertices.resize(2 * n, 3);
  const Eigen::Matrix3f turn =
      Eigen::AngleAxisf(0.7F, Eigen::Vector3f(1, 2, 3).normalized()).toRotationMatrix();
  both.vertices << one.vertices, one.vertices * turn;
  both.vertices.bottomRows(n).col(0).array() += distance;
  both.faces.resize(2 * one.faces.rows(), 3);
  both.faces << one.faces, (one.faces.array() + static_cast<int>(n)).matrix();
  return both;
}

/// Every pair compared, by asking where the edges of one meet the plane of the other.
std::size_t slowCount(const TriMesh& mesh) {
  const auto at = [&](Eigen::Index f, int i) {
    return Eigen::Vector3d(mesh.vertices.row(mesh.faces(f, i % 3)).cast<double>().transpose());
  };
  const auto pierced = [&](Eigen::Index f, const Eigen::Vector3d& p, const Eigen::Vector3d& q) {
    const Eigen::Vector3d u = at(f, 1) - at(f, 0);
    const Eigen::Vector3d v = at(f, 2) - at(f, 0);
    Eigen::Matrix3d system;
    system << u, v, p - q;
    if (std::abs(system.determinant()) < 1e-15) return false;
    const Eigen::Vector3d x = system.inverse() * (p - at(f, 0));
    return x[0] > 0 && x[1] > 0 && x[0] + x[1] < 1 && x[2] > 0 && x[2] < 1;
  };
  std::size_t count = 0;
  for (Eigen::Index a = 0; a < mesh.faces.rows(); ++a) {
    for (Eigen::Index b = a + 1; b < mesh.faces.rows(); ++b) {
      bool shared = false;
      bool meets = false;
      for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j) shared = shared || mesh.faces(a, i) == mesh.faces(b, j);
        meets = meets || pierced(a, at(b, i), at(b, i + 1)) || pierced(b, at(a, i), at(a, i + 1));
      }
      count += meets && !shared ? 1 : 0;
    }
  }
  return count;
}

TEST(SelfIntersections, FindsOneTriangleThroughAnother) {
  TriMesh mesh;
  mesh.vertices.resize(6, 3);
  mesh.vertices << 0, 0, 0, 1, 0, 0, 0, 1, 0, 0.2F, 0.2F, -1, 0.2F, 0.2F, 1, 2, 2, 0.5F;
  mesh.faces.resize(2, 3);
  mesh.faces << 0, 1, 2, 3, 4, 5;
  EXPECT_THAT(selfIntersections(mesh.vertices, mesh.faces), ElementsAre(std::array<int, 2>{0, 1}));
  mesh.vertices.bottomRows(3).col(2).array() += 1.5F;
  EXPECT_THAT(selfIntersections(mesh.vertices, mesh.faces), IsEmpty());
}

TEST(SelfIntersections, NeighboursTouchWithoutCrossing) {
  const TriMesh sphere = makeSphere(4);
  EXPECT_THAT(selfIntersections(sphere.vertices, sphere.faces), IsEmpty());
}

TEST(SelfIntersections, FindsMirrorImagesThatMeetEdgeOnEdge) {
  const TriMesh one = makeSphere(2);
  const Eigen::Index n = one.vertices.rows();
  TriMesh mesh;
  mesh.vertices.resize(2 * n, 3);
  mesh.vertices << one.vertices, one.vertices;
  mesh.vertices.col(0).head(n).array() -= 0.8F;
  mesh.vertices.col(0).tail(n).array() += 0.8F;
  mesh.faces.resize(2 * one.faces.rows(), 3);
  mesh.faces << one.faces, (one.faces.array() + static_cast<int>(n)).matrix();
  EXPECT_THAT(selfIntersections(mesh.vertices, mesh.faces), testing::Not(IsEmpty()));
}

TEST(SelfIntersections, AgreesWithComparingEveryPair) {
  for (const float distance : {1.313F, 0.717F, 2.5F}) {
    const TriMesh mesh = twoSpheres(distance);
    const auto pairs = selfIntersections(mesh.vertices, mesh.faces);
    EXPECT_EQ(pairs.size(), slowCount(mesh)) << distance;
    EXPECT_EQ(pairs.empty(), distance > 2);
  }
}

}  // namespace
}  // namespace lay
