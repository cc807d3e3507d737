#include "core/exchange/params_file.h"

#include "core/base/error.h"
#include "core/body/body_family.h"
#include "core/exchange/float_json.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

namespace lay {
namespace {

constexpr std::string_view kFormat = "layfigure-params";
constexpr int kFormatVersion = 1;
constexpr std::uintmax_t kMaxFileBytes = 16U << 20U;  // a file of ours has a few KB
constexpr int kMaxJsonDepth = 8;
constexpr Eigen::Index kMostBetas = 300;
constexpr std::size_t kMostNumbers = 300;  // in one field: betas; a body_pose of 55 joints has 162

// Far outside anything a body can do, near enough to keep float arithmetic meaningful.
constexpr float kMaxBeta = 100;
constexpr float kMaxAngle = 1000;     // rad, per component
constexpr float kMaxDistance = 1e5F;  // m
constexpr float kMaxPixels = 1e6F;

/// The fields of either kind of file, before they are checked.
struct Fields {
  std::map<std::string, std::vector<float>> numbers;
  std::map<std::string, std::string> texts;
};

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what) {
  throw FileError(strCat("Cannot use '", path.string(), "' as body parameters: ", what));
}

bool isKnownNumber(const std::string& name) {
  static const std::vector<std::string> kNames = {"betas",
                                                  "body_pose",
                                                  "global_orient",
                                                  "transl",
                                                  "focal_length",
                                                  "principal_point",
                                                  "image_size"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool isKnownText(const std::string& name) {
  return name == "model_name" || name == "gender" || name == "surface_model_type";
}

Fields readNpzFields(const std::filesystem::path& path) {
  Fields fields;
  for (const auto& [name, array] : readNpz(path)) {
    if (isKnownNumber(name)) {
      if (array.size() > kMostNumbers) {
        refuse(path,
               strCat("'",
                      name,
                      "' holds ",
                      array.size(),
                      " numbers; a single body has at most ",
                      kMostNumbers,
                      ". Save one frame of a sequence as its own file."));
      }
      fields.numbers[name] = array.toFloats();
    } else if (isKnownText(name)) {
      const std::vector<std::string> texts = array.toTexts();
      fields.texts[name] = texts.empty() ? "" : texts.front();
    }
  }
  return fields;
}

/// A number, a list of numbers or a list of rows of numbers, in reading order. Deeper nesting is
/// refused, which also bounds the recursion.
void appendNumbers(const std::filesystem::path& path,
                   const std::string& name,
                   const FloatJson& value,
                   int levels_left,
                   std::vector<float>& numbers) {
  if (value.is_number()) {
    numbers.push_back(value.get<float>());
    return;
  }
  if (!value.is_array() || levels_left == 0) {
    refuse(path,
           strCat("'", name, "' holds one ", value.type_name(), " where a number was expected."));
  }
  for (const FloatJson& item : value) {
    appendNumbers(path, name, item, levels_left - 1, numbers);
  }
}

Fields readJsonFields(const std::filesystem::path& path, const std::string& bytes) {
  bool is_too_deep = false;
  const auto keep = [&is_too_deep](
                        int depth, FloatJson::parse_event_t /*event*/, FloatJson& /*value*/) {
    is_too_deep = is_too_deep || depth > kMaxJsonDepth;
    return depth <=
           kMaxJsonDepth;  // what is deeper never becomes a value, so nothing recurses into it
  };
  const FloatJson json = FloatJson::parse(bytes, keep, /*allow_exceptions=*/false);
  if (is_too_deep) {
    refuse(path,
           strCat("its JSON is nested more than ",
                  kMaxJsonDepth,
                  " levels deep; parameters have three."));
  }
  if (json.is_discarded()) {
    refuse(path,
           "it is neither a NumPy .npz archive nor JSON. Give a params.json or params.npz that "
           "layfigure-cli refine wrote.");
  }
  if (!json.is_object()) {
    refuse(path,
           strCat("its JSON is one ",
                  json.type_name(),
                  "; an object with betas, body_pose, global_orient and transl was expected."));
  }
  Fields fields;
  for (const auto& [name, value] : json.items()) {
    if (isKnownNumber(name)) {
      appendNumbers(path, name, value, 2, fields.numbers[name]);
    } else if (isKnownText(name) && value.is_string()) {
      fields.texts[name] = value.get<std::string>();
    }
  }
  return fields;
}

/// The numbers of a field: finite, none larger than `limit`.
const std::vector<float>& numbersWithin(const std::filesystem::path& path,
                                        const Fields& fields,
                                        const std::string& name,
                                        float limit) {
  const auto found = fields.numbers.find(name);
  if (found == fields.numbers.end()) {
    refuse(path,
           strCat("it has no '",
                  name,
                  "'; betas, body_pose, global_orient and transl are needed. Give a params.json or "
                  "params.npz that layfigure-cli refine wrote."));
  }
  for (const float value : found->second) {
    if (!std::isfinite(value) || std::abs(value) > limit) {
      refuse(
          path,
          strCat(
              "'", name, "' holds ", value, "; finite numbers within ", limit, " were expected."));
    }
  }
  return found->second;
}

/// The same, exactly `count` of them.
const std::vector<float>& numbersOf(const std::filesystem::path& path,
                                    const Fields& fields,
                                    const std::string& name,
                                    std::size_t count,
                                    float limit) {
  const std::vector<float>& numbers = numbersWithin(path, fields, name, limit);
  if (numbers.size() != count) {
    refuse(path,
           strCat("'", name, "' holds ", numbers.size(), " numbers; ", count, " were expected."));
  }
  return numbers;
}

/// Shape and joints, of which bodies differ in the number.
void readBody(const std::filesystem::path& path, const Fields& fields, SmplParams& params) {
  const auto& betas = numbersWithin(path, fields, "betas", kMaxBeta);
  if (betas.size() < kNumBetas || betas.size() > kMostBetas) {
    refuse(path,
           strCat("'betas' holds ",
                  betas.size(),
                  " numbers; ",
                  kNumBetas,
                  " to ",
                  kMostBetas,
                  " were expected."));
  }
  params.betas =
      Eigen::Map<const Eigen::VectorXf>(betas.data(), static_cast<Eigen::Index>(betas.size()));
  const auto& body_pose = numbersWithin(path, fields, "body_pose", kMaxAngle);
  const auto rows = static_cast<Eigen::Index>(body_pose.size() / 3);
  if (body_pose.size() % 3 != 0 || !isKnownJointCount(static_cast<int>(rows) + 1)) {
    refuse(path,
           strCat("'body_pose' holds ",
                  body_pose.size(),
                  " numbers; 69 (SMPL), 153 (SMPL-H) or 162 (SMPL-X) were expected. Save rotations "
                  "as axis-angle, one of "
                  "three numbers for each joint but the root."));
  }
  params.body_pose = Eigen::Map<const MatrixX3f>(body_pose.data(), rows, 3);
}

Eigen::Vector3f toVector3(const std::vector<float>& values) {
  return {values[0], values[1], values[2]};
}

PinholeCamera cameraOf(const std::filesystem::path& path, const Fields& fields) {
  PinholeCamera camera;
  if (!fields.numbers.contains("focal_length")) {
    return camera;
  }
  camera.focal_length = numbersOf(path, fields, "focal_length", 1, kMaxPixels)[0];
  const auto& point = numbersOf(path, fields, "principal_point", 2, kMaxPixels);
  const auto& size = numbersOf(path, fields, "image_size", 2, kMaxPixels);
  if (camera.focal_length <= 0 || size[0] < 1 || size[1] < 1) {
    refuse(path,
           strCat("focal_length ",
                  camera.focal_length,
                  " px with an image of ",
                  size[0],
                  " x ",
                  size[1],
                  " px; all three must be positive."));
  }
  camera.principal_point = {point[0], point[1]};
  camera.width = static_cast<int>(size[0]);
  camera.height = static_cast<int>(size[1]);
  return camera;
}

void checkRecord(const std::filesystem::path& path, const BodyRecord& record) {
  const SmplParams& params = record.params;
  const bool has_shape = params.betas.size() >= kNumBetas && params.betas.size() <= kMostBetas;
  if (!has_shape || !isKnownJointCount(static_cast<int>(params.body_pose.rows()) + 1)) {
    throw Error(
        strCat("Cannot write '",
               path.string(),
               "': the body has ",
               params.betas.size(),
               " betas and ",
               params.body_pose.rows(),
               " joint rotations; ",
               kNumBetas,
               " to ",
               kMostBetas,
               " and 23, 51 or 54 were expected. Use a body model of 24, 52 or 55 joints."));
  }
  if (!isFinite(params) || !std::isfinite(record.camera.focal_length) ||
      !record.camera.principal_point.allFinite()) {
    throw Error(strCat("Cannot write '",
                       path.string(),
                       "': the parameters hold a number that is not finite. Run the refinement "
                       "again with another seed."));
  }
}

std::vector<float> toFloats(const float* values, Eigen::Index count) {
  return {values, values + count};
}

void saveNpz(const std::filesystem::path& path, const BodyRecord& record) {
  const SmplParams& params = record.params;
  std::vector<float> poses = toFloats(params.global_orient.data(), 3);
  const auto num_rotations = static_cast<std::size_t>(params.body_pose.rows());
  poses.insert(
      poses.end(), params.body_pose.data(), params.body_pose.data() + params.body_pose.size());
  const std::vector<float> transl = toFloats(params.transl.data(), 3);
  NpzArrays arrays;
  arrays["betas"] = NpyArray::fromFloats({static_cast<std::size_t>(params.betas.size())},
                                         toFloats(params.betas.data(), params.betas.size()));
  arrays["body_pose"] = NpyArray::fromFloats(
      {num_rotations, 3}, toFloats(params.body_pose.data(), params.body_pose.size()));
  arrays["global_orient"] = NpyArray::fromFloats({3}, toFloats(params.global_orient.data(), 3));
  arrays["transl"] = NpyArray::fromFloats({3}, transl);
  arrays["poses"] = NpyArray::fromFloats({1, poses.size()}, poses);
  arrays["trans"] = NpyArray::fromFloats({1, 3}, transl);
  if (record.camera.focal_length > 0) {
    arrays["focal_length"] = NpyArray::fromFloats({}, {record.camera.focal_length});
    arrays["principal_point"] =
        NpyArray::fromFloats({2}, toFloats(record.camera.principal_point.data(), 2));
    arrays["image_size"] = NpyArray::fromInts({2}, {record.camera.width, record.camera.height});
  }
  arrays["model_name"] = NpyArray::fromText(record.model_name);
  arrays["gender"] = NpyArray::fromText(record.gender);
  arrays["surface_model_type"] = NpyArray::fromText(record.surface_model_type);
  writeNpz(path, arrays);
}

void saveJson(const std::filesystem::path& path, const BodyRecord& record) {
  FloatJson json;
  json["format"] = kFormat;
  json["format_version"] = kFormatVersion;
  json["frame"] =
      "camera: x right, y down, z forward; rotations are axis-angle in rad, transl in m";
  json["model_name"] = record.model_name;
  json["gender"] = record.gender;
  json["surface_model_type"] = record.surface_model_type;
  if (!record.initial_source.empty()) json["initial_source"] = record.initial_source;
  addParams(json, record.params);
  if (record.camera.focal_length > 0) {
    json["focal_length"] = record.camera.focal_length;
    json["principal_point"] = toFloats(record.camera.principal_point.data(), 2);
    json["image_size"] = {record.camera.width, record.camera.height};
  }
  // Names come from files: a byte that is not UTF-8 must not stop the save.
  writeFileAtomically(path, json.dump(1, ' ', false, FloatJson::error_handler_t::replace) + "\n");
}

}  // namespace

void saveParams(const std::filesystem::path& path, const BodyRecord& record) {
  checkRecord(path, record);
  if (path.extension() == ".npz") {
    saveNpz(path, record);
  } else if (path.extension() == ".json") {
    saveJson(path, record);
  } else {
    throw FileError(
        strCat("Cannot write '",
               path.string(),
               "': parameters are saved as .npz or .json. Give the file one of these extensions."));
  }
}

BodyRecord loadParams(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::uintmax_t bytes_on_disk = std::filesystem::file_size(path, ignored);
  if (!ignored && bytes_on_disk > kMaxFileBytes) {
    refuse(path,
           strCat("it has ",
                  bytes_on_disk,
                  " bytes; parameters of one body fit into ",
                  kMaxFileBytes,
                  "."));
  }
  const std::string bytes = readFile(path);
  const Fields fields = bytes.starts_with("PK") ? readNpzFields(path) : readJsonFields(path, bytes);

  BodyRecord record;
  readBody(path, fields, record.params);
  record.params.global_orient = toVector3(numbersOf(path, fields, "global_orient", 3, kMaxAngle));
  record.params.transl = toVector3(numbersOf(path, fields, "transl", 3, kMaxDistance));
  record.camera = cameraOf(path, fields);
  if (const auto name = fields.texts.find("model_name"); name != fields.texts.end()) {
    record.model_name = name->second;
  }
  if (const auto gender = fields.texts.find("gender"); gender != fields.texts.end()) {
    record.gender = gender->second;
  }
  if (const auto type = fields.texts.find("surface_model_type"); type != fields.texts.end()) {
    record.surface_model_type = type->second;
  }
  return record;
}

}  // namespace lay
