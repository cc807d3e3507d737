#include "core/geometry/rotation.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

// The arithmetic is done in double: it costs nothing beside the memory traffic around it, and the
// squares of very large or very small floats neither overflow nor vanish.

constexpr double kNormGuard = 1e-8;

/// Some unit vector orthogonal to `unit`.
Eigen::Vector3d anyOrthogonal(const Eigen::Vector3d& unit) {
  Eigen::Index smallest = 0;
  unit.cwiseAbs().minCoeff(&smallest);
  const Eigen::Vector3d axis = Eigen::Vector3d::Unit(smallest);
  return (axis - unit.dot(axis) * unit).normalized();
}

/// Rotation whose first column points along `a`, its second in the half plane of `b`.
Eigen::Matrix3f gramSchmidt(const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
  const double a_norm = a.norm();
  const Eigen::Vector3d x =
      a_norm > kNormGuard ? Eigen::Vector3d(a / a_norm) : Eigen::Vector3d::UnitX();

  const double b_norm = b.norm();
  Eigen::Vector3d y = anyOrthogonal(x);
  if (b_norm > kNormGuard) {
    // Normalised first, so that the guard measures the angle between the columns and not b's
    // length.
    const Eigen::Vector3d b_unit = b / b_norm;
    Eigen::Vector3d rest = b_unit - x.dot(b_unit) * x;
    const double rest_norm = rest.norm();
    if (rest_norm > kNormGuard) {
      rest /= rest_norm;
      // Twice is enough: nearly parallel columns leave a rest whose own rounding is not orthogonal.
      y = (rest - x.dot(rest) * x).normalized();
    }
  }

  Eigen::Matrix3d rotation;
  rotation << x, y, x.cross(y);
  return rotation.cast<float>();
}

}  // namespace

Eigen::Matrix3f axisAngleToMatrix(const Eigen::Vector3f& axis_angle) {
  const Eigen::Vector3d v = axis_angle.cast<double>();
  const double angle = v.norm();
  // sin(t)/t and (1 - cos(t))/t^2; the second through the half angle, which does not cancel near 0.
  double sine_ratio = 1.0;
  double cosine_ratio = 0.5;
  if (angle > 1e-12) {
    const double half_sine_ratio = std::sin(0.5 * angle) / (0.5 * angle);
    sine_ratio = std::sin(angle) / angle;
    cosine_ratio = 0.5 * half_sine_ratio * half_sine_ratio;
  }
  Eigen::Matrix3d cross;
  cross << 0, -v.z(), v.y(),  //
      v.z(), 0, -v.x(),       //
      -v.y(), v.x(), 0;
  const Eigen::Matrix3d rotation =
      Eigen::Matrix3d::Identity() + sine_ratio * cross + cosine_ratio * cross * cross;
  return rotation.cast<float>();
}

Eigen::Vector3f matrixToAxisAngle(const Eigen::Matrix3f& rotation) {
  // The quaternion is well conditioned at every angle; the trace alone is not at 0 and at pi.
  const Eigen::Matrix3d r = rotation.cast<double>();
  const Eigen::Quaterniond q(r);
  const double sign = q.w() < 0 ? -1.0 : 1.0;
  const double sine = q.vec().norm();
  const double angle = 2.0 * std::atan2(sine, std::abs(q.w()));
  const double ratio = sine > 1e-12 ? angle / sine : 2.0;
  return (sign * ratio * q.vec()).cast<float>();
}

Vector6f matrixToSixd(const Eigen::Matrix3f& rotation) {
  Vector6f sixd;
  sixd << rotation.col(0), rotation.col(1);
  return sixd;
}

Eigen::Matrix3f sixdToMatrix(const Vector6f& sixd) {
  return gramSchmidt(sixd.head<3>().cast<double>(), sixd.tail<3>().cast<double>());
}

Eigen::Matrix3f sixdToMatrix(const Vector6f& sixd, SixdLayout layout) {
  switch (layout) {
    case SixdLayout::Columns:
      return sixdToMatrix(sixd);
    case SixdLayout::Interleaved: {
      Vector6f columns;
      columns << sixd[0], sixd[2], sixd[4], sixd[1], sixd[3], sixd[5];
      return sixdToMatrix(columns);
    }
    case SixdLayout::Rows:
      // Rows are the columns of the transpose.
      return sixdToMatrix(sixd).transpose();
  }
  return Eigen::Matrix3f::Identity();
}

Vector6f matrixToSixd(const Eigen::Matrix3f& rotation, SixdLayout layout) {
  switch (layout) {
    case SixdLayout::Columns:
      return matrixToSixd(rotation);
    case SixdLayout::Interleaved: {
      const Vector6f c = matrixToSixd(rotation);
      Vector6f interleaved;
      interleaved << c[0], c[3], c[1], c[4], c[2], c[5];
      return interleaved;
    }
    case SixdLayout::Rows:
      return matrixToSixd(rotation.transpose());
  }
  return Vector6f::Zero();
}

Eigen::Matrix3f nearestRotation(const Eigen::Matrix3f& matrix) {
  const Eigen::JacobiSVD<Eigen::Matrix3d> svd(matrix.cast<double>(),
                                              Eigen::ComputeFullU | Eigen::ComputeFullV);
  // Singular values come in descending order: turning the last direction around costs least.
  Eigen::Vector3d signs = Eigen::Vector3d::Ones();
  signs[2] = svd.matrixU().determinant() * svd.matrixV().determinant() < 0 ? -1.0 : 1.0;
  const Eigen::Matrix3d rotation = svd.matrixU() * signs.asDiagonal() * svd.matrixV().transpose();
  return rotation.cast<float>();
}

float rotationAngleBetween(const Eigen::Matrix3f& a, const Eigen::Matrix3f& b) {
  const Eigen::Matrix3d r = a.cast<double>().transpose() * b.cast<double>();
  const Eigen::Vector3d axis(r(2, 1) - r(1, 2), r(0, 2) - r(2, 0), r(1, 0) - r(0, 1));
  // atan2 keeps its precision where acos of the trace alone loses half the digits.
  return static_cast<float>(std::atan2(axis.norm(), r.trace() - 1.0));
}

}  // namespace lay
