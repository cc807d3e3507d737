#pragma once

#include "core/language/skeleton_pose.h"
#include "core/language/statement.h"

#include <Eigen/Core>

namespace lay {

/// What can be measured of a pose. Angles in degrees, lengths in metres of an average adult.
/// Frames: skeleton_pose.h. x grows to the person's left, y against gravity, z to the front.
enum class MeasureKind : std::uint8_t {
  BendAngle,      ///< between the bones of an elbow or knee, 180 is straight
  Distance,       ///< subject to object
  SideOffset,     ///< x of subject - object
  HeightOffset,   ///< y of subject - object
  DepthOffset,    ///< z of subject - object
  DepthGap,       ///< |z of subject - object|
  Tilt,           ///< of a limb from the vertical, 0..90
  LimbDirection,  ///< angle between a limb and `axis`, 0..180
  GroundHeight,   ///< y of subject over the lowest joint; of a foot: over that of the rest
  TrunkPitch,     ///< of the trunk, forward positive, -180..180
  TrunkTwist,     ///< shoulders against hips, to the left positive
  TrunkLean,      ///< of the trunk, to the left positive, -90..90
  HeadPitch,      ///< against the chest, down positive, -90..90
  HeadYaw,        ///< against the chest, to the left positive
  HeadRoll,       ///< against the chest, to the left positive
  ChestFromUp,    ///< angle between the way the chest faces and up: 0 on the back, 180 prone
  LeftFromUp      ///< angle between the trunk's left and up: 0 on the right side
};

enum class BodyAxis : std::uint8_t { Up, Down, Front, Back, Left, Right };

struct Measure {
  MeasureKind kind = MeasureKind::Distance;
  BodyPoint subject = BodyPoint::None;
  BodyPoint object = BodyPoint::None;
  BodyAxis axis = BodyAxis::Up;  ///< LimbDirection only
};

/// True of measures in metres, false of those in degrees.
[[nodiscard]] bool isLength(MeasureKind kind);

[[nodiscard]] double measure(const Measure& what, const SkeletonPose& pose);

/// A measured value and how it changes.
struct MeasureGradient {
  double value = 0;
  /// (24, 3) per metre of each joint's position, camera frame.
  Eigen::Matrix<double, kSmplJointCount, 3, Eigen::RowMajor> d_joints;
  /// Per radian of each joint's global rotation in its own frame, R <- R exp(omega).
  Eigen::Vector3d d_pelvis;
  Eigen::Vector3d d_spine3;
  Eigen::Vector3d d_head;
};
[[nodiscard]] MeasureGradient measureWithGradient(const Measure& what, const SkeletonPose& pose);

}  // namespace lay
