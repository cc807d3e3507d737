#pragma once

#include <optional>
#include <vector>

#include <Eigen/Core>

#include "core/geometry/pinhole_camera.h"
#include "core/refine/edit.h"

namespace lay {

/// Where a person put a joint. In the photo that is a pixel; in the side view it is a depth too,
/// which the photo cannot show.
struct JointTarget {
  int joint = 0;
  std::optional<Eigen::Vector2f> pixel;  ///< px, where the joint is to be in the photo
  std::optional<float> depth_from_root;  ///< m, z of the joint minus z of the pelvis, camera frame

  friend bool operator==(const JointTarget&, const JointTarget&) = default;
};

/// What a person has settled about a pose: a run keeps it.
struct PoseConstraints {
  std::vector<JointTarget> targets;  ///< at most one of a joint
  JointMask locked;                  ///< joints that keep the rotation they have

  [[nodiscard]] bool empty() const { return targets.empty() && locked.none(); }
  /// The target of a joint; null: there is none.
  [[nodiscard]] const JointTarget* targetOf(int joint) const;
  /// Adds the target, or replaces the joint's: what the new one leaves open stays as it was.
  void put(const JointTarget& target);
  void remove(int joint);
  /// The targets of all these joints; locks stay.
  void remove(const JointMask& joints);
  /// @throws InvalidOptions naming what is wrong: a joint that is none, two targets of one joint,
  /// numbers that are not finite, a target that says nothing.
  void validate() const;

  friend bool operator==(const PoseConstraints&, const PoseConstraints&) = default;
};

}  // namespace lay
