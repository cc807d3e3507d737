#include "core/export/euler.h"

#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

#include <Eigen/Geometry>

#include <random>

namespace lay {
namespace {

Eigen::Matrix3d turn(double degrees, const Eigen::Vector3d& axis) {
  return Eigen::AngleAxisd(degrees * EIGEN_PI / 180, axis.normalized()).toRotationMatrix();
}

TEST(Euler, IsRzRyRx) {
  const Eigen::Matrix3d expected = turn(30, Eigen::Vector3d::UnitZ()) *
                                   turn(-50, Eigen::Vector3d::UnitY()) *
                                   turn(20, Eigen::Vector3d::UnitX());
  EXPECT_THAT(rotationOfEuler({20, -50, 30}), MatrixNear(expected, 1e-12));
  EXPECT_THAT(eulerDegrees(expected, Eigen::Vector3d::Zero()),
              MatrixNear(Eigen::Vector3d(20, -50, 30), 1e-9));
}

TEST(Euler, GivesAnyRotationBackAlsoWhereTwoAxesFallTogether) {
  std::mt19937 random(5);
  std::normal_distribution<double> normal;
  for (int i = 0; i < 200; ++i) {
    Eigen::Matrix3d rotation =
        Eigen::Quaterniond(normal(random), normal(random), normal(random), normal(random))
            .normalized()
            .toRotationMatrix();
    const Eigen::Vector3d previous(200 * normal(random), 90 * normal(random), 300 * normal(random));
    if (i % 4 == 0) {
      rotation = turn(normal(random) * 90, Eigen::Vector3d::UnitZ()) *
                 turn(i % 8 == 0 ? 90 : -90, Eigen::Vector3d::UnitY()) *
                 turn(normal(random) * 90, Eigen::Vector3d::UnitX());
    }
    EXPECT_THAT(rotationOfEuler(eulerDegrees(rotation, previous)), MatrixNear(rotation, 1e-7)) << i;
  }
}

TEST(Euler, FollowsATurnThroughFullCirclesWithoutAJump) {
  Eigen::Vector3d previous = Eigen::Vector3d::Zero();
  for (int degrees = 0; degrees <= 1000; degrees += 5) {
    // Through the pole of y, where the usual angles jump by half a turn.
    const Eigen::Vector3d angles = eulerDegrees(turn(degrees, Eigen::Vector3d::UnitY()), previous);
    EXPECT_LT((angles - previous).norm(), 5.001) << degrees;
    previous = angles;
  }
  EXPECT_NEAR(previous.y(), 1000, 1e-6);
}

}  // namespace
}  // namespace lay
