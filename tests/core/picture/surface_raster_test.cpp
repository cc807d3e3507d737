#include "core/picture/surface_raster.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

PinholeCamera camera100() {
  return PinholeCamera::withFocalLength(100, 100, 100);
}

RasterView wholeView(int size) {
  return {{{49.5F, 49.5F}, 100}, size};
}

MatrixX3i oneFace() {
  MatrixX3i faces(1, 3);
  faces << 0, 1, 2;
  return faces;
}

TEST(SurfaceRaster, ASampleKnowsItsPlaceInTheCamerasImage) {
  const RasterView view = wholeView(200);
  EXPECT_TRUE(view.toImage(0, 0).isApprox(Eigen::Vector2f(-0.25F, -0.25F)));
  EXPECT_TRUE(view.toImage(199, 100).isApprox(Eigen::Vector2f(99.25F, 49.75F)));
}

TEST(SurfaceRaster, DrawsWhatProjectsInsideATriangleAndNothingElse) {
  MatrixX3f vertices(3, 3);
  vertices << -0.5F, -0.5F, 2, 0.5F, -0.5F, 2, -0.5F, 0.5F, 2;
  const RasterView view = wholeView(100);
  const auto points = rasterised(vertices, oneFace(), camera100(), view);
  const PinholeCamera camera = camera100();
  for (int row = 0; row < 100; ++row) {
    for (int column = 0; column < 100; ++column) {
      // Back through the pinhole onto the plane z = 2.
      const Eigen::Vector2f place =
          (view.toImage(column, row) - camera.principal_point) * 2 / camera.focal_length;
      const float slack = std::min({place.x() + 0.5F, place.y() + 0.5F, -place.x() - place.y()});
      if (std::abs(slack) < 1e-4F) continue;  // on an edge either is right
      ASSERT_EQ(points[static_cast<std::size_t>(100 * row + column)].isHit(), slack > 0)
          << column << ", " << row;
    }
  }
}

TEST(SurfaceRaster, SharesAreThoseOfSpaceNotOfThePicture) {
  MatrixX3f vertices(3, 3);  // leaning far backwards
  vertices << -1, 0.4F, 2, 1, 0.4F, 2, 0, -2, 8;
  const RasterView view = wholeView(100);
  const auto points = rasterised(vertices, oneFace(), camera100(), view);
  int hits = 0;
  for (int i = 0; i < 100 * 100; ++i) {
    const RasterPoint& point = points[static_cast<std::size_t>(i)];
    if (!point.isHit()) continue;
    ++hits;
    const Eigen::Vector3f place = ((1 - point.second - point.third) * vertices.row(0) +
                                   point.second * vertices.row(1) + point.third * vertices.row(2))
                                      .transpose();
    EXPECT_NEAR(place.z(), point.depth, 1e-3F);
    EXPECT_LT((camera100().project(place) - view.toImage(i % 100, i / 100)).norm(), 1e-2F);
  }
  EXPECT_GT(hits, 300);
}

TEST(SurfaceRaster, TheNearerTriangleWinsWhicheverComesFirst) {
  MatrixX3f vertices(6, 3);
  vertices << -1, -1, 3, 3, -1, 3, -1, 3, 3,  //
      -1, -1, 2, 3, -1, 2, -1, 3, 2;
  MatrixX3i faces(2, 3);
  for (const bool far_first : {true, false}) {
    if (far_first) {
      faces << 0, 1, 2, 3, 4, 5;
    } else {
      faces << 3, 4, 5, 0, 1, 2;
    }
    const auto points = rasterised(vertices, faces, camera100(), wholeView(10));
    EXPECT_EQ(points[55].face, far_first ? 1 : 0);
    EXPECT_NEAR(points[55].depth, 2, 1e-4F);
  }
}

TEST(SurfaceRaster, LeavesOutWhatIsBehindTheCamera) {
  MatrixX3f vertices(3, 3);
  vertices << -1, -1, -2, 3, -1, 2, -1, 3, 2;
  for (const RasterPoint& point : rasterised(vertices, oneFace(), camera100(), wholeView(20)))
    EXPECT_FALSE(point.isHit());
}

TEST(SurfaceRaster, ABodysVerticesLieOnItsSilhouetteAndAPixelIsNeverBehindThem) {
  const BodyModelPtr body = makeToyBody();
  const MatrixX3f vertices = pose(*body, randomPose(3, 0.3F)).vertices_in_camera;
  const PinholeCamera camera = PinholeCamera::withFocalLength(900, 1000, 1000);
  const RasterView view{{{499.5F, 499.5F}, 1000}, 500};
  const auto points = rasterised(vertices, body->faces, camera, view);
  for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
    const Eigen::Vector2f image = camera.project(Eigen::Vector3f(vertices.row(v).transpose()));
    const Eigen::Vector2f at = (image + Eigen::Vector2f::Constant(0.5F)) / 2;
    bool is_hit = false;
    for (int row = static_cast<int>(at.y()) - 2; row <= static_cast<int>(at.y()) + 2; ++row) {
      for (int column = static_cast<int>(at.x()) - 2; column <= static_cast<int>(at.x()) + 2;
           ++column) {
        if (row < 0 || column < 0 || row >= 500 || column >= 500) continue;
        is_hit = is_hit || points[static_cast<std::size_t>(500 * row + column)].isHit();
      }
    }
    const bool is_seen = at.x() >= 3 && at.y() >= 3 && at.x() < 497 && at.y() < 497;
    EXPECT_TRUE(is_hit || !is_seen) << "vertex " << v;
  }
}

}  // namespace
}  // namespace lay
