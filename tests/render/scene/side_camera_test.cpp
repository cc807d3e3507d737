#include "render/scene/side_camera.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>
#include <Eigen/Geometry>

#include <limits>
#include <numbers>

namespace lay {
namespace {

using Eigen::Vector2f;
using Eigen::Vector3f;

constexpr float kPi = std::numbers::pi_v<float>;
constexpr ViewSize kView{600, 800};

/// Standing upright before the camera, turned by `heading` (rad) from facing it to the person's
/// left.
Vector3f uprightOrient(float heading) {
  return matrixToAxisAngle(axisAngleToMatrix({kPi, 0, 0}) * axisAngleToMatrix({0, heading, 0}));
}

/// A toy body that stands upright with the left arm stretched forward (from the T-pose, a quarter
/// turn about y).
SmplParams pointingForward(float heading) {
  SmplParams params;
  params.global_orient = uprightOrient(heading);
  params.transl = {0.3f, 0.1f, 4};
  params.body_pose.row(kLeftShoulder - 1) = Eigen::RowVector3f(0, -kPi / 2, 0);
  return params;
}

TEST(PersonsRight, IsWhereThePersonsRightHandPoints) {
  EXPECT_EQ(personsRight(uprightOrient(0)), ViewSide::ImageLeft);     // facing the camera
  EXPECT_EQ(personsRight(uprightOrient(kPi)), ViewSide::ImageRight);  // back to the camera
  EXPECT_EQ(personsRight(uprightOrient(kPi / 4)), ViewSide::ImageLeft);
  EXPECT_EQ(personsRight(uprightOrient(kPi * 3 / 4)), ViewSide::ImageRight);
}

TEST(PersonsRight, AnswersInProfileAndForNonsense) {
  EXPECT_EQ(personsRight(uprightOrient(kPi / 2)), ViewSide::ImageLeft);
  EXPECT_EQ(personsRight(uprightOrient(-kPi / 2)), ViewSide::ImageLeft);
  EXPECT_EQ(personsRight(Vector3f::Constant(std::numeric_limits<float>::quiet_NaN())),
            ViewSide::ImageLeft);
}

TEST(SideCamera, IsARotationByNinetyDegrees) {
  SideCamera camera;
  camera.elevation_deg = 0;
  Eigen::Matrix3f expected;
  expected << 0, 0, -1, 0, 1, 0, 1, 0,
      0;  // right is towards the photographer, forward is the image's right
  EXPECT_THAT(camera.viewFromCamera(), MatrixNear(expected, 1e-6));
  camera.side = ViewSide::ImageRight;
  expected << 0, 0, 1, 0, 1, 0, -1, 0, 0;
  EXPECT_THAT(camera.viewFromCamera(), MatrixNear(expected, 1e-6));
  camera.azimuth_deg = 33;
  camera.elevation_deg = 21;
  const Eigen::Matrix3f turned = camera.viewFromCamera();
  EXPECT_THAT(turned * turned.transpose(), MatrixNear(Eigen::Matrix3f::Identity(), 1e-6));
  EXPECT_NEAR(turned.determinant(), 1, 1e-5);
}

// The definition in the header: who faces the camera, or turns their back to it, looks to the right
// in the side view.
TEST(SideCamera, AnArmThatPointsForwardPointsToTheRight) {
  const BodyModelPtr body = makeToyBody();
  for (float heading : {0.0f, 0.5f, kPi, kPi - 0.5f}) {
    const SmplParams params = pointingForward(heading);
    const PosedBody posed = pose(*body, params);
    const SideCamera camera =
        SideCamera::framing(posed.vertices_in_camera, params.global_orient, kView);
    const Vector2f shoulder =
        camera.project(posed.joints_in_camera.row(kLeftShoulder).transpose(), kView);
    const Vector2f wrist =
        camera.project(posed.joints_in_camera.row(kLeftWrist).transpose(), kView);
    EXPECT_GT(wrist.x(), shoulder.x() + 50) << "heading " << heading;
    EXPECT_NEAR(wrist.y(), shoulder.y(), 30) << "heading " << heading;
  }
}

TEST(SideCamera, UpStaysUp) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams params = pointingForward(0.3f);
  const PosedBody posed = pose(*body, params);
  const SideCamera camera =
      SideCamera::framing(posed.vertices_in_camera, params.global_orient, kView);
  EXPECT_LT(camera.project(posed.joints_in_camera.row(kHead).transpose(), kView).y(),
            camera.project(posed.joints_in_camera.row(kPelvis).transpose(), kView).y() - 100);
}

TEST(SideCamera, FramesTheWholeBody) {
  const BodyModelPtr body = makeToyBody();
  for (const ViewSize& view : {ViewSize{600, 800}, ViewSize{1200, 500}, ViewSize{300, 900}}) {
    for (float scale : {0.2f, 1.0f}) {
      const SmplParams params = randomPose(3, scale);
      const PosedBody posed = pose(*body, params);
      const SideCamera camera =
          SideCamera::framing(posed.vertices_in_camera, params.global_orient, view);
      for (Eigen::Index v = 0; v < posed.vertices_in_camera.rows(); ++v) {
        const Vector2f at = camera.project(posed.vertices_in_camera.row(v).transpose(), view);
        EXPECT_TRUE(at.x() > 0 && at.y() > 0 && at.x() < view.width && at.y() < view.height)
            << at.transpose();
      }
    }
  }
}

TEST(SideCamera, FramingIgnoresWhatIsNotFinite) {
  MatrixX3f points(3, 3);
  points << 0, 0, 4, 0, 1, 4, std::numeric_limits<float>::quiet_NaN(), 0, 0;
  const SideCamera camera = SideCamera::framing(points, Vector3f::Zero(), kView);
  EXPECT_THAT(camera.target, MatrixNear(Vector3f(0, 0.5f, 4), 1e-6));
  const SideCamera nothing = SideCamera::framing(MatrixX3f(0, 3), Vector3f::Zero(), {0, 0});
  EXPECT_THAT(nothing.target, MatrixNear(SideCamera{}.target, 0));
}

TEST(SideCamera, ClipCoordinatesAgreeWithProject) {
  SideCamera camera;
  camera.azimuth_deg = -12;
  const Eigen::Matrix4f clip_from_camera = camera.clipFromCamera(kView, 1, 30);
  for (const Vector3f& point :
       {Vector3f(0, 0, 4), Vector3f(0.3f, -0.8f, 3.6f), Vector3f(-0.5f, 0.9f, 4.4f)}) {
    const Eigen::Vector4f clip = clip_from_camera * point.homogeneous();
    const Vector2f view_px(300 * (clip.x() / clip.w() + 1), 400 * (1 - clip.y() / clip.w()));
    EXPECT_THAT(view_px, MatrixNear(camera.project(point, kView), 1e-2));
    EXPECT_NEAR(clip.w(), camera.depth(point), 1e-4);
  }
}

TEST(SideCamera, UnprojectIsTheWayBack) {
  SideCamera camera;
  camera.side = ViewSide::ImageRight;
  const Vector3f point(0.2f, -0.4f, 4.3f);
  EXPECT_THAT(camera.unproject(camera.project(point, kView), point, kView),
              MatrixNear(point, 1e-4));
  // A drag along the view's x axis moves a point along the photo's line of sight, and nothing else.
  camera.elevation_deg = 0;
  const Vector3f dragged =
      camera.unproject(camera.project(point, kView) + Vector2f(10, 0), point, kView);
  EXPECT_GT(dragged.z(), point.z() + 0.01f);
  EXPECT_NEAR(dragged.x(), point.x(), 1e-4);
  EXPECT_NEAR(dragged.y(), point.y(), 1e-4);
}

TEST(SideCamera, ARayPassesThroughWhatIsSeenThere) {
  SideCamera camera;
  camera.azimuth_deg = 31;
  camera.elevation_deg = -12;
  for (const Vector3f& point : {Vector3f(0.2f, -0.4f, 4.3f), Vector3f(-0.6f, 0.7f, 3.5f)}) {
    const Ray ray = camera.rayThrough(camera.project(point, kView), kView);
    EXPECT_THAT(ray.origin, MatrixNear(camera.eye(), 1e-6));
    const Vector3f towards = (point - ray.origin).normalized();
    EXPECT_THAT(ray.direction.normalized(), MatrixNear(towards, 1e-5));
  }
}

}  // namespace
}  // namespace lay
