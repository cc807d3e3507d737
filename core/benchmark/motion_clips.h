#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/body/joints.h"
#include "core/geometry/types.h"

namespace lay {

/// Axis-angle rotations of the 24 joints, rad, parent frame; joint 0 is the root in the world (z
/// up).
using JointRotations = Eigen::Matrix<float, kSmplJointCount, 3, Eigen::RowMajor>;

/// One recording in the AMASS layout, reduced to what poses need.
struct MotionClip {
  std::string name;
  std::vector<JointRotations> frames;
};

/// Reads the clips named in `data_dir`/mocap/`split`.txt (train, val or test) from
/// `data_dir`/mocap/clips.
/// @throws FileError when a file is missing or is not in the AMASS layout (poses (N, 72)).
[[nodiscard]] std::vector<MotionClip> readMotionClips(const std::filesystem::path& data_dir,
                                                      const std::string& split);

/// `count` poses, evenly spaced over all frames of the clips in order.
[[nodiscard]] std::vector<JointRotations> evenlySpacedPoses(const std::vector<MotionClip>& clips,
                                                            int count);

}  // namespace lay
