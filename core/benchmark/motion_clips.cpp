#include "core/benchmark/motion_clips.h"

#include <fstream>

#include "core/base/error.h"
#include "core/io/npz.h"

namespace lay {
namespace {

MotionClip readClip(const std::filesystem::path& path, const std::string& name) {
  const NpzArrays arrays = readNpz(path);
  const NpyArray& poses = requireArray(arrays, "poses", {0, 3 * kSmplJointCount}, path);
  const std::vector<float> values = poses.toFloats();
  MotionClip clip;
  clip.name = name;
  clip.frames.resize(poses.shape[0]);
  for (std::size_t i = 0; i < clip.frames.size(); ++i) {
    clip.frames[i] = Eigen::Map<const JointRotations>(values.data() + i * 3 * kSmplJointCount);
    if (!clip.frames[i].allFinite()) {
      throw FileError(strCat("Clip ",
                             path.string(),
                             " has a pose that is not finite in frame ",
                             i,
                             ". Remove the frame or the clip."));
    }
  }
  return clip;
}

}  // namespace

std::vector<MotionClip> readMotionClips(const std::filesystem::path& data_dir,
                                        const std::string& split) {
  const std::filesystem::path list = data_dir / "mocap" / (split + ".txt");
  std::ifstream names(list);
  if (!names) {
    throw FileError(strCat("Cannot read the list of clips ",
                           list.string(),
                           ". Point --data at a folder with mocap/train.txt, val.txt, test.txt "
                           "and mocap/clips/*.npz."));
  }
  std::vector<MotionClip> clips;
  for (std::string name; std::getline(names, name);) {
    while (!name.empty() && (name.back() == '\r' || name.back() == ' ')) name.pop_back();
    if (name.empty()) continue;
    clips.push_back(readClip(data_dir / "mocap" / "clips" / (name + ".npz"), name));
  }
  if (clips.empty()) {
    throw FileError(strCat(list.string(), " names no clip; expected one name a line."));
  }
  return clips;
}

std::vector<JointRotations> evenlySpacedPoses(const std::vector<MotionClip>& clips, int count) {
  std::vector<const JointRotations*> frames;
  for (const MotionClip& clip : clips) {
    for (const JointRotations& frame : clip.frames) frames.push_back(&frame);
  }
  std::vector<JointRotations> poses;
  poses.reserve(count);
  for (int i = 0; i < count && !frames.empty(); ++i) {
    poses.push_back(*frames[static_cast<std::size_t>(i) * frames.size() / count]);
  }
  return poses;
}

}  // namespace lay
