#pragma once

#include <vector>

#include <Eigen/Core>

#include "core/body/joints.h"
#include "core/language/body_point.h"

namespace lay {

/// A joint that a person has nailed to a point of the photo.
struct PinnedJoint {
  int joint = 0;                ///< 0..23
  Eigen::Vector2f point{0, 0};  ///< px
  bool operator==(const PinnedJoint&) const = default;
};

/// A joint that a person has drawn to a place, depth included.
struct JointTarget {
  int joint = 0;                      ///< 0..23
  Eigen::Vector3f position{0, 0, 0};  ///< m, camera frame
  bool operator==(const JointTarget&) const = default;
};

/// What a person has fixed about the body by hand. A plain value.
struct Constraints {
  std::vector<PinnedJoint> pinned_joints;
  std::vector<JointTarget> joint_targets;
  std::vector<BodyPart> locked_parts;  ///< stay as they are when the rest is solved

  [[nodiscard]] bool isEmpty() const {
    return pinned_joints.empty() && joint_targets.empty() && locked_parts.empty();
  }
  bool operator==(const Constraints&) const = default;
};

}  // namespace lay
