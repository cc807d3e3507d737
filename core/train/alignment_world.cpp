#include "core/train/alignment_world.h"

#include "core/geometry/rotation.h"

namespace lay {
namespace {

/// From a level camera's axes (x right, y down, z forward) to a world whose z is up.
Eigen::Matrix3f worldFromLevelCamera() {
  Eigen::Matrix3f rotation;
  rotation << 1, 0, 0, 0, 0, 1, 0, -1, 0;
  return rotation;
}

}  // namespace

JointRotations poseInWorld(const SmplParams& params) {
  JointRotations pose;
  pose.row(0) =
      matrixToAxisAngle(worldFromLevelCamera() * axisAngleToMatrix(params.global_orient));
  pose.bottomRows<kSmplJointCount - 1>() = params.body_pose;
  return pose;
}

std::vector<MotionClip> originalClips(const std::filesystem::path& data_dir,
                                      const std::string& split,
                                      const std::vector<PreferenceGroup>& groups) {
  if (!data_dir.empty()) return readMotionClips(data_dir, split);
  std::vector<MotionClip> clips;
  for (const PreferenceGroup& group : groups) {
    MotionClip& clip = clips.emplace_back();
    for (const SmplParams& body : group.hypotheses) clip.frames.push_back(poseInWorld(body));
  }
  return clips;
}

}  // namespace lay
