#pragma once

#include <array>
#include <vector>

#include "core/body/body_spheres.h"
#include "core/body/skinning.h"

namespace lay {

/// How much of a body's surface lies inside other parts of it: finer than balls against balls,
/// because the skin itself is asked.
class SurfaceOverlap {
 public:
  /// @param betas the shape whose balls are taken.
  SurfaceOverlap(const BodyModel& model, const Eigen::VectorXf& betas);

  struct Found {
    float share = 0;  ///< of the vertices: deeper inside another part than flesh gives way
    /// Of the vertices that a joint moves most, the share inside; and the joint they are inside of
    /// (-1: none).
    std::array<float, kSmplJointCount> share_of_joint = {};
    std::array<int, kSmplJointCount> inside_of = {};
  };
  [[nodiscard]] Found find(const PosedBody& posed) const;

  /// How deep each vertex lies inside another part of the body, m: negative where it is outside, by
  /// its distance from the nearest ball of another part; kNothingNear where that is far. Limbs that
  /// only touch give numbers about 0.
  /// @return (V).
  [[nodiscard]] Eigen::VectorXf depths(const PosedBody& posed) const;
  static constexpr float kNothingNear = -0.1F;

  /// The same as it is to be seen from outside: what is inside a part is hidden by its skin, so the
  /// skin around it counts as deep, less a quarter of the distance. @return (V).
  [[nodiscard]] Eigen::VectorXf depthsSeenFromOutside(const PosedBody& posed) const;

 private:
  BodySpheres balls_;
  std::vector<int> main_joint_;  // (V)
  std::array<int, kSmplJointCount> num_vertices_of_ = {};
  std::vector<std::vector<int>> others_;  // of each joint: balls its skin has no business in
};

/// The depths that are to be seen of a body that is looked at once: with a SurfaceOverlap of its
/// own. @return (V).
[[nodiscard]] Eigen::VectorXf depthsSeenFromOutside(const BodyModel& model,
                                                    const SmplParams& params);

}  // namespace lay
