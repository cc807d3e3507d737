#include "core/benchmark/benchmark_sample.h"

#include <gtest/gtest.h>

#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

/// A standing person in the z-up world: the body's y axis is the world's z.
JointRotations standing() {
  JointRotations pose = JointRotations::Zero();
  pose.row(0) << 1.5707963F, 0, 0;
  pose.row(kLeftShoulder) << 0, 0, -1.2F;
  pose.row(kRightShoulder) << 0, 0, 1.2F;
  pose.row(kLeftKnee) << 0.4F, 0, 0;
  return pose;
}

class BenchmarkSampleTest : public testing::Test {
 protected:
  const BodyModelPtr body_ = makeToyBody();
};

TEST_F(BenchmarkSampleTest, PlacesTheBodyAsTheBenchmarkSays) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const BenchmarkSample sample = placeBody(*body_, standing(), random);
    EXPECT_GE(sample.camera.focal_length, 900);
    EXPECT_LE(sample.camera.focal_length, 1500);
    EXPECT_LE(sample.truth.betas.cwiseAbs().maxCoeff(), 2);
    const auto& points = sample.true_keypoints.points;
    const float side = (points.colwise().maxCoeff() - points.colwise().minCoeff()).maxCoeff();
    EXPECT_GT(side, 440);
    EXPECT_LT(side, 830);
    // Upright: the head is above the feet in the image, whatever the yaw, within 15 degrees of
    // pitch.
    EXPECT_LT(points(kKpNose, 1) + 200, points(kKpLeftAnkle, 1));
    EXPECT_GT(sample.truth.transl.z(), 1);
  }
}

TEST_F(BenchmarkSampleTest, ASampleIsTheSameForASeed) {
  const auto make = [&](std::uint64_t seed) {
    return makeBenchmarkSample(*body_, standing(), {}, seed, 5);
  };
  EXPECT_EQ(make(1).keypoints.points, make(1).keypoints.points);
  EXPECT_EQ(make(1).initial.body_pose, make(1).initial.body_pose);
  EXPECT_NE(make(1).initial.body_pose, make(2).initial.body_pose);
}

TEST_F(BenchmarkSampleTest, KeypointsAreDisturbedInTheStatedProportions) {
  int missing = 0;
  int far = 0;
  double squares = 0;
  int inliers = 0;
  constexpr int kSamples = 600;
  for (int i = 0; i < kSamples; ++i) {
    const BenchmarkSample sample =
        makeBenchmarkSample(*body_, standing(), {}, 3, static_cast<std::uint64_t>(i));
    const auto& exact = sample.true_keypoints.points;
    const float side = (exact.colwise().maxCoeff() - exact.colwise().minCoeff()).maxCoeff();
    for (int k = 0; k < kCocoKeypointCount; ++k) {
      if (sample.keypoints.confidence[k] <= 0) {
        ++missing;
        continue;
      }
      const float error = (sample.keypoints.points.row(k) - exact.row(k)).norm() / side;
      if (error > 0.05F) {
        ++far;
      } else {
        squares += error * error / 2;
        ++inliers;
      }
    }
    EXPECT_EQ(sample.keypoints.confidence.tail(kKeypointCount - kCocoKeypointCount).maxCoeff(), 0);
  }
  const double total = kSamples * kCocoKeypointCount;
  // 10 % each, and 5 % of the 8 limb points: 12.2 %.
  EXPECT_NEAR(missing / total, 0.122, 0.015);
  EXPECT_NEAR(std::sqrt(squares / inliers), 0.010, 0.0015);
  EXPECT_GT(far / total, 0.02);
  EXPECT_LT(far / total, 0.08);
}

TEST_F(BenchmarkSampleTest, ADepthFlipHardlyMovesTheProjection) {
  DisturbanceOptions only_flip;
  only_flip.angle_scale = 0;
  only_flip.depth_flip = 1;
  JointRotations pose = standing();
  pose.row(kLeftElbow) << 0, -0.8F, 0;
  pose.row(kLeftHip) << -0.6F, 0, 0;
  int flips = 0;
  for (std::uint64_t i = 0; i < 20; ++i) {
    BenchmarkSample sample = makeBenchmarkSample(*body_, pose, only_flip, 9, i);
    sample.initial.betas = sample.truth.betas;
    sample.initial.transl = sample.truth.transl;
    const MatrixX3f truth = poseJoints(*body_, sample.truth).joints_in_camera;
    const MatrixX3f initial = poseJoints(*body_, sample.initial).joints_in_camera;
    const MatrixX2f moved = sample.camera.project(initial) - sample.camera.project(truth);
    EXPECT_LT(moved.leftCols<2>().rowwise().norm().mean(),
              25);  // px of a person several hundred px tall
    flips += (initial - truth).col(2).cwiseAbs().maxCoeff() > 0.02F ? 1 : 0;
  }
  EXPECT_GT(flips, 10);
}

TEST_F(BenchmarkSampleTest, TheInitialPredictionIsWrongByAFewCentimetres) {
  double error = 0;
  for (std::uint64_t i = 0; i < 200; ++i) {
    const BenchmarkSample sample = makeBenchmarkSample(*body_, standing(), {}, 4, i);
    error += paMpjpe(poseJoints(*body_, sample.initial).joints_in_camera,
                     poseJoints(*body_, sample.truth).joints_in_camera) /
             200;
  }
  EXPECT_GT(error, 25);
  EXPECT_LT(error, 75);
}

}  // namespace
}  // namespace lay
