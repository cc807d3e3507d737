#include "core/geometry/pinhole_camera.h"

#include "tests/support/eigen_matchers.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

TEST(PinholeCamera, ProjectsByHand) {
  PinholeCamera camera;
  camera.focal_length = 500;
  camera.principal_point = {320, 240};
  // u = 500 * 0.4 / 2 + 320, v = 500 * -0.2 / 2 + 240
  EXPECT_EQ(camera.project(Eigen::Vector3f(0.4f, -0.2f, 2)), Eigen::Vector2f(420, 190));
  EXPECT_EQ(camera.project(Eigen::Vector3f(0, 0, 7)), Eigen::Vector2f(320, 240));
}

TEST(PinholeCamera, ManyPointsAreProjectedAsEachAlone) {
  const PinholeCamera camera = PinholeCamera::withFocalLength(700, 640, 480);
  const MatrixX3f points = MatrixX3f::Random(50, 3) + MatrixX3f::Constant(50, 3, 1.5f);
  const MatrixX2f pixels = camera.project(points);
  ASSERT_EQ(pixels.rows(), 50);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const Eigen::Vector3f point = points.row(i);
    EXPECT_EQ(Eigen::Vector2f(pixels.row(i)), camera.project(point));
  }
  EXPECT_EQ(camera.project(MatrixX3f(0, 3)).rows(), 0);
}

TEST(PinholeCamera, PointsBehindAreTakenAsOneCentimetreInFront) {
  const PinholeCamera camera = PinholeCamera::withFocalLength(100, 200, 100);
  const Eigen::Vector2f nearest = camera.project(Eigen::Vector3f(0.02f, 0.01f, 0.01f));
  EXPECT_THAT(nearest, MatrixNear(Eigen::Vector2f(300, 150), 1e-3));
  for (const float depth : {0.0f, -0.5f, -100.0f}) {
    EXPECT_EQ(camera.project(Eigen::Vector3f(0.02f, 0.01f, depth)), nearest);
  }
}

TEST(PinholeCamera, DefaultFocalLengthIsTheDiagonal) {
  const PinholeCamera camera = PinholeCamera::withDefaultFocalLength(640, 480);
  EXPECT_FLOAT_EQ(camera.focal_length, 800);
  EXPECT_EQ(camera.principal_point, Eigen::Vector2f(320, 240));
  EXPECT_EQ(camera.width, 640);
  EXPECT_EQ(camera.height, 480);
  const double across = 2 * std::atan(0.5) * 180 / 3.14159265358979;
  EXPECT_NEAR(across, 53, 0.2);
}

TEST(PersonBox, IsValidOnceItHasASize) {
  EXPECT_FALSE(PersonBox{}.isValid());
  EXPECT_TRUE((PersonBox{{10, 10}, 5}.isValid()));
}

TEST(CropCamera, TranslationComesBack) {
  const PinholeCamera camera = PinholeCamera::withFocalLength(1100, 1280, 720);
  for (const float scale : {0.5f, 0.9f, 1.4f}) {
    for (const float x : {-0.3f, 0.0f, 0.2f}) {
      const CropCamera crop{scale, {x, 0.4f - x}};
      const PersonBox box{{300 + 1000 * x, 500}, 420};
      const Eigen::Vector3f transl = cropCameraToTransl(crop, box, camera);
      const CropCamera back = translToCropCamera(transl, box, camera);
      EXPECT_NEAR(back.scale, crop.scale, 1e-6f);
      EXPECT_THAT(back.translation, MatrixNear(crop.translation, 2e-6));
    }
  }
}

TEST(CropCamera, BodyWithoutOffsetProjectsToTheBoxCentre) {
  const PinholeCamera camera = PinholeCamera::withDefaultFocalLength(1000, 600);
  const PersonBox box{{250, 410}, 300};
  const Eigen::Vector3f transl = cropCameraToTransl({0.8f, {0, 0}}, box, camera);
  EXPECT_FLOAT_EQ(transl.z(), 2 * camera.focal_length / (300 * 0.8f));
  EXPECT_THAT(camera.project(transl), MatrixNear(box.center, 1e-3));
}

TEST(CropCamera, ScaleIsMetresToHalfCropSides) {
  // In the plane of the body, one metre to the right moves by scale half sides in the crop.
  const PinholeCamera camera = PinholeCamera::withDefaultFocalLength(1000, 600);
  const PersonBox box{{250, 410}, 300};
  const CropCamera crop{0.8f, {0.1f, -0.2f}};
  const Eigen::Vector3f transl = cropCameraToTransl(crop, box, camera);
  const Eigen::Vector2f pixel = camera.project(transl);
  const Eigen::Vector2f in_half_sides = (pixel - box.center) / 150.0f;
  EXPECT_THAT(in_half_sides, MatrixNear(crop.scale * crop.translation, 1e-5));
}

TEST(CliffBoxInfo, FollowsItsDefinition) {
  PinholeCamera camera;
  camera.focal_length = 1000;
  camera.principal_point = {500, 400};
  const PersonBox box{{700, 300}, 360};
  // 2.8 * 200 / 1000, 2.8 * -100 / 1000, (360 - 240) / 60
  EXPECT_THAT(cliffBoxInfo(box, camera), MatrixNear(Eigen::Vector3f(0.56f, -0.28f, 2), 1e-6));
}

}  // namespace
}  // namespace lay
