#pragma once

#include <array>
#include <vector>

#include "core/body/body_model.h"

namespace lay {

/// A ball on the line through two joints: its centre is (1 - share) * from + share * to.
struct BodySphere {
  int from = 0;
  int to = 0;
  float share = 0;
  float radius = 0;  ///< m
};

/// Two balls of parts that do not belong into each other.
struct SphereOverlap {
  int first = 0;              ///< index of a sphere
  int second = 0;             ///< index of another
  float depth = 0;            ///< m beyond what flesh gives way
  Eigen::Vector3f direction;  ///< unit vector from the first's centre to the second's
};

/// A body as balls along its bones: quick to ask whether limbs run into each other. Radii are taken
/// from the surface and lie inside it, so that bodies which only touch count as apart. Pairs that
/// overlap in the T-pose, and neighbouring parts, which fold into each other, are left out.
class BodySpheres {
 public:
  /// @param betas shape whose radii are taken; the balls then follow the joints.
  BodySpheres(const BodyModel& model, const Eigen::VectorXf& betas);

  [[nodiscard]] const std::vector<BodySphere>& spheres() const { return spheres_; }
  /// @param joints (24 or more, 3) m, any frame.
  [[nodiscard]] std::vector<SphereOverlap> overlaps(const MatrixX3f& joints) const;
  /// The deepest overlap, m; 0 without one.
  [[nodiscard]] float deepest(const MatrixX3f& joints) const;

  /// Overlaps up to this are flesh that gives way, m.
  static constexpr float kGivesWay = 0.02F;

 private:
  std::vector<BodySphere> spheres_;
  std::vector<std::array<int, 2>> pairs_;  // that may not overlap
};

}  // namespace lay
