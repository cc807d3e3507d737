#pragma once

#include <cstdint>
#include <vector>

#include "core/benchmark/motion_clips.h"

namespace lay {

/// A bend of one joint of the left side, by which bodies are judged.
struct Bend {
  const char* name;
  int joint;             ///< SmplJoint
  Eigen::Vector3f axis;  ///< unit, parent's frame
};
/// Elbow, knee, hip and shoulder (forwards and down), from the T-pose.
[[nodiscard]] const std::vector<Bend>& judgedBends();

/// The T-pose with one joint bent. @param angle_deg about the bend's axis.
[[nodiscard]] JointRotations bentPose(const Bend& bend, float angle_deg);

/// Poses that bend elbows, knees, hips and shoulders up to 130 degrees, with twists: recordings of
/// walking people hardly have them. Axes are tilted and the other joints follow at random.
[[nodiscard]] std::vector<JointRotations> randomBends(int count, std::uint64_t seed);

}  // namespace lay
