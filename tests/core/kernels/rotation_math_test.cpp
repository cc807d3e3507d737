#include "core/kernels/rotation_math.h"

#include "tests/support/eigen_matchers.h"

#include <gtest/gtest.h>

#include <Eigen/Geometry>

#include <numbers>

namespace lay {
namespace {

using RowMajor3d = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

RowMajor3d rotationOf(const Eigen::Vector3d& axis_angle) {
  RowMajor3d rotation;
  axisAngleToRotation(axis_angle.data(), rotation.data());
  return rotation;
}

// Angles on both sides of the switch to series, tiny, right, straight and beyond.
TEST(RotationMath, AxisAngleIsEigens) {
  const Eigen::Vector3d axis = Eigen::Vector3d(0.3, -0.8, 0.5).normalized();
  for (const double angle :
       {0.0, 1e-9, 1e-4, 0.05, 0.0999999, 0.1000001, 0.7, 1.6, std::numbers::pi, 5.0}) {
    const Eigen::Matrix3d expected = Eigen::AngleAxisd(angle, axis).toRotationMatrix();
    EXPECT_THAT(rotationOf(angle * axis), MatrixNear(expected, 1e-12)) << angle;
  }
}

// L = <weights, exp(v)>: its tangent and its gradient against central differences.
TEST(RotationMath, GradientsAreFiniteDifferences) {
  const Eigen::Matrix3d random = Eigen::Matrix3d::Random();
  const RowMajor3d weights = random;
  const Eigen::Vector3d axis = Eigen::Vector3d(-0.6, 0.2, 0.9).normalized();
  constexpr double kStep = 1e-6;
  for (const double angle : {0.0, 1e-3, 0.09, 0.2, 1.5, 3.0}) {
    const Eigen::Vector3d v = angle * axis;
    const RowMajor3d rotation = rotationOf(v);
    Eigen::Vector3d tangent, gradient, tangent_expected, gradient_expected;
    tangentOfRotationGradient(rotation.data(), weights.data(), tangent.data());
    axisAngleGradient(v.data(), tangent.data(), gradient.data());
    for (int i = 0; i < 3; ++i) {
      const Eigen::Vector3d step = kStep * Eigen::Vector3d::Unit(i);
      tangent_expected[i] =
          weights.cwiseProduct(rotation * rotationOf(step) - rotation * rotationOf(-step)).sum() /
          (2 * kStep);
      gradient_expected[i] =
          weights.cwiseProduct(rotationOf(v + step) - rotationOf(v - step)).sum() / (2 * kStep);
    }
    EXPECT_THAT(tangent, MatrixNear(tangent_expected, 1e-8)) << angle;
    EXPECT_THAT(gradient, MatrixNear(gradient_expected, 1e-8)) << angle;
  }
}

TEST(RotationMath, ProductsAreEigens) {
  const RowMajor3d a = Eigen::Matrix3d::Random();
  const RowMajor3d b = Eigen::Matrix3d::Random();
  const Eigen::Vector3d v(1, -2, 3);
  RowMajor3d product;
  Eigen::Vector3d once, transposed;
  multiply3x3(a.data(), b.data(), product.data());
  multiply3x1(a.data(), v.data(), once.data());
  multiplyTransposed3x1(a.data(), v.data(), transposed.data());
  EXPECT_THAT(product, MatrixNear(a * b, 1e-15));
  EXPECT_THAT(once, MatrixNear(a * v, 1e-15));
  EXPECT_THAT(transposed, MatrixNear(a.transpose() * v, 1e-15));
}

}  // namespace
}  // namespace lay
