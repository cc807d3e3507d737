#include "core/benchmark/foreign_samples.h"

#include <Eigen/Geometry>

#include "core/geometry/rotation.h"

namespace lay {
namespace {

JointRotations averagePose(const std::vector<MotionClip>& clips) {
  JointRotations sum = JointRotations::Zero();
  int count = 0;
  for (const MotionClip& clip : clips) {
    for (const JointRotations& frame : clip.frames) {
      sum += frame;
      ++count;
    }
  }
  return sum / static_cast<float>(std::max(1, count));
}

/// From poses of the training's own distribution (models/configs/denoiser.json).
PoseMixer::Options ordinaryPoses() {
  PoseMixer::Options options;
  options.recombine = 0.25F;
  options.jitter = 0.2F;
  options.tumble = 0.08F;
  return options;
}

}  // namespace

ForeignSamples::ForeignSamples(BodyModelPtr body,
                               const std::filesystem::path& data_dir,
                               const std::string& split)
    : body_(std::move(body)),
      poses_(readMotionClips(data_dir, split), ordinaryPoses()),
      average_(averagePose(readMotionClips(data_dir, "train"))) {}

BenchmarkSample ForeignSamples::make(std::uint64_t seed, std::uint64_t index) const {
  // Another sequence than makeBenchmarkSample's, so that no sample is half of one of those.
  Random random((seed + 1) * 7368787ULL + index);
  const JointRotations pose = poses_.draw(random);
  BenchmarkSample sample = placeBody(*body_, pose, random, placement());
  disturbKeypoints(sample, {}, random);
  disturbBody(*body_, sample, {}, random);
  addHabits(sample);
  return sample;
}

void ForeignSamples::addHabits(BenchmarkSample& sample) const {
  const Eigen::Vector2f off_axis =
      (sample.box.center - sample.camera.principal_point) / sample.camera.focal_length;
  const Eigen::Vector3f ray(off_axis.x(), off_axis.y(), 1);
  const Eigen::Matrix3f crop_from_camera =
      Eigen::Quaternionf::FromTwoVectors(ray, Eigen::Vector3f::UnitZ()).toRotationMatrix();
  sample.initial.global_orient =
      matrixToAxisAngle(crop_from_camera * axisAngleToMatrix(sample.initial.global_orient));
  for (int joint = 1; joint < kSmplJointCount; ++joint) {
    const Eigen::Quaternionf from(
        axisAngleToMatrix(sample.initial.body_pose.row(joint - 1).transpose()));
    const Eigen::Quaternionf towards(axisAngleToMatrix(average_.row(joint).transpose()));
    sample.initial.body_pose.row(joint - 1) =
        matrixToAxisAngle(from.slerp(kTowardsAverage, towards).toRotationMatrix()).transpose();
  }
}

PlacementOptions ForeignSamples::placement() {
  return {.lowest_pitch = -60, .highest_pitch = 30, .shortest_focal = 450, .longest_focal = 800};
}

}  // namespace lay
