#include "core/image/keypoint_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <utility>

namespace lay {

namespace {

using Json = nlohmann::json;

constexpr float kHiddenConfidence = 0.6f;

// Python writes NaN and Infinity, which JSON does not know. Outside strings they become null.
std::string withoutNonFinite(const std::string& text) {
  std::string result;
  result.reserve(text.size());
  bool is_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') is_string = !is_string;
    if (is_string && text[i] == '\\' && i + 1 < text.size()) result += text[i++];
    const std::string_view rest = std::string_view(text).substr(i);
    const std::size_t sign = rest.starts_with('-') ? 1 : 0;
    std::size_t length = 0;
    for (const std::string_view word : {"NaN", "Infinity"}) {
      if (!is_string && rest.substr(sign).starts_with(word)) length = sign + word.size();
    }
    if (length == 0) {
      result += text[i];
    } else {
      result += "null";
      i += length - 1;
    }
  }
  return result;
}

Json parse(const std::filesystem::path& path) {
  // COCO's masks are most of such a file and of no use here.
  const auto keep = [](int, Json::parse_event_t event, const Json& value) {
    return event != Json::parse_event_t::key || value != "segmentation";
  };
  const std::string text = readFile(path);
  Json json = Json::parse(text, keep, false);
  if (!json.is_discarded()) return json;
  try {
    return Json::parse(withoutNonFinite(text), keep);
  } catch (const Json::exception& error) {
    throw FileError(strCat("Cannot read the keypoints ",
                           path.string(),
                           ": it is not JSON, or it is cut short (",
                           error.what(),
                           "). OpenPose and COCO JSON files are read."));
  }
}

// NaN for what is not a number, so that the point counts as missing.
float numberOf(const Json& value) {
  if (!value.is_number()) return std::numeric_limits<float>::quiet_NaN();
  const auto number = value.get<double>();
  const bool fits = std::abs(number) <= std::numeric_limits<float>::max();
  return fits ? static_cast<float>(number) : std::numeric_limits<float>::quiet_NaN();
}

std::vector<float> numbersOf(const Json& array) {
  std::vector<float> numbers;
  numbers.reserve(array.size());
  for (const Json& value : array) numbers.push_back(numberOf(value));
  return numbers;
}

// Numbers are x, y, confidence of each of the layout's points.
Keypoints2d keypointsFrom(const std::vector<float>& numbers, std::span<const int> layout) {
  Keypoints2d keypoints;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const float x = numbers[3 * i];
    const float y = numbers[3 * i + 1];
    const float confidence = numbers[3 * i + 2];
    const bool is_finite = std::isfinite(x) && std::isfinite(y) && std::isfinite(confidence);
    if (!is_finite || confidence <= 0 || (x == 0 && y == 0)) continue;
    keypoints.points.row(layout[i]) = Eigen::RowVector2f(x, y);
    keypoints.confidence[layout[i]] = std::min(confidence, 1.0f);
  }
  return keypoints;
}

std::span<const int> halpeItself() {
  static const std::array<int, kKeypointCount> layout = [] {
    std::array<int, kKeypointCount> indices{};
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
  }();
  return layout;
}

/// Turns one parsed file into people. Its methods throw FileErrors that name the file.
class KeypointReader {
 public:
  explicit KeypointReader(std::filesystem::path path) : path_(std::move(path)) {}

  KeypointFile read() {
    const Json json = parse(path_);
    KeypointFile file;
    if (json.is_object() && json.contains("people")) {
      file.format = KeypointFormat::OpenPose;
      file.people = readOpenPose(json["people"]);
    } else if (json.is_object() && json.contains("annotations")) {
      file.format = KeypointFormat::Coco;
      file.people = readAnnotations(json);
    } else if (json.is_array()) {
      file.format = KeypointFormat::Coco;
      file.people = readResults(json);
    } else {
      fail(strCat("it is JSON of another kind (", description(json), ")"));
    }
    std::erase_if(file.people,
                  [](const DetectedPerson& person) { return person.keypoints.numPresent() == 0; });
    return file;
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    throw FileError(strCat(
        "Cannot read the keypoints ",
        path_.string(),
        ": ",
        problem,
        ". OpenPose JSON (\"people\" with \"pose_keypoints_2d\") and COCO JSON (annotations or "
        "results with \"keypoints\") are read."));
  }

  static std::string description(const Json& json) {
    if (!json.is_object()) return json.type_name();
    if (json.empty()) return "an empty object";
    std::string keys;
    int count = 0;
    for (const auto& [key, value] : json.items()) {
      if (++count > 5) return strCat("an object with ", keys, ", ...");
      keys += strCat(count == 1 ? "" : ", ", key);
    }
    return strCat("an object with ", keys);
  }

