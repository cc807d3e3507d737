#include "core/nn/lift_body.h"

#include <gtest/gtest.h>

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class LiftBody : public testing::Test {
 protected:
  LiftBody() {
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

TEST_F(LiftBody, ReadsTheNetworksRow) {
  std::vector<float> x(157, 0.0F);
  for (int j = 0; j < kSmplJointCount; ++j) {
    const Eigen::Vector3f rotation =
        j == 0 ? truth_.global_orient : Eigen::Vector3f(truth_.body_pose.row(j - 1).transpose());
    Eigen::Map<Vector6f>(x.data() + 6L * j) = matrixToSixd(axisAngleToMatrix(rotation));
  }
  for (int i = 0; i < kNumBetas; ++i) x[144 + i] = truth_.betas[i];
  const CropCamera crop = translToCropCamera(truth_.transl, box_, camera_);
  x[154] = crop.scale;
  x[155] = crop.translation.x();
  x[156] = crop.translation.y();
  const SmplParams body = liftedBody(*body_, x.data(), keypoints_, box_, camera_);
  const MatrixX3f joints = poseJoints(*body_, body).joints_in_camera;
  EXPECT_LT((joints - poseJoints(*body_, truth_).joints_in_camera).cwiseAbs().maxCoeff(), 0.02F);
}

}  // namespace
}  // namespace lay
