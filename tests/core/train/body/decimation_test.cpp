#include "core/train/body/decimation.h"

#include <gmock/gmock.h>

#include <set>

#include "core/base/error.h"
#include "core/train/body/mesh_topology.h"
#include "core/train/body/surface_distance.h"
#include "tests/core/train/body/sphere_mesh.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::HasSubstr;

TriMesh keptMesh(const TriMesh& mesh, const DecimatedMesh& decimated) {
  return {mesh.vertices(decimated.kept, Eigen::all), decimated.faces};
}

TEST(Decimation, KeepsASphereClosedManifoldAndNear) {
  const TriMesh sphere = makeSphere(4);  // 1,026 vertices
  const DecimatedMesh decimated =
      decimate(sphere, {.num_vertices = 300, .importance = {}, .mirror = {}, .attributes = {}});
  ASSERT_EQ(decimated.kept.size(), 300U);
  const MeshTopology topology = meshTopology(decimated.faces, 300);
  EXPECT_TRUE(topology.isClosedManifold());
  EXPECT_EQ(topology.eulerCharacteristic(), 2);
  const TriMesh result = keptMesh(sphere, decimated);
  EXPECT_LT(surfaceDistance(sphere, result).max, 0.03);
  for (Eigen::Index f = 0; f < result.faces.rows(); ++f) {  // no triangle has turned over
    const Eigen::Vector3f a = result.vertices.row(result.faces(f, 0)).transpose();
    const Eigen::Vector3f b = result.vertices.row(result.faces(f, 1)).transpose();
    const Eigen::Vector3f c = result.vertices.row(result.faces(f, 2)).transpose();
    EXPECT_GT((b - a).cross(c - a).dot(a + b + c), 0) << "face " << f;
  }
}

TEST(Decimation, KeepsBothSidesAlike) {
  const TriMesh sphere = makeSphere(4);
  const std::vector<int> mirror = sphereMirror(sphere);
  const DecimatedMesh decimated =
      decimate(sphere, {.num_vertices = 250, .importance = {}, .mirror = mirror, .attributes = {}});
  EXPECT_LE(decimated.kept.size(), 250U);
  EXPECT_GE(decimated.kept.size(), 249U);
  EXPECT_TRUE(
      meshTopology(decimated.faces, static_cast<int>(decimated.kept.size())).isClosedManifold());
  const std::set<int> kept(decimated.kept.begin(), decimated.kept.end());
  std::set<std::set<int>> faces;
  for (Eigen::Index f = 0; f < decimated.faces.rows(); ++f) {
    std::set<int> corners;
    for (int i = 0; i < 3; ++i)
      corners.insert(decimated.kept[static_cast<std::size_t>(decimated.faces(f, i))]);
    faces.insert(corners);
  }
  for (const int v : kept) EXPECT_EQ(kept.count(mirror[static_cast<std::size_t>(v)]), 1U);
  for (const auto& corners : faces) {
    std::set<int> other;
    for (const int v : corners) other.insert(mirror[static_cast<std::size_t>(v)]);
    EXPECT_EQ(faces.count(other), 1U);
  }
}

TEST(Decimation, KeepsMoreWhereItMatters) {
  const TriMesh sphere = makeSphere(4);
  std::vector<double> importance;
  for (Eigen::Index v = 0; v < sphere.vertices.rows(); ++v)
    importance.push_back(sphere.vertices(v, 1) > 0 ? 20 : 1);
  const DecimatedMesh decimated = decimate(
      sphere, {.num_vertices = 400, .importance = importance, .mirror = {}, .attributes = {}});
  int above = 0;
  int below = 0;
  for (const int v : decimated.kept) {
    if (sphere.vertices(v, 1) > 0.1F) ++above;
    if (sphere.vertices(v, 1) < -0.1F) ++below;
  }
  EXPECT_GT(above, 2 * below);
}

TEST(Decimation, StopsBeforeASolidWouldVanish) {
  const TriMesh octahedron = makeSphere(0);
  const DecimatedMesh decimated =
      decimate(octahedron, {.num_vertices = 4, .importance = {}, .mirror = {}, .attributes = {}});
  EXPECT_TRUE(
      meshTopology(decimated.faces, static_cast<int>(decimated.kept.size())).isClosedManifold());
}

TEST(Decimation, ChecksItsOptions) {
  const TriMesh sphere = makeSphere(1);
  const auto error = [&](const DecimationOptions& options) {
    return errorText<InvalidOptions>([&] { static_cast<void>(decimate(sphere, options)); });
  };
  EXPECT_THAT(error({.num_vertices = 3, .importance = {}, .mirror = {}, .attributes = {}}),
              HasSubstr("num_vertices is 3"));
  EXPECT_THAT(error({.num_vertices = 9, .importance = {1.0}, .mirror = {}, .attributes = {}}),
              HasSubstr("importance has 1"));
  EXPECT_THAT(error({.num_vertices = 9, .importance = {}, .mirror = {0, 1}, .attributes = {}}),
              HasSubstr("mirror has 2"));
}

}  // namespace
}  // namespace lay
