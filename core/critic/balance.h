#pragma once

#include "core/body/skinning.h"

namespace lay {

/// How a body stands, sits or lies on the ground, supposed to be level under its lowest point: one
/// photograph does not show where the ground is.
struct Stance {
  /// m, horizontally, from what the body rests on to under its centre of mass; 0 when it is over
  /// it.
  float off_balance_m = 0;
  float contact_share = 0;  ///< of the vertices: nearer to the ground than kContactHeight
};

/// @param up against gravity, camera frame, unit length. A camera's pitch is not known: 15 degrees
/// of it move the centre of mass of a standing person by about 25 cm.
[[nodiscard]] Stance stanceOf(const PosedBody& posed, const Eigen::Vector3f& up = {0, -1, 0});

inline constexpr float kContactHeight = 0.04F;  ///< m

/// From the joints, with the segments' shares of the mass after Dempster 1955 (in Winter,
/// Biomechanics and Motor Control of Human Movement, table 4.1). @param joints (24, 3) m.
[[nodiscard]] Eigen::Vector3f centreOfMass(const MatrixX3f& joints);

/// m from a point to the convex hull of others in a plane; 0 inside. @param points (N, 2), N >= 1.
[[nodiscard]] float distanceToHull(const Eigen::Matrix<float, Eigen::Dynamic, 2>& points,
                                   const Eigen::Vector2f& point);

}  // namespace lay
