#include "tests/core/train/toy_recordings.h"

#include <cmath>
#include <fstream>

#include "core/benchmark/motion_clips.h"
#include "core/io/npz.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

void writeClip(const std::filesystem::path& path, int frames, float phase) {
  std::vector<float> poses;
  for (int i = 0; i < frames; ++i) {
    const float t = phase + 0.3F * static_cast<float>(i);
    JointRotations pose = JointRotations::Zero();
    pose.row(0) << 1.5707963F, 0, 0;
    pose.row(kLeftShoulder) << 0, 0.3F * std::sin(t), -1.0F + 0.5F * std::sin(0.7F * t);
    pose.row(kRightShoulder) << 0, 0.2F * std::cos(t), 1.0F + 0.4F * std::cos(0.9F * t);
    pose.row(kLeftElbow) << 0, -0.6F - 0.5F * std::sin(1.3F * t), 0;
    pose.row(kRightElbow) << 0, 0.6F + 0.5F * std::cos(1.1F * t), 0;
    pose.row(kLeftHip) << -0.3F + 0.3F * std::sin(t), 0, 0;
    pose.row(kRightHip) << -0.3F - 0.3F * std::sin(t), 0, 0;
    pose.row(kLeftKnee) << 0.4F + 0.3F * std::cos(t), 0, 0;
    pose.row(kRightKnee) << 0.4F - 0.3F * std::cos(t), 0, 0;
    poses.insert(poses.end(), pose.data(), pose.data() + pose.size());
  }
  writeNpz(path, {{"poses", NpyArray::fromFloats({static_cast<std::size_t>(frames), 72}, poses)}});
}

}  // namespace

std::filesystem::path writeToyData(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder / "mocap" / "clips");
  std::ofstream(folder / "mocap" / "train.txt") << "walk\n";
  std::ofstream(folder / "mocap" / "val.txt") << "other\n";
  writeClip(folder / "mocap" / "clips" / "walk.npz", 120, 0);
  writeClip(folder / "mocap" / "clips" / "other.npz", 40, 1.7F);
  const std::filesystem::path body = folder / "toy_body.npz";
  writeNpz(body, modelFileArrays(*makeToyBody()));
  return body;
}

}  // namespace lay
