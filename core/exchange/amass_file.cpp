#include "core/exchange/amass_file.h"

#include "core/base/error.h"
#include "core/body/body_family.h"
#include "core/io/npz.h"

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

constexpr std::size_t kAmassBetas = 16;
constexpr std::size_t kAmassDmpls = 8;

void checkAmass(const std::filesystem::path& path, const AmassMotion& motion) {
  const auto refuse = [&path](const std::string& what) {
    throw Error(strCat("Cannot write '", path.string(), "': ", what));
  };
  if (motion.frames.empty()) refuse("the motion has no frames. Export a run with steps.");
  for (const SmplParams& frame : motion.frames) {
    if (frame.body_pose.rows() != motion.frames.front().body_pose.rows()) {
      refuse("its frames turn different numbers of joints. Export one run.");
    }
    if (!isFinite(frame)) {
      refuse(
          "the parameters hold a number that is not finite. Run the refinement again with "
          "another seed.");
    }
  }
}

/// The array as finite floats of `rows` rows. @throws FileError.
std::vector<float> finiteFloats(const NpyArray& array,
                                const char* name,
                                const std::filesystem::path& path) {
  std::vector<float> values = array.toFloats();
  if (!std::all_of(
          values.begin(), values.end(), [](float value) { return std::isfinite(value); })) {
    throw FileError(strCat("Cannot use '",
                           path.string(),
                           "' as a motion: '",
                           name,
                           "' holds a number that is not finite."));
  }
  return values;
}

std::string textNamed(const NpzArrays& arrays, const char* name) {
  const auto found = arrays.find(name);
  if (found == arrays.end() || found->second.dtype != DType::Text) return "";
  const std::vector<std::string> texts = found->second.toTexts();
  return texts.empty() ? "" : texts.front();
}

}  // namespace

void saveAmass(const std::filesystem::path& path, const AmassMotion& motion) {
  checkAmass(path, motion);
  const std::size_t count = motion.frames.size();
  std::vector<float> poses;
  std::vector<float> trans;
  for (const SmplParams& frame : motion.frames) {
    poses.insert(poses.end(), frame.global_orient.data(), frame.global_orient.data() + 3);
    poses.insert(
        poses.end(), frame.body_pose.data(), frame.body_pose.data() + frame.body_pose.size());
    trans.insert(trans.end(), frame.transl.data(), frame.transl.data() + 3);
  }
  const Eigen::VectorXf& shape = motion.frames.back().betas;
  std::vector<float> betas(shape.data(), shape.data() + shape.size());
  betas.resize(std::max(betas.size(), kAmassBetas), 0.0F);
  const auto rate = static_cast<float>(motion.framerate);
  NpzArrays arrays;
  arrays["poses"] = NpyArray::fromFloats({count, poses.size() / count}, poses);
  arrays["trans"] = NpyArray::fromFloats({count, 3}, trans);
  arrays["betas"] = NpyArray::fromFloats({betas.size()}, betas);
  arrays["dmpls"] =
      NpyArray::fromFloats({count, kAmassDmpls}, std::vector<float>(count * kAmassDmpls));
  arrays["mocap_framerate"] = NpyArray::fromFloats({}, {rate});
  arrays["mocap_frame_rate"] = NpyArray::fromFloats({}, {rate});
  arrays["gender"] = NpyArray::fromText(motion.gender);
  arrays["model_name"] = NpyArray::fromText(motion.model_name);
  arrays["surface_model_type"] = NpyArray::fromText(motion.surface_model_type);
  writeNpz(path, arrays);
}

AmassMotion loadAmass(const std::filesystem::path& path) {
  const NpzArrays arrays = readNpz(path);
  const NpyArray& poses_array = requireArray(arrays, "poses", {0, 0}, path);
  const std::size_t count = poses_array.shape[0];
  const std::size_t columns = poses_array.shape[1];
  if (count == 0 || columns % 3 != 0 || !isKnownJointCount(static_cast<int>(columns / 3))) {
    throw FileError(strCat("Cannot use '",
                           path.string(),
                           "' as a motion: poses is (",
                           count,
                           ", ",
                           columns,
                           "); frames of 72, 156 or 165 numbers were expected."));
  }
  const std::vector<float> poses = finiteFloats(poses_array, "poses", path);
  const std::vector<float> trans =
      finiteFloats(requireArray(arrays, "trans", {count, 3}, path), "trans", path);
  const std::vector<float> betas =
      finiteFloats(requireArray(arrays, "betas", {0}, path), "betas", path);
  AmassMotion motion;
  const auto num_turns = static_cast<Eigen::Index>(columns / 3) - 1;
  for (std::size_t f = 0; f < count; ++f) {
    SmplParams frame;
    const float* const row = poses.data() + f * columns;
    frame.global_orient = Eigen::Map<const Eigen::Vector3f>(row);
    frame.body_pose = Eigen::Map<const MatrixX3f>(row + 3, num_turns, 3);
    frame.transl = Eigen::Map<const Eigen::Vector3f>(trans.data() + 3 * f);
    frame.betas =
        Eigen::Map<const Eigen::VectorXf>(betas.data(), static_cast<Eigen::Index>(betas.size()));
    motion.frames.push_back(std::move(frame));
  }
  if (const auto rate = arrays.find("mocap_framerate"); rate != arrays.end()) {
    const std::vector<float> values = finiteFloats(rate->second, "mocap_framerate", path);
    if (!values.empty() && values[0] > 0) motion.framerate = double{values[0]};
  }
  motion.gender = textNamed(arrays, "gender");
  motion.model_name = textNamed(arrays, "model_name");
  motion.surface_model_type = textNamed(arrays, "surface_model_type");
  return motion;
}

}  // namespace lay
