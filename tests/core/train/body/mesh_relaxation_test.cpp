#include "core/train/body/mesh_relaxation.h"

#include <gtest/gtest.h>

#include "core/train/body/mesh_quality.h"
#include "core/train/body/mesh_topology.h"
#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

class MeshRelaxation : public testing::Test {
 protected:
  static MatrixX3f at(const TriMesh& source, const RelaxedMesh& mesh) {
    MatrixX3f result = MatrixX3f::Zero(static_cast<Eigen::Index>(mesh.points.size()), 3);
    for (std::size_t v = 0; v < mesh.points.size(); ++v) {
      for (std::size_t k = 0; k < 3; ++k)
        result.row(static_cast<Eigen::Index>(v)) +=
            mesh.points[v].weights[k] * source.vertices.row(mesh.points[v].vertices[k]);
    }
    return result;
  }

  TriMesh sphere_ = makeSphere(4);
  std::vector<int> mirror_ = sphereMirror(sphere_);
  DecimatedMesh coarse_ = decimate(
      sphere_, {.num_vertices = 300, .importance = {}, .mirror = mirror_, .attributes = {}});
};

TEST_F(MeshRelaxation, MakesTrianglesEvenAndKeepsTheSurface) {
  const MatrixX3f before_points = sphere_.vertices(coarse_.kept, Eigen::all);
  const MeshQuality before = meshQuality(before_points, coarse_.faces);
  const RelaxedMesh mesh = relaxed(sphere_, coarse_, {.mirror = mirror_, .mobility = {}});
  const MatrixX3f points = at(sphere_, mesh);
  const MeshQuality after = meshQuality(points, mesh.faces);
  EXPECT_GT(after.min_angle_1_percent, before.min_angle_1_percent + 5);
  EXPECT_GT(after.min_angle_median, 45);
  EXPECT_LT(after.aspect_99_percent, before.aspect_99_percent);
  const MeshTopology topology = meshTopology(mesh.faces, static_cast<int>(points.rows()));
  EXPECT_TRUE(topology.isClosedManifold());
  EXPECT_EQ(topology.eulerCharacteristic(), 2);
  for (Eigen::Index v = 0; v < points.rows(); ++v) EXPECT_NEAR(points.row(v).norm(), 1, 0.01);
}

TEST_F(MeshRelaxation, KeepsBothSidesAlikeAndTheMiddleInTheMiddle) {
  const RelaxedMesh mesh = relaxed(sphere_, coarse_, {.mirror = mirror_, .mobility = {}});
  const MatrixX3f points = at(sphere_, mesh);
  for (Eigen::Index v = 0; v < points.rows(); ++v) {
    const int kept = coarse_.kept[static_cast<std::size_t>(v)];
    const int other = mirror_[static_cast<std::size_t>(kept)];
    const auto twin = std::ranges::lower_bound(coarse_.kept, other) - coarse_.kept.begin();
    Eigen::RowVector3f image = points.row(twin);
    image.x() *= -1;
    EXPECT_LT((points.row(v) - image).norm(), 1e-5);
  }
}

TEST_F(MeshRelaxation, MovesNothingThatIsHeld) {
  const std::vector<float> held(static_cast<std::size_t>(sphere_.vertices.rows()), 0.0F);
  const RelaxedMesh mesh = relaxed(sphere_, coarse_, {.mirror = mirror_, .mobility = held});
  for (std::size_t v = 0; v < mesh.points.size(); ++v)
    EXPECT_EQ(mesh.points[v].nearestVertex(), coarse_.kept[v]);
}

TEST(SurfacePoint, IsNearestTheCornerThatCountsMost) {
  EXPECT_EQ((SurfacePoint{{7, 8, 9}, {0.2F, 0.5F, 0.3F}}.nearestVertex()), 8);
}

}  // namespace
}  // namespace lay
