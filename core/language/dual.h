#pragma once

#include <Eigen/Core>

#include <cmath>

namespace lay {

/// A number with its gradient with respect to N variables (forward-mode differentiation): each
/// formula is written once, for double and for Dual, and the derivative cannot disagree with it.
template <int N>
struct Dual {
  using Gradient = Eigen::Array<double, N, 1>;

  double value = 0;
  Gradient gradient = Gradient::Zero();

  Dual() = default;
  Dual(double constant)
      : value(constant) {}  // NOLINT(google-explicit-constructor): a number is one
  Dual(double v, const Gradient& g) : value(v), gradient(g) {}
};

template <int N>
Dual<N> operator+(const Dual<N>& a, const Dual<N>& b) {
  return {a.value + b.value, a.gradient + b.gradient};
}

template <int N>
Dual<N> operator-(const Dual<N>& a, const Dual<N>& b) {
  return {a.value - b.value, a.gradient - b.gradient};
}

template <int N>
Dual<N> operator*(const Dual<N>& a, const Dual<N>& b) {
  return {a.value * b.value, a.gradient * b.value + b.gradient * a.value};
}

template <int N>
Dual<N> operator*(const Dual<N>& a, double b) {
  return {a.value * b, a.gradient * b};
}

template <int N>
Dual<N> operator/(const Dual<N>& a, const Dual<N>& b) {
  const double ratio = a.value / b.value;
  return {ratio, (a.gradient - b.gradient * ratio) / b.value};
}

template <int N>
Dual<N> sqrt(const Dual<N>& a) {
  const double root = std::sqrt(a.value);
  return {root, a.gradient * (0.5 / root)};
}

template <int N>
Dual<N> atan2(const Dual<N>& y, const Dual<N>& x) {
  const double squared = y.value * y.value + x.value * x.value + 1e-18;
  return {std::atan2(y.value, x.value), (y.gradient * x.value - x.gradient * y.value) / squared};
}

/// Three numbers of either sort.
template <typename T>
struct Vec3 {
  T x = T(0);
  T y = T(0);
  T z = T(0);

  Vec3 operator+(const Vec3& other) const { return {x + other.x, y + other.y, z + other.z}; }
  Vec3 operator-(const Vec3& other) const { return {x - other.x, y - other.y, z - other.z}; }
  Vec3 operator*(double factor) const { return {x * factor, y * factor, z * factor}; }
  Vec3 scaled(const T& factor) const { return {x * factor, y * factor, z * factor}; }
  [[nodiscard]] T dot(const Vec3& other) const { return x * other.x + y * other.y + z * other.z; }
  [[nodiscard]] Vec3 cross(const Vec3& other) const {
    return {y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x};
  }
  /// Never exactly 0, so that its derivative stays finite.
  [[nodiscard]] T norm() const {
    using std::sqrt;
    return sqrt(dot(*this) + T(1e-18));
  }
  [[nodiscard]] Vec3 normalized() const { return scaled(T(1) / norm()); }
};

}  // namespace lay
