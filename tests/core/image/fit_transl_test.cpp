#include "core/image/fit_transl.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class FitTransl : public testing::Test {
 protected:
  FitTransl() {
    points_ = poseJoints(*body_, truth_).keypoints_in_camera;
    keypoints_.points = camera_.project(points_);
    keypoints_.confidence.setOnes();
    box_ = boxFromKeypoints(keypoints_);
  }

  const BodyModelPtr body_ = makeToyBody();
  const SmplParams truth_ = randomPose(4, 0.3F);
  const PinholeCamera camera_ = PinholeCamera::withFocalLength(1200, 1000, 1000);
  MatrixX3f points_;
  Keypoints2d keypoints_;
  PersonBox box_;
};

TEST_F(FitTransl, FindsTheTranslation) {
  const Eigen::Vector3f off = truth_.transl + Eigen::Vector3f(0.1F, -0.15F, 0.6F);
  const MatrixX3f moved = points_.rowwise() + (off - truth_.transl).transpose();
  EXPECT_LT((fitTransl(moved, off, keypoints_, box_, camera_) - truth_.transl).norm(), 0.02F);
}

TEST_F(FitTransl, AnOutlierDoesNotDragTheBodyAway) {
  keypoints_.points.row(kKpLeftWrist) << 20, 20;
  EXPECT_LT((fitTransl(points_, truth_.transl, keypoints_, box_, camera_) - truth_.transl).norm(),
            0.05F);
}

TEST_F(FitTransl, OneKeypointDoesNotDecideTheDepth) {
  keypoints_.confidence.tail(kKeypointCount - 1).setZero();
  const Eigen::Vector3f fitted = fitTransl(points_, truth_.transl, keypoints_, box_, camera_);
  EXPECT_NEAR(fitted.z(), truth_.transl.z(), 0.3F);
}

}  // namespace
}  // namespace lay
