#include "core/train/body/shape_axes.h"

#include <gmock/gmock.h>

#include "core/base/random.h"
#include "tests/core/train/body/sphere_mesh.h"
#include "tests/support/eigen_matchers.h"

namespace lay {
namespace {

class NamedAxes : public testing::Test {
 protected:
  void SetUp() override {
    Random random(7);
    for (Eigen::Index i = 0; i < scores_.size(); ++i) scores_.data()[i] = random.normal();
    const Eigen::VectorXd x = scores_.col(0).cast<double>();
    const Eigen::VectorXd y = scores_.col(1).cast<double>();
    const Eigen::VectorXd z = scores_.col(2).cast<double>();
    measures_ = {{"first", 1, 3 * x + 4 * y}, {"second", 0, x}, {"third", 2, z + x}};
  }
  Eigen::MatrixXf scores_{4000, 3};
  std::vector<ShapeMeasure> measures_;
};

TEST_F(NamedAxes, AreARotationInWhichTheFirstFollowsItsMeasure) {
  const Eigen::MatrixXd axes = namedAxes(scores_, measures_);
  EXPECT_THAT(Eigen::MatrixXd(axes.transpose() * axes),
              MatrixNear(Eigen::MatrixXd::Identity(3, 3), 1e-9));
  EXPECT_THAT(Eigen::VectorXd(axes.col(1)), MatrixNear(Eigen::Vector3d(0.6, 0.8, 0), 0.04));
  EXPECT_GT(axes(0, 0), 0);  // more of the name
  EXPECT_NEAR(axes(2, 2), 1, 0.04);
}

TEST_F(NamedAxes, LeaveTheMeasuresBeforeThemUnchanged) {
  const Eigen::MatrixXd axes = namedAxes(scores_, measures_);
  const Eigen::MatrixXd turned = scores_.cast<double>() * axes;
  const Eigen::VectorXd& first = measures_[0].values;
  const auto covariance = [&](int axis) { return turned.col(axis).dot(first) / 4000; };
  EXPECT_NEAR(covariance(1), 5, 0.2);
  EXPECT_NEAR(covariance(0), 0, 0.2);
  EXPECT_NEAR(covariance(2), 0, 0.2);
}

TEST_F(NamedAxes, CorrelationsSayHowWellANameFits) {
  const Eigen::MatrixXd turned = scores_.cast<double>() * namedAxes(scores_, measures_);
  const Eigen::VectorXd correlations = axisCorrelations(turned, measures_);
  EXPECT_NEAR(correlations[1], 1, 0.01);
  EXPECT_NEAR(correlations[0], 0.8, 0.05);
  EXPECT_NEAR(correlations[2], std::sqrt(0.5), 0.05);
}

TEST(MeasureBody, FindsHeightVolumeAndLimbs) {
  TriMesh sphere = makeSphere(4);
  sphere.vertices *= 0.5F;
  MatrixX3f joints = MatrixX3f::Zero(kSmplJointCount, 3);
  joints.row(kLeftShoulder) << 0.2F, 0.3F, 0;
  joints.row(kRightShoulder) << -0.2F, 0.3F, 0;
  joints.row(kLeftElbow) << 0.5F, 0.3F, 0;
  joints.row(kLeftWrist) << 0.7F, 0.3F, 0;
  joints.row(kLeftHip) << 0.1F, -0.1F, 0;
  joints.row(kLeftKnee) << 0.1F, -0.5F, 0;
  joints.row(kLeftAnkle) << 0.1F, -0.8F, 0;
  joints.row(kRightAnkle) << -0.1F, -0.8F, 0;
  const BodyMeasurements m = measureBody(sphere.vertices, sphere.faces, joints);
  EXPECT_NEAR(m.height, 1, 1e-6);
  EXPECT_NEAR(m.volume, 4.0 / 3 * 3.14159 * 0.125, 0.01);
  EXPECT_NEAR(m.shoulder_width, 0.4, 1e-6);
  EXPECT_NEAR(m.arm_length, 0.5, 1e-6);
  EXPECT_NEAR(m.leg_length, 0.7, 1e-6);
  EXPECT_NEAR(m.shin_share, 3.0 / 7, 1e-6);
  EXPECT_NEAR(m.stance_width, 0.2, 1e-6);
}

}  // namespace
}  // namespace lay
