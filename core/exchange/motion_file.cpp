#include "core/exchange/motion_file.h"

#include "core/base/error.h"
#include "core/body/body_family.h"
#include "core/exchange/float_json.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"

#include <cmath>
#include <map>

namespace lay {
namespace {

constexpr std::string_view kMotionFormat = "layfigure-motion";
constexpr std::uintmax_t kMostMotionBytes = 1U << 30U;
constexpr int kMostMotionDepth = 8;
constexpr std::size_t kMostFrames = 1000000;

[[noreturn]] void refuseMotion(const std::filesystem::path& path, const std::string& what) {
  throw FileError(strCat("Cannot use '", path.string(), "' as a motion: ", what));
}

void checkMotion(const std::filesystem::path& path, const MotionRecord& record) {
  const auto refuse = [&path](const std::string& what) {
    throw Error(strCat("Cannot write '", path.string(), "': ", what));
  };
  if (record.frames.empty()) refuse("the motion has no frames. Export a run with steps.");
  const SmplParams& first = record.frames.front();
  for (const SmplParams& frame : record.frames) {
    if (frame.body_pose.rows() != first.body_pose.rows() ||
        frame.betas.size() != first.betas.size()) {
      refuse("its frames are of bodies with different joints or betas. Export one run.");
    }
    if (!isFinite(frame)) {
      refuse(
          "the parameters hold a number that is not finite. Run the refinement again with "
          "another seed.");
    }
  }
}

/// One field of all frames, one after the other.
template <typename Field>
std::vector<float> gathered(const MotionRecord& record, const Field& field) {
  std::vector<float> values;
  for (const SmplParams& frame : record.frames) {
    const auto& part = field(frame);
    values.insert(values.end(), part.data(), part.data() + part.size());
  }
  return values;
}

void saveNpzMotion(const std::filesystem::path& path, const MotionRecord& record) {
  const std::size_t count = record.frames.size();
  const auto num_betas = static_cast<std::size_t>(record.frames.front().betas.size());
  const auto num_turns = static_cast<std::size_t>(record.frames.front().body_pose.rows());
  NpzArrays arrays;
  arrays["betas"] = NpyArray::fromFloats(
      {count, num_betas}, gathered(record, [](const SmplParams& p) { return p.betas; }));
  arrays["body_pose"] = NpyArray::fromFloats(
      {count, num_turns, 3}, gathered(record, [](const SmplParams& p) { return p.body_pose; }));
  arrays["global_orient"] = NpyArray::fromFloats(
      {count, 3}, gathered(record, [](const SmplParams& p) { return p.global_orient; }));
  arrays["transl"] = NpyArray::fromFloats(
      {count, 3}, gathered(record, [](const SmplParams& p) { return p.transl; }));
  arrays["fps"] = NpyArray::fromFloats({}, {static_cast<float>(record.fps)});
  if (record.camera.focal_length > 0) {
    arrays["focal_length"] = NpyArray::fromFloats({}, {record.camera.focal_length});
    arrays["principal_point"] = NpyArray::fromFloats(
        {2}, {record.camera.principal_point.x(), record.camera.principal_point.y()});
    arrays["image_size"] = NpyArray::fromInts({2}, {record.camera.width, record.camera.height});
  }
  arrays["model_name"] = NpyArray::fromText(record.model_name);
  arrays["gender"] = NpyArray::fromText(record.gender);
  arrays["surface_model_type"] = NpyArray::fromText(record.surface_model_type);
  writeNpz(path, arrays);
}

void saveJsonMotion(const std::filesystem::path& path, const MotionRecord& record) {
  FloatJson json;
  json["format"] = kMotionFormat;
  json["format_version"] = 1;
  json["frame"] =
      "camera: x right, y down, z forward; rotations are axis-angle in rad, transl in m";
  json["model_name"] = record.model_name;
  json["gender"] = record.gender;
  json["surface_model_type"] = record.surface_model_type;
  json["fps"] = static_cast<float>(record.fps);
  if (record.camera.focal_length > 0) {
    json["focal_length"] = record.camera.focal_length;
    json["principal_point"] = {record.camera.principal_point.x(),
                               record.camera.principal_point.y()};
    json["image_size"] = {record.camera.width, record.camera.height};
  }
  json["frames"] = FloatJson::array();
  for (const SmplParams& frame : record.frames) {
    FloatJson item = FloatJson::object();
    addParams(item, frame);
    json["frames"].push_back(std::move(item));
  }
  writeFileAtomically(path, json.dump(1, ' ', false, FloatJson::error_handler_t::replace) + "\n");
}

/// The fields of a motion as flat lists.
using MotionNumbers = std::map<std::string, std::vector<float>>;

const std::vector<float>& numbersNamed(const std::filesystem::path& path,
                                       const MotionNumbers& numbers,
                                       const std::string& name) {
  const auto found = numbers.find(name);
  if (found == numbers.end()) {
    refuseMotion(path,
                 strCat("it has no '",
                        name,
                        "'; betas, body_pose, global_orient and transl of each frame are needed."));
  }
  for (const float value : found->second) {
    if (!std::isfinite(value)) {
      refuseMotion(path, strCat("'", name, "' holds a number that is not finite."));
    }
  }
  return found->second;
}

/// Cuts the flat lists into frames.
std::vector<SmplParams> framesOf(const std::filesystem::path& path, const MotionNumbers& numbers) {
  const auto& transl = numbersNamed(path, numbers, "transl");
  const auto& root = numbersNamed(path, numbers, "global_orient");
  const auto& turns = numbersNamed(path, numbers, "body_pose");
  const auto& betas = numbersNamed(path, numbers, "betas");
  const std::size_t count = transl.size() / 3;
  const bool fits = count > 0 && count <= kMostFrames && transl.size() == 3 * count &&
                    root.size() == 3 * count && turns.size() % (3 * count) == 0 &&
                    betas.size() % count == 0;
  const auto num_turns = fits ? static_cast<Eigen::Index>(turns.size() / (3 * count)) : 0;
  const auto num_betas = fits ? static_cast<Eigen::Index>(betas.size() / count) : 0;
  if (!fits || !isKnownJointCount(static_cast<int>(num_turns) + 1) || num_betas < kNumBetas) {
    refuseMotion(path,
                 strCat("transl has ",
                        transl.size(),
                        " numbers, global_orient ",
                        root.size(),
                        ", body_pose ",
                        turns.size(),
                        " and betas ",
                        betas.size(),
                        "; each frame takes 3, 3, 69 (153, 162) and 10 or more."));
  }
  std::vector<SmplParams> frames(count);
  for (std::size_t f = 0; f < count; ++f) {
    const auto at = static_cast<Eigen::Index>(f);
    frames[f].transl = Eigen::Map<const Eigen::Vector3f>(transl.data() + 3 * at);
    frames[f].global_orient = Eigen::Map<const Eigen::Vector3f>(root.data() + 3 * at);
    frames[f].body_pose =
        Eigen::Map<const MatrixX3f>(turns.data() + 3 * num_turns * at, num_turns, 3);
    frames[f].betas = Eigen::Map<const Eigen::VectorXf>(betas.data() + num_betas * at, num_betas);
  }
  return frames;
}

/// A list of numbers, or of rows of them.
void appendFlat(const std::filesystem::path& path,
                const FloatJson& value,
                int levels,
                std::vector<float>& numbers) {
  if (value.is_number()) {
    numbers.push_back(value.get<float>());
    return;
  }
  if (!value.is_array() || levels == 0) {
    refuseMotion(path, strCat("one ", value.type_name(), " stands where a number was expected."));
  }
  for (const FloatJson& item : value) appendFlat(path, item, levels - 1, numbers);
}

void setCamera(const std::filesystem::path& path,
               const MotionNumbers& numbers,
               PinholeCamera& camera) {
  if (!numbers.contains("focal_length")) return;
  const auto& focal = numbersNamed(path, numbers, "focal_length");
  const auto& point = numbersNamed(path, numbers, "principal_point");
  const auto& size = numbersNamed(path, numbers, "image_size");
  constexpr float kMostPixels = 1e6F;
  if (focal.size() != 1 || point.size() != 2 || size.size() != 2 || !(focal[0] > 0) ||
      !(size[0] >= 1 && size[0] <= kMostPixels) || !(size[1] >= 1 && size[1] <= kMostPixels)) {
    refuseMotion(path,
                 "focal_length, principal_point and image_size are not one, two and two numbers of "
                 "a camera.");
  }
  camera.focal_length = focal[0];
  camera.principal_point = {point[0], point[1]};
  camera.width = static_cast<int>(size[0]);
  camera.height = static_cast<int>(size[1]);
}

void setTexts(MotionRecord& record, const std::map<std::string, std::string>& texts) {
  for (const auto& [name, text] : texts) {
    if (name == "model_name") record.model_name = text;
    if (name == "gender") record.gender = text;
    if (name == "surface_model_type") record.surface_model_type = text;
  }
}

void readNpzMotion(const std::filesystem::path& path,
                   MotionNumbers& numbers,
                   std::map<std::string, std::string>& texts) {
  for (const auto& [name, array] : readNpz(path)) {
    if (array.dtype != DType::Text) {
      numbers[name] = array.toFloats();
    } else if (const std::vector<std::string> found = array.toTexts(); !found.empty()) {
      texts[name] = found.front();
    }
  }
}

void readJsonMotion(const std::filesystem::path& path,
                    const std::string& bytes,
                    MotionNumbers& numbers,
                    std::map<std::string, std::string>& texts) {
  const auto keep = [](int depth, FloatJson::parse_event_t /*event*/, FloatJson& /*value*/) {
    return depth <= kMostMotionDepth;  // what is deeper never becomes a value
  };
  const FloatJson json = FloatJson::parse(bytes, keep, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("frames") || !json["frames"].is_array()) {
    refuseMotion(path,
                 "it is neither a NumPy .npz archive nor a JSON object with a list 'frames'. Give "
                 "what 'layfigure-cli export --animation' wrote.");
  }
  for (const auto& [name, value] : json.items()) {
    if (name == "frames") continue;
    if (value.is_string()) texts[name] = value.get<std::string>();
    if (value.is_number() || value.is_array()) appendFlat(path, value, 2, numbers[name]);
  }
  for (const FloatJson& frame : json["frames"]) {
    for (const char* name : {"betas", "body_pose", "global_orient", "transl"}) {
      if (!frame.is_object() || !frame.contains(name)) {
        refuseMotion(path, strCat("a frame has no '", name, "'."));
      }
      appendFlat(path, frame[name], 2, numbers[name]);
    }
  }
}

}  // namespace

void saveMotion(const std::filesystem::path& path, const MotionRecord& record) {
  checkMotion(path, record);
  if (path.extension() == ".npz") {
    saveNpzMotion(path, record);
  } else if (path.extension() == ".json") {
    saveJsonMotion(path, record);
  } else {
    throw FileError(
        strCat("Cannot write '",
               path.string(),
               "': motions are saved as .npz or .json. Give the file one of these extensions."));
  }
}

bool isMotionFile(const std::filesystem::path& path) {
  try {
    std::error_code ignored;
    if (std::filesystem::file_size(path, ignored) > kMostMotionBytes) return false;
    const std::string bytes = readFile(path);
    if (!bytes.starts_with("PK")) {
      constexpr std::size_t kHead = 100;  // "format" is the first key
      return bytes.substr(0, kHead).find(kMotionFormat) != std::string::npos;
    }
    const NpzArrays arrays = readNpz(path);
    const auto found = arrays.find("transl");
    return found != arrays.end() && found->second.shape.size() == 2;
  } catch (const Error&) {
    return false;  // whoever reads it next says what is wrong with it
  }
}

MotionRecord loadMotion(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::uintmax_t size = std::filesystem::file_size(path, ignored);
  if (!ignored && size > kMostMotionBytes) {
    refuseMotion(path, strCat("it has ", size, " bytes; at most 1 GiB is read."));
  }
  const std::string bytes = readFile(path);
  MotionNumbers numbers;
  std::map<std::string, std::string> texts;
  if (bytes.starts_with("PK")) {
    readNpzMotion(path, numbers, texts);
  } else {
    readJsonMotion(path, bytes, numbers, texts);
  }
  MotionRecord record;
  record.frames = framesOf(path, numbers);
  setCamera(path, numbers, record.camera);
  setTexts(record, texts);
  if (const auto fps = numbers.find("fps"); fps != numbers.end() && fps->second.size() == 1 &&
                                            fps->second[0] > 0 && fps->second[0] < 1e4F) {
    record.fps = double{fps->second[0]};
  }
  return record;
}

}  // namespace lay