  std::vector<DetectedPerson> readOpenPose(const Json& people) const {
    if (!people.is_array())
      fail(strCat("\"people\" is ", people.type_name(), " instead of an array"));
    std::vector<DetectedPerson> result;
    for (const Json& person : people) {
      const char* key = "pose_keypoints_2d";
      if (person.is_object() && !person.contains(key))
        key = "pose_keypoints";  // OpenPose 1.0 and 1.1
      if (!person.is_object() || !person.contains(key) || !person[key].is_array()) {
        fail(strCat("person ", result.size(), " has no array \"pose_keypoints_2d\""));
      }
      const std::vector<float> numbers = numbersOf(person[key]);
      DetectedPerson detected;
      if (numbers.size() == 75) {
        detected.keypoints = keypointsFrom(numbers, halpeFromBody25());
      } else if (numbers.size() == 54) {
        detected.keypoints = keypointsFrom(numbers, halpeFromBody18());
      } else if (!numbers.empty()) {
        fail(strCat("person ",
                    result.size(),
                    " has ",
                    numbers.size(),
                    " numbers; 75 (BODY_25) or 54 (the 18-point layout) are expected"));
      }
      refuseFractions(detected.keypoints);
      result.push_back(std::move(detected));
    }
    return result;
  }

  // OpenPose's --keypoint_scale 3 and 4 write fractions of the image's size.
  void refuseFractions(const Keypoints2d& keypoints) const {
    if (keypoints.numPresent() < 3 || keypoints.points.cwiseAbs().maxCoeff() > 1) return;
    fail(
        "its coordinates are fractions of the image; pixels are expected (OpenPose: "
        "--keypoint_scale 0)");
  }

  DetectedPerson readCoco(const Json& entry, std::size_t index, bool is_annotation) const {
    DetectedPerson detected;
    if (!entry["keypoints"].is_array())
      fail(strCat("\"keypoints\" of entry ", index, " is not an array"));
    std::vector<float> numbers = numbersOf(entry["keypoints"]);
    const bool is_halpe = numbers.size() == std::size_t{3} * kKeypointCount;
    if (!is_halpe && numbers.size() != std::size_t{3} * kCocoKeypointCount) {
      fail(strCat("entry ",
                  index,
                  " has ",
                  numbers.size(),
                  " numbers; 51 (COCO's 17 points) or 78 (Halpe's 26) are expected"));
    }
    if (is_annotation) replaceVisibilities(numbers);
    detected.keypoints = keypointsFrom(numbers, is_halpe ? halpeItself() : halpeFromCoco17());
    return detected;
  }

  // Unless one is a fraction: then they are a detector's scores in an annotation's clothes.
  static void replaceVisibilities(std::vector<float>& numbers) {
    bool are_scores = false;
    for (std::size_t i = 2; i < numbers.size(); i += 3) {
      are_scores =
          are_scores || (std::isfinite(numbers[i]) && numbers[i] != std::floor(numbers[i]));
    }
    if (are_scores) return;
    for (std::size_t i = 2; i < numbers.size(); i += 3) {
      if (numbers[i] == 1) numbers[i] = kHiddenConfidence;
    }
  }

  static std::string textOf(const Json& value) {
    return value.is_string()           ? value.get<std::string>()
           : value.is_number_integer() ? value.dump()
                                       : "";
  }

  static std::string imageId(const Json& entry) {
    return entry.contains("image_id") ? textOf(entry["image_id"]) : "";
  }

  std::vector<DetectedPerson> readAnnotations(const Json& json) const {
    if (!json["annotations"].is_array()) fail("\"annotations\" is not an array");
    std::map<std::string, std::string> names;
    if (json.contains("images") && json["images"].is_array()) {
      for (const Json& image : json["images"]) {
        if (!image.is_object() || !image.contains("id") || !image.contains("file_name")) continue;
        names[textOf(image["id"])] = textOf(image["file_name"]);
      }
    }
    std::vector<DetectedPerson> result;
    std::size_t index = 0;
    bool has_keypoints = json["annotations"].empty();
    for (const Json& annotation : json["annotations"]) {
      if (annotation.is_object() && annotation.contains("keypoints")) {
        has_keypoints = true;
        DetectedPerson detected = readCoco(annotation, index, true);
        const std::string id = imageId(annotation);
        detected.image_name = names.count(id) == 0 ? id : names.at(id);
        result.push_back(std::move(detected));
      }
      ++index;
    }
    if (!has_keypoints) fail(strCat("none of its ", index, " annotations has \"keypoints\""));
    return result;
  }

  std::vector<DetectedPerson> readResults(const Json& results) const {
    std::vector<DetectedPerson> people;
    std::size_t index = 0;
    for (const Json& entry : results) {
      if (!entry.is_object() || !entry.contains("keypoints"))
        fail(strCat("entry ", index, " has no \"keypoints\""));
      DetectedPerson detected = readCoco(entry, index, false);
      detected.image_name = imageId(entry);
      people.push_back(std::move(detected));
      ++index;
    }
    return people;
  }

  std::filesystem::path path_;
};

}  // namespace

KeypointFile readKeypointFile(const std::filesystem::path& path) {
  return KeypointReader(path).read();
}

void writeOpenPose(const std::filesystem::path& path, const Keypoints2d& keypoints) {
  Json numbers = Json::array();
  for (const int keypoint : halpeFromBody25()) {
    const bool is_present = keypoints.confidence[keypoint] > 0;
    numbers.push_back(is_present ? keypoints.points(keypoint, 0) : 0);
    numbers.push_back(is_present ? keypoints.points(keypoint, 1) : 0);
    numbers.push_back(is_present ? keypoints.confidence[keypoint] : 0);
  }
  const Json person = {{"person_id", {-1}}, {"pose_keypoints_2d", std::move(numbers)}};
  const Json file = {{"version", 1.3}, {"people", Json::array({person})}};
  writeFileAtomically(path, file.dump() + "\n");
}

}  // namespace lay
