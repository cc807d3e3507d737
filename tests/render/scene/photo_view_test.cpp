#include "render/scene/photo_view.h"
#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>
#include <Eigen/Geometry>

namespace lay {
namespace {

using Eigen::Vector2f;

// A photo of 400 x 200 in a view of 800 x 800: twice as large, with 200 px above and below.
TEST(PhotoView, LetterboxesThePhoto) {
  const PhotoMapping mapping = PhotoView{}.mapping(400, 200, {800, 800});
  EXPECT_FLOAT_EQ(mapping.scale, 2);
  EXPECT_THAT(mapping.origin, MatrixNear(Vector2f(0, 200), 1e-4));
  // The centre of the top-left pixel is half a photo pixel, one view pixel, inside of the corner.
  EXPECT_THAT(mapping.viewFromPhoto({0, 0}), MatrixNear(Vector2f(1, 201), 1e-4));
  EXPECT_THAT(mapping.viewFromPhoto({399, 199}), MatrixNear(Vector2f(799, 599), 1e-4));
}

TEST(PhotoView, MapsBothWays) {
  PhotoView view;
  view.zoom = 3.7f;
  view.offset = {31, -12};
  const PhotoMapping mapping = view.mapping(640, 480, {500, 900});
  for (const Vector2f& point : {Vector2f(0, 0), Vector2f(123.25f, 300), Vector2f(-40, 700)}) {
    EXPECT_THAT(mapping.photoFromView(mapping.viewFromPhoto(point)), MatrixNear(point, 1e-3));
  }
}

TEST(PhotoView, ZoomKeepsThePointUnderTheMouse) {
  const ViewSize size{700, 500};
  PhotoView view;
  const Vector2f mouse(510, 130);
  for (float factor : {1.5f, 4.0f, 0.3f, 0.5f}) {
    const Vector2f before = view.mapping(640, 480, size).photoFromView(mouse);
    view = view.zoomedAt(mouse, factor, 640, 480, size);
    EXPECT_THAT(view.mapping(640, 480, size).photoFromView(mouse), MatrixNear(before, 2e-3));
  }
}

TEST(PhotoView, ZoomHasLimits) {
  const ViewSize size{700, 500};
  EXPECT_FLOAT_EQ(PhotoView{}.zoomedAt({0, 0}, 1e6f, 640, 480, size).zoom, PhotoView::kMaxZoom);
  EXPECT_FLOAT_EQ(PhotoView{}.zoomedAt({0, 0}, 1e-6f, 640, 480, size).zoom, PhotoView::kMinZoom);
}

TEST(PhotoView, PanFollowsTheMouse) {
  const ViewSize size{700, 500};
  PhotoView view;
  view.zoom = 2;
  const Vector2f point = view.mapping(640, 480, size).photoFromView({100, 100});
  const PhotoView moved = view.panned({25, -40}, 640, 480, size);
  EXPECT_THAT(moved.mapping(640, 480, size).viewFromPhoto(point),
              MatrixNear(Vector2f(125, 60), 1e-3));
}

TEST(PhotoView, EmptySizesGiveAMapping) {
  for (const ViewSize& size : {ViewSize{0, 0}, ViewSize{-3, 500}}) {
    EXPECT_FLOAT_EQ(PhotoView{}.mapping(640, 480, size).scale, 1);
  }
  EXPECT_FLOAT_EQ(PhotoView{}.mapping(0, 0, {640, 480}).scale, 1);
}

TEST(ClipFromCamera, AgreesWithTheCamerasProjection) {
  PinholeCamera camera = PinholeCamera::withFocalLength(900, 640, 480);
  camera.principal_point = {300, 260};
  const ViewSize size{1000, 700};
  PhotoView view;
  view.zoom = 1.7f;
  view.offset = {20, -33};
  const PhotoMapping mapping = view.mapping(camera.width, camera.height, size);
  const Eigen::Matrix4f clip_from_camera = clipFromCamera(camera, mapping, size, 0.5f, 20);
  for (const Eigen::Vector3f& point :
       {Eigen::Vector3f(0, 0, 3), Eigen::Vector3f(0.7f, -0.4f, 2), Eigen::Vector3f(-1, 1, 7)}) {
    const Eigen::Vector4f clip = clip_from_camera * point.homogeneous();
    const Vector2f ndc = clip.head<2>() / clip.w();
    const Vector2f view_px(0.5f * (ndc.x() + 1) * 1000, 0.5f * (1 - ndc.y()) * 700);
    EXPECT_THAT(view_px, MatrixNear(mapping.viewFromPhoto(camera.project(point)), 2e-2));
  }
}

TEST(ClipFromCamera, DepthGrowsFromNearToFar) {
  const PinholeCamera camera = PinholeCamera::withDefaultFocalLength(640, 480);
  const Eigen::Matrix4f clip_from_camera =
      clipFromCamera(camera, PhotoMapping{}, {640, 480}, 0.5f, 20);
  const auto depth = [&](float z) {
    const Eigen::Vector4f clip = clip_from_camera * Eigen::Vector4f(0, 0, z, 1);
    return clip.z() / clip.w();
  };
  EXPECT_NEAR(depth(0.5f), -1, 1e-5);
  EXPECT_NEAR(depth(20), 1, 1e-5);
  EXPECT_LT(depth(2), depth(3));
}

TEST(RayThrough, PassesThroughWhatIsSeenThere) {
  const PinholeCamera camera = PinholeCamera::withDefaultFocalLength(900, 1200);
  PhotoView view;
  view.zoom = 2.3f;
  view.offset = {-40, 25};
  const PhotoMapping mapping = view.mapping(900, 1200, {700, 500});
  const Eigen::Vector3f point(0.4f, -0.3f, 3.2f);
  const Ray ray = rayThrough(camera, mapping, mapping.viewFromPhoto(camera.project(point)));
  EXPECT_THAT(ray.origin, MatrixNear(Eigen::Vector3f::Zero().eval(), 0));
  EXPECT_THAT(ray.direction.normalized(), MatrixNear(point.normalized().eval(), 1e-5));
}

}  // namespace
}  // namespace lay
