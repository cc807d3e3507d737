#include "core/image/keypoints.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/image/keypoint_file.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/shared_data.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

void mark(Keypoints2d& keypoints, Keypoint keypoint, float x, float y, float confidence = 1) {
  keypoints.points.row(keypoint) = Eigen::RowVector2f(x, y);
  keypoints.confidence[keypoint] = confidence;
}

Keypoints2d projected(const PosedJoints& posed, const PinholeCamera& camera) {
  Keypoints2d keypoints;
  keypoints.points = camera.project(posed.keypoints_in_camera);
  keypoints.confidence.setOnes();
  return keypoints;
}

TEST(Keypoints, BoxIsCentredOnThePresentPoints) {
  Keypoints2d keypoints;
  mark(keypoints, kKpNose, 100, 50);
  mark(keypoints, kKpHeadTop, 120, 40);
  mark(keypoints, kKpMidHip, 110, 240);
  keypoints.points.row(kKpLeftWrist) =
      Eigen::RowVector2f(9999, 9999);  // missing: its confidence is 0
  const PersonBox box = boxFromKeypoints(keypoints);
  EXPECT_FLOAT_EQ(box.center.x(), 110);
  EXPECT_FLOAT_EQ(box.center.y(), 140);
  EXPECT_FLOAT_EQ(box.size, 250);
}

TEST(Keypoints, StandingBodyFitsItsBox) {
  const BodyModelPtr body = makeToyBody();
  const PinholeCamera camera = PinholeCamera::withFocalLength(800, 640, 800);
  const SmplParams params = randomPose(1, 0);
  const PersonBox box = boxFromKeypoints(projected(poseJoints(*body, params), camera));
  const MatrixX2f surface = camera.project(pose(*body, params).vertices_in_camera);
  const Eigen::RowVector2f half(0.5f * box.size, 0.5f * box.size);
  EXPECT_TRUE(((surface.rowwise() - box.center.transpose()).cwiseAbs().array() <=
               half.replicate(surface.rows(), 1).array())
                  .all());
  EXPECT_LT(box.size, 1.4f * 800 * 1.7f / 3.5f);
}

// Only the head and shoulders are seen: the box still is of a person's size.
TEST(Keypoints, HalfHiddenPersonGetsALargeBox) {
  const BodyModelPtr body = makeToyBody();
  const PinholeCamera camera = PinholeCamera::withFocalLength(800, 640, 800);
  Keypoints2d keypoints = projected(poseJoints(*body, randomPose(1, 0)), camera);
  keypoints.confidence.tail(kKeypointCount - kKpLeftElbow).setZero();
  const PersonBox box = boxFromKeypoints(keypoints);
  const float height = 800 * 1.7f / 3.5f;
  EXPECT_GT(box.size, 0.7f * height);
  EXPECT_LT(box.size, 1.1f * height);
}

TEST(Keypoints, OneMistakenPointDoesNotSetTheLength) {
  const BodyModelPtr body = makeToyBody();
  const PinholeCamera camera = PinholeCamera::withFocalLength(800, 640, 800);
  Keypoints2d keypoints = projected(poseJoints(*body, randomPose(1, 0)), camera);
  const float before = boxFromKeypoints(keypoints).size;
  // The forearm seems three times as long, but the wrist stays inside the body's extent.
  keypoints.points(kKpLeftWrist, 1) += 150;
  EXPECT_NEAR(boxFromKeypoints(keypoints).size, before, 0.02f * before);
}

TEST(Keypoints, TooFewPointsAreRefused) {
  Keypoints2d keypoints;
  EXPECT_THROW(static_cast<void>(boxFromKeypoints(keypoints)), Error);
  mark(keypoints, kKpNose, 10, 10);
  mark(keypoints, kKpLeftEye, 12, 8);
  EXPECT_THROW(static_cast<void>(boxFromKeypoints(keypoints)), Error);
}

TEST(Keypoints, PointsAtOnePlaceAreRefused) {
  Keypoints2d keypoints;
  for (const Keypoint keypoint : {kKpNose, kKpLeftEye, kKpRightEye})
    mark(keypoints, keypoint, 10, 10);
  EXPECT_THROW(static_cast<void>(boxFromKeypoints(keypoints)), Error);
}

TEST(Keypoints, ReprojectionErrorIsWeightedByConfidence) {
  const BodyModelPtr body = makeToyBody();
  const PinholeCamera camera = PinholeCamera::withFocalLength(800, 640, 800);
  const PosedJoints posed = poseJoints(*body, randomPose(2, 0.3f));
  Keypoints2d keypoints = projected(posed, camera);
  EXPECT_NEAR(reprojectionError(keypoints, posed.keypoints_in_camera, camera), 0, 1e-4);
  keypoints.confidence.setZero();
  EXPECT_EQ(reprojectionError(keypoints, posed.keypoints_in_camera, camera), 0);
  keypoints.confidence[kKpNose] = 1;
  keypoints.confidence[kKpNeck] = 0.25f;
  keypoints.points.row(kKpNose) += Eigen::RowVector2f(3, 4);
  keypoints.points.row(kKpNeck) += Eigen::RowVector2f(0, 10);
  EXPECT_NEAR(reprojectionError(keypoints, posed.keypoints_in_camera, camera),
              (5 + 0.25 * 10) / 1.25,
              1e-3);
}

TEST(Keypoints, SharedPhotosHaveSaneBoxes) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto images = *sharedDataDir() / "images";
  const auto boxOf = [&](const std::string& json, const std::string& image) {
    return boxFromKeypoints(
        selectPerson(readKeypointFile(images / json), images / json, images / image, 0));
  };
  // A woman in a low lunge, arms folded, over most of the lower two thirds of 1004 x 1504.
  const PersonBox dancer =
      boxOf("pexels-anete-lusina-4793258_keypoints.json", "pexels-anete-lusina-4793258.jpg");
  EXPECT_GT(dancer.size, 700);
  EXPECT_LT(dancer.size, 1300);
  EXPECT_NEAR(dancer.center.y(), 0.5 * (747.825 + 1380.765), 0.01);
  // The skier's annotated box is 218.7 x 346.68 at (280.79, 44.73).
  const PersonBox skier = boxOf("000000000785.json", "000000000785.jpg");
  EXPECT_NEAR(skier.size, 346.68, 60);
  EXPECT_NEAR(skier.center.x(), 280.79 + 0.5 * 218.7, 30);
  EXPECT_NEAR(skier.center.y(), 44.73 + 0.5 * 346.68, 30);
}

}  // namespace
}  // namespace lay
