#include "core/benchmark/pose_mixer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/geometry/rotation.h"

namespace lay {
namespace {

/// Joints that are exchanged as one.
constexpr std::array<std::array<int, 5>, 4> kLimbJoints = {{
    {kLeftCollar, kLeftShoulder, kLeftElbow, kLeftWrist, kLeftHand},
    {kRightCollar, kRightShoulder, kRightElbow, kRightWrist, kRightHand},
    {kLeftHip, kLeftKnee, kLeftAnkle, kLeftFoot, kLeftFoot},
    {kRightHip, kRightKnee, kRightAnkle, kRightFoot, kRightFoot},
}};

float quantile(std::vector<float>& values, double q) {
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(q * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

}  // namespace

JointRotations mirroredPose(const JointRotations& pose) {
  JointRotations result;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const auto source = pose.row(kSmplMirrorJoint[joint]);
    // A reflection at x = 0 turns rotation axes as pseudo-vectors: x stays, y and z change sign.
    result.row(joint) << source[0], -source[1], -source[2];
  }
  return result;
}

PoseMixer::PoseMixer(std::vector<MotionClip> clips, const Options& options)
    : clips_(std::move(clips)), options_(options) {
  double total = 0;
  for (const MotionClip& clip : clips_) {
    // The square root keeps the long recordings (half of all frames are climbing) from drowning the
    // others.
    total += std::sqrt(static_cast<double>(clip.frames.size()));
    cumulative_.push_back(total);
  }
  if (total <= 0)
    throw Error("No poses to train on: the clips hold no frame. Check the --data folder.");
  std::vector<float> values;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    for (int axis = 0; axis < 3; ++axis) {
      const float sign = axis == 0 ? 1.0F : -1.0F;
      values.clear();
      for (const MotionClip& clip : clips_) {
        for (std::size_t i = 0; i < clip.frames.size(); i += 4) {
          values.push_back(clip.frames[i](joint, axis));
          values.push_back(sign * clip.frames[i](kSmplMirrorJoint[joint], axis));
        }
      }
      low_(joint, axis) = quantile(values, 0.005) - 0.05F;
      high_(joint, axis) = quantile(values, 0.995) + 0.05F;
    }
  }
}

const JointRotations& PoseMixer::frame(Random& random) const {
  const double pick = random.uniform() * cumulative_.back();
  const auto clip =
      std::upper_bound(cumulative_.begin(), cumulative_.end() - 1, pick) - cumulative_.begin();
  const auto& frames = clips_[static_cast<std::size_t>(clip)].frames;
  return frames[static_cast<std::size_t>(random.below(static_cast<int>(frames.size())))];
}

JointRotations PoseMixer::draw(Random& random) const {
  JointRotations pose = frame(random);
  if (random.chance(options_.recombine)) {
    for (const auto& limb : kLimbJoints) {
      if (!random.chance(0.6)) continue;
      const JointRotations other = random.chance(0.5) ? frame(random) : mirroredPose(frame(random));
      for (int joint : limb) pose.row(joint) = other.row(joint);
    }
  }
  if (random.chance(options_.jitter)) {
    const float sigma = options_.jitter_sigma * random.uniform(0.3F, 1.5F);
    for (int joint = 1; joint < kSmplJointCount; ++joint) {
      for (int axis = 0; axis < 3; ++axis) {
        const float low = std::min(low_(joint, axis), pose(joint, axis));
        const float high = std::max(high_(joint, axis), pose(joint, axis));
        // Half as much where the recordings hold a hinge still, so that elbows do not learn to
        // roll.
        const float range = std::min(1.0F, (high_(joint, axis) - low_(joint, axis)) / 0.6F);
        pose(joint, axis) =
            std::clamp(pose(joint, axis) + sigma * range * random.normal(), low, high);
      }
    }
  }
  if (random.chance(options_.mirror)) pose = mirroredPose(pose);
  if (random.chance(options_.tumble)) {
    const float sigma = random.chance(0.3) ? 1.2F : 0.35F;
    const Eigen::Matrix3f tilt = axisAngleToMatrix(
        Eigen::Vector3f(sigma * random.normal(), sigma * random.normal(), sigma * random.normal()));
    pose.row(0) = matrixToAxisAngle(tilt * axisAngleToMatrix(pose.row(0).transpose())).transpose();
  }
  return pose;
}

}  // namespace lay
