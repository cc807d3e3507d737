#pragma once

#include "core/benchmark/benchmark_sample.h"
#include "core/language/skeleton_pose.h"
#include "tests/support/shared_data.h"
#include "tests/support/toy_body.h"

#include <vector>

namespace lay {

/// Upright toy bodies in random poses before the camera, the wilder the later.
inline std::vector<SmplParams> toyPoses(int count) {
  std::vector<SmplParams> poses;
  for (int i = 0; i < count; ++i) {
    poses.push_back(randomPose(static_cast<std::uint64_t>(i) + 1, 0.15F + 0.5F * i / count));
  }
  return poses;
}

/// Recorded poses of a split where the reference data are, else none.
inline std::vector<SmplParams> recordedPoses(const std::string& split, int count) {
  std::vector<SmplParams> poses;
  const auto data = sharedDataDir();
  if (!data) return poses;
  Random random(5);
  for (const JointRotations& pose : evenlySpacedPoses(readMotionClips(*data, split), count)) {
    poses.push_back(placeBody(*makeToyBody(), pose, random).truth);
  }
  return poses;
}

inline SkeletonPose toySkeleton(const SmplParams& params) {
  static const BodyModelPtr kBody = makeToyBody();
  return skeletonPose(*kBody, params);
}

}  // namespace lay
