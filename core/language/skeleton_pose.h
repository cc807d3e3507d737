#pragma once

#include "core/body/skinning.h"

#include <Eigen/Core>

namespace lay {

/// The part of a posed body that statements are measured on. Camera frame, metres; nothing that is
/// measured depends on where the body stands.
///
/// Frames, derived in measure.h:
/// - Heading frame: y against gravity, z where the person faces, x to the person's left. It is the
///   pelvis with its turn about gravity removed, so that pitch and roll (lying, leaning) stay. The
///   turn is the twist part of the swing-twist decomposition of the pelvis' rotation: defined for
///   every pose but one exactly upside down.
/// - Trunk frame: y from pelvis to neck, x to the person's left (from shoulder to shoulder), z out
/// of
///   the chest. What the arms do in front of, behind or beside the body is said in it, so that it
///   stays true of somebody who bends over or lies; above and below are always against gravity.
struct SkeletonPose {
  Eigen::Matrix<double, kSmplJointCount, 3, Eigen::RowMajor> joints;  ///< (24, 3) m
  Eigen::Matrix3d camera_from_pelvis = Eigen::Matrix3d::Identity();
  Eigen::Matrix3d camera_from_spine3 = Eigen::Matrix3d::Identity();
  Eigen::Matrix3d camera_from_head = Eigen::Matrix3d::Identity();
  Eigen::Vector3d up{0, -1, 0};  ///< against gravity, camera frame, length 1
  /// Lengths are multiplied by it: thresholds in metres are those of an adult of average size.
  /// Taken from the bones, so it does not change with the pose, and derivatives take it as a
  /// constant.
  double length_scale = 1;
};

/// @param posed of a body of 24, 52 or 55 joints: the first 24 are read (of hands, the forearm
/// tells).
/// @param up against gravity in the camera's frame; -y unless the camera's pitch is known.
[[nodiscard]] SkeletonPose skeletonPose(const PosedJoints& posed,
                                        const Eigen::Vector3f& up = {0, -1, 0});
[[nodiscard]] SkeletonPose skeletonPose(const BodyModel& model,
                                        const SmplParams& params,
                                        const Eigen::Vector3f& up = {0, -1, 0});

/// Average adult's bones over these bones.
[[nodiscard]] double lengthScale(
    const Eigen::Matrix<double, kSmplJointCount, 3, Eigen::RowMajor>& joints);

}  // namespace lay
