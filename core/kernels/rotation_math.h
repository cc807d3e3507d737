#pragma once

#include <cmath>

namespace lay {

// Rotations as plain arrays: row-major 3x3 matrices, axis-angle vectors in radians. Header-only and
// free of library calls besides sqrt, sin and cos, so that device code can use it too.

/// out = a b, (3, 3).
template <typename Real>
constexpr void multiply3x3(const Real* a, const Real* b, Real* out) {
  for (int row = 0; row < 3; ++row) {
    for (int col = 0; col < 3; ++col) {
      out[3 * row + col] =
          a[3 * row] * b[col] + a[3 * row + 1] * b[3 + col] + a[3 * row + 2] * b[6 + col];
    }
  }
}

/// out = a v, (3).
template <typename Real>
constexpr void multiply3x1(const Real* a, const Real* v, Real* out) {
  for (int row = 0; row < 3; ++row) {
    out[row] = a[3 * row] * v[0] + a[3 * row + 1] * v[1] + a[3 * row + 2] * v[2];
  }
}

/// out = a^T v, (3).
template <typename Real>
constexpr void multiplyTransposed3x1(const Real* a, const Real* v, Real* out) {
  for (int col = 0; col < 3; ++col) {
    out[col] = a[col] * v[0] + a[3 + col] * v[1] + a[6 + col] * v[2];
  }
}

/// The numbers of Rodrigues' formula: exp(v) = I + sine_ratio [v] + cosine_ratio [v]^2, and
/// cubic_ratio = (t - sin t) / t^3 of its derivative, t = |v|.
template <typename Real>
struct RodriguesRatios {
  Real sine_ratio = 1;         ///< sin t / t
  Real cosine_ratio = 0.5;     ///< (1 - cos t) / t^2
  Real cubic_ratio = 1. / 6.;  ///< (t - sin t) / t^3
};

template <typename Real>
inline RodriguesRatios<Real> rodriguesRatios(const Real* v) {
  const Real squared = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
  RodriguesRatios<Real> ratios;
  // Below a tenth of a radian the quotients cancel; three terms of their series are exact to 1e-12.
  if (squared < Real(1e-2)) {
    ratios.sine_ratio = 1 - squared / 6 * (1 - squared / 20 * (1 - squared / 42));
    ratios.cosine_ratio = Real(0.5) * (1 - squared / 12 * (1 - squared / 30 * (1 - squared / 56)));
    ratios.cubic_ratio =
        Real(1. / 6.) * (1 - squared / 20 * (1 - squared / 42 * (1 - squared / 72)));
    return ratios;
  }
  const Real angle = std::sqrt(squared);
  const Real sine = std::sin(angle);
  ratios.sine_ratio = sine / angle;
  ratios.cosine_ratio = (1 - std::cos(angle)) / squared;
  ratios.cubic_ratio = (angle - sine) / (squared * angle);
  return ratios;
}

/// rotation (3, 3) = exp(v).
template <typename Real>
inline void axisAngleToRotation(const Real* v, Real* rotation) {
  const RodriguesRatios<Real> ratios = rodriguesRatios(v);
  const Real s = ratios.sine_ratio;
  const Real c = ratios.cosine_ratio;
  const Real xx = v[0] * v[0], yy = v[1] * v[1], zz = v[2] * v[2];
  const Real xy = c * v[0] * v[1], xz = c * v[0] * v[2], yz = c * v[1] * v[2];
  rotation[0] = 1 - c * (yy + zz);
  rotation[1] = xy - s * v[2];
  rotation[2] = xz + s * v[1];
  rotation[3] = xy + s * v[2];
  rotation[4] = 1 - c * (xx + zz);
  rotation[5] = yz - s * v[0];
  rotation[6] = xz - s * v[1];
  rotation[7] = yz + s * v[0];
  rotation[8] = 1 - c * (xx + yy);
}

/// dL/domega of R <- R exp(omega) from dL/dR: the axial vector of R^T dL/dR.
template <typename Real>
constexpr void tangentOfRotationGradient(const Real* rotation,
                                         const Real* gradient,
                                         Real* tangent) {
  const auto product = [&](int row, int col) {
    return rotation[row] * gradient[col] + rotation[3 + row] * gradient[3 + col] +
           rotation[6 + row] * gradient[6 + col];
  };
  tangent[0] = product(2, 1) - product(1, 2);
  tangent[1] = product(0, 2) - product(2, 0);
  tangent[2] = product(1, 0) - product(0, 1);
}

/// dL/dv of exp(v) from the tangent dL/domega at exp(v) exp(omega): the transposed right Jacobian
/// of SO(3) (Sola et al. 2018, eq. 143), I + cosine_ratio [v] + cubic_ratio [v]^2, applied to it.
template <typename Real>
inline void axisAngleGradient(const Real* v, const Real* tangent, Real* gradient) {
  const RodriguesRatios<Real> ratios = rodriguesRatios(v);
  const Real once[3] = {v[1] * tangent[2] - v[2] * tangent[1],
                        v[2] * tangent[0] - v[0] * tangent[2],
                        v[0] * tangent[1] - v[1] * tangent[0]};
  const Real twice[3] = {v[1] * once[2] - v[2] * once[1],
                         v[2] * once[0] - v[0] * once[2],
                         v[0] * once[1] - v[1] * once[0]};
  for (int i = 0; i < 3; ++i) {
    gradient[i] = tangent[i] + ratios.cosine_ratio * once[i] + ratios.cubic_ratio * twice[i];
  }
}

}  // namespace lay
