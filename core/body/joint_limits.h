#pragma once

#include <Eigen/Core>

#include "core/body/joints.h"
#include "core/body/smpl_params.h"

namespace lay {

/// A joint's rotation R = swing * twist taken apart, rad: the component of `bone_axis` is the twist
/// about the bone, the other two are the rotation vector of the swing, which has no part of it.
/// @param bone_axis 0, 1 or 2: the axis along the bone in the T-pose.
[[nodiscard]] Eigen::Vector3f swingTwist(const Eigen::Matrix3f& rotation, int bone_axis);
/// The rotation that is taken apart like this.
[[nodiscard]] Eigen::Matrix3f fromSwingTwist(const Eigen::Vector3f& swing_twist, int bone_axis);

/// How far a joint turns, by component of swingTwist, rad.
struct JointRange {
  int bone_axis = 0;
  Eigen::Vector3f low;
  Eigen::Vector3f high;
};

/// What the train clips of the motion capture show (0.05 to 99.95 % of the frames and their mirror
/// images), widened to a limber person's range; anatomy's usual figures for collars, hands and
/// toes, which were not captured. @param joint 1..23.
[[nodiscard]] const JointRange& jointRange(int joint);

/// How far a joint is beyond its range, by component, rad, signed; zero inside.
[[nodiscard]] Eigen::Vector3f beyondRange(int joint, const Eigen::Matrix3f& rotation);

/// The rotation with each component moved into its range.
[[nodiscard]] Eigen::Matrix3f withinRange(int joint, const Eigen::Matrix3f& rotation);

/// Squared excess of all joints over their ranges, in units of 10 degrees.
[[nodiscard]] float jointLimitExcess(const SmplParams& params);

}  // namespace lay
