#include "core/body/body_measurements.h"

#include "core/body/skinning.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lay {
namespace {

class BodyMeasurementsOfToy : public testing::Test {
 protected:
  [[nodiscard]] Eigen::Index index(const std::string& name) const {
    return std::find(measured_.names.begin(), measured_.names.end(), name) -
           measured_.names.begin();
  }

  [[nodiscard]] float value(const std::string& name, const Eigen::VectorXf& betas) const {
    return measured_.mean[index(name)] + measured_.slope.row(index(name)).dot(betas);
  }

  static Eigen::VectorXf betas(int which, float by) {
    Eigen::VectorXf result = Eigen::VectorXf::Zero(kNumBetas);
    result[which] = by;
    return result;
  }

  BodyModelPtr body_ = makeToyBody();
  BodyMeasurements measured_ = bodyMeasurements(*body_);
};

TEST_F(BodyMeasurementsOfToy, HeightIsTheBodysHeight) {
  EXPECT_EQ(measured_.names[kHeightMeasurement], "height");
  // Another vertex may become the highest or lowest: the toy's caps change by 5 mm.
  for (int i = 0; i < kNumBetas; ++i) {
    const Eigen::VectorXf shape = betas(i, 1.5F);
    EXPECT_NEAR(value("height", shape), bodyHeight(*body_, shape), 6e-3F) << "beta " << i;
  }
}

TEST_F(BodyMeasurementsOfToy, LengthsAreThoseBetweenTheJoints) {
  for (int i = 0; i < kNumBetas; ++i) {
    SmplParams params;
    params.betas = betas(i, -1.2F);
    const MatrixX3f joints = poseJoints(*body_, params).joints_in_camera;
    EXPECT_NEAR(value("left shin", params.betas),
                (joints.row(kLeftAnkle) - joints.row(kLeftKnee)).norm(),
                1e-3F);
    EXPECT_NEAR(value("right forearm", params.betas),
                (joints.row(kRightWrist) - joints.row(kRightElbow)).norm(),
                1e-3F);
    EXPECT_NEAR(value("hip width", params.betas),
                (joints.row(kLeftHip) - joints.row(kRightHip)).norm(),
                1e-3F);
  }
}

// The toy's second shape direction moves every vertex outwards by 12 % of its distance from the
// bone.
TEST_F(BodyMeasurementsOfToy, GirthGrowsWithGirth) {
  const float mean = measured_.mean[index("left thigh girth")];
  EXPECT_GT(mean, 0.03F);
  EXPECT_LT(mean, 0.12F);
  EXPECT_NEAR(value("left thigh girth", betas(1, 1)), 1.12F * mean, 0.004F);
}

TEST_F(BodyMeasurementsOfToy, BothSidesMeasureTheSame) {
  for (std::size_t i = 0; i < measured_.names.size(); ++i) {
    std::string other = measured_.names[i];
    if (!other.starts_with("left")) continue;
    other.replace(0, 4, "right");
    EXPECT_NEAR(measured_.mean[static_cast<Eigen::Index>(i)], measured_.mean[index(other)], 1e-5F)
        << other;
    EXPECT_TRUE(measured_.slope.row(static_cast<Eigen::Index>(i))
                    .isApprox(measured_.slope.row(index(other)), 1e-3F))
        << other;
  }
}

}  // namespace
}  // namespace lay
