#pragma once

namespace lay {

// Rotations as plain arrays: row-major 3x3 matrices, axis-angle vectors in radians. Header-only and
// free of library calls besides sqrt, sin and cos, so that device code can use them too.

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

}  // namespace lay
