#include "core/image/keypoint_json.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace lay {

namespace {

using Json = nlohmann::json;

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

Json parseJson(const std::string& text, const std::filesystem::path& path) {
  // COCO's masks are most of such a file and of no use here.
  const auto keep = [](int, Json::parse_event_t event, const Json& value) {
    return event != Json::parse_event_t::key || value != "segmentation";
  };
  Json json = Json::parse(text, keep, false);
  if (!json.is_discarded()) return json;
  try {
    return Json::parse(withoutNonFinite(text), keep);
  } catch (const Json::exception& error) {
    throw FileError(strCat("Cannot read the keypoints ",
                           path.string(),
                           ": it is not JSON, or it is cut short (",
                           error.what(),
                           ")."));
  }
}

// NaN for what is not a number, so that the point counts as missing.
float numberOf(const Json& value) {
  if (!value.is_number()) return std::numeric_limits<float>::quiet_NaN();
  const auto number = value.get<double>();
  const bool fits = std::abs(number) <= std::numeric_limits<float>::max();
  return fits ? static_cast<float>(number) : std::numeric_limits<float>::quiet_NaN();
}

std::string textOf(const Json& value) {
  return value.is_string()           ? value.get<std::string>()
         : value.is_number_integer() ? value.dump()
                                     : "";
}

bool isArrayAt(const Json& object, const char* key) {
  return object.is_object() && object.contains(key) && object[key].is_array();
}

bool isNested(const Json& keypoints) {
  return keypoints.is_array() && !keypoints.empty() && keypoints[0].is_array();
}

std::string describeJson(const Json& json) {
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

/// Turns one parsed file into people. Its methods throw FileErrors that name the file.
class JsonReader {
 public:
  explicit JsonReader(std::filesystem::path path) : path_(std::move(path)) {}

  RawKeypoints read(const Json& json) {
    if (isArrayAt(json, "people") || (json.is_object() && json.contains("people"))) {
      raw_.format = KeypointFormat::OpenPose;
      readPeople(json["people"], "");
    } else if (isArrayAt(json, "bodies")) {
      raw_.format = KeypointFormat::AlphaPose;
      readBodies(json["bodies"], "");
    } else if (json.is_object() && json.contains("annotations")) {
      raw_.format = KeypointFormat::CocoAnnotations;
      readAnnotations(json);
    } else if (isArrayAt(json, "instance_info")) {
      raw_.format = KeypointFormat::MmPose;
      readFrames(json);
    } else if (isArrayAt(json, "predictions")) {
      raw_.format = KeypointFormat::MmPose;
      readList(json["predictions"]);
    } else if (json.is_array()) {
      raw_.format = KeypointFormat::CocoResults;
      readList(json);
    } else if (isDictionaryOfImages(json)) {
      raw_.format = KeypointFormat::AlphaPose;
      for (const auto& [image, value] : json.items()) {
        value.contains("people") ? readPeople(value["people"], image)
                                 : readBodies(value["bodies"], image);
      }
    } else if (json.is_object() && json.contains("keypoints")) {
      raw_.format = KeypointFormat::CocoResults;
      readList(Json::array({json}));
    } else {
      fail(strCat("it is JSON of another kind (", describeJson(json), ")"));
    }
    return std::move(raw_);
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    throw FileError(strCat(
        "Cannot read the keypoints ",
        path_.string(),
        ": ",
        problem,
        ". JSON of OpenPose (\"people\" with \"pose_keypoints_2d\"), COCO (annotations or results "
        "with \"keypoints\"), AlphaPose and MMPose is read, and csv of DeepLabCut and others."));
  }

  static bool isDictionaryOfImages(const Json& json) {
    return json.is_object() && !json.empty() &&
           std::all_of(json.begin(), json.end(), [](const Json& value) {
             return isArrayAt(value, "people") || isArrayAt(value, "bodies");
           });
  }

  // x, y, confidence of each point, one after the other.
  std::vector<RawPoint> flatPoints(const Json& numbers, const std::string& whose) const {
    if (!numbers.is_array()) fail(strCat(whose, " has no array of numbers"));
    if (numbers.size() % 3 != 0) {
      fail(strCat(whose,
                  " has ",
                  numbers.size(),
                  " numbers; three for each point are expected (x, y, confidence)"));
    }
    std::vector<RawPoint> points(numbers.size() / 3);
    for (std::size_t i = 0; i < points.size(); ++i) {
      points[i] = {
          numberOf(numbers[3 * i]), numberOf(numbers[3 * i + 1]), numberOf(numbers[3 * i + 2])};
    }
    return points;
  }

  // [x, y] or [x, y, confidence] of each point; confidences may stand apart.
  std::vector<RawPoint> nestedPoints(const Json& entry, const std::string& whose) const {
    const Json& keypoints = entry["keypoints"];
    const Json* scores = nullptr;
    for (const char* key : {"keypoint_scores", "keypoints_scores", "keypoints_visible"}) {
      if (scores == nullptr && isArrayAt(entry, key)) scores = &entry[key];
    }
    std::vector<RawPoint> points;
    for (const Json& point : keypoints) {
      if (!point.is_array() || point.size() < 2)
        fail(strCat(whose, " has a point without x and y"));
      RawPoint raw{numberOf(point[0]), numberOf(point[1]), 1.0f};
      if (scores != nullptr) {
        raw.confidence = points.size() < scores->size() ? numberOf((*scores)[points.size()])
                                                        : std::numeric_limits<float>::quiet_NaN();
      } else if (point.size() > 2) {
        raw.confidence = numberOf(point[2]);
      }
      points.push_back(raw);
    }
    return points;
  }

  std::vector<RawPoint> pointsOf(const Json& entry, const std::string& whose) const {
    if (!entry["keypoints"].is_array())
      fail(strCat("\"keypoints\" of ", whose, " is not an array"));
    return isNested(entry["keypoints"]) ? nestedPoints(entry, whose)
                                        : flatPoints(entry["keypoints"], whose);
  }

  void add(std::vector<RawPoint> points, const std::string& image, bool has_visibilities = false) {
    raw_.people.push_back({std::move(points), image, has_visibilities});
  }

  void readPeople(const Json& people, const std::string& image) {
    if (!people.is_array())
      fail(strCat("\"people\" is ", people.type_name(), " instead of an array"));
    for (const Json& person : people) {
      const std::string whose = strCat("person ", raw_.people.size());
      const char* key = "pose_keypoints_2d";
      if (person.is_object() && !person.contains(key))
        key = "pose_keypoints";  // OpenPose 1.0 and 1.1
      if (!isArrayAt(person, key)) fail(strCat(whose, " has no array \"pose_keypoints_2d\""));
      add(flatPoints(person[key], whose), image);
    }
  }

  void readBodies(const Json& bodies, const std::string& image) {
    for (const Json& body : bodies) {
      const std::string whose = strCat("body ", raw_.people.size());
      if (!isArrayAt(body, "joints")) fail(strCat(whose, " has no array \"joints\""));
      add(flatPoints(body["joints"], whose), image);
    }
  }

  void readNames(const Json& categories) {
    if (!categories.is_array()) return;
    for (const Json& category : categories) {
      if (!isArrayAt(category, "keypoints") || !raw_.names.empty()) continue;
      for (const Json& name : category["keypoints"]) raw_.names.push_back(textOf(name));
    }
  }

  void readAnnotations(const Json& json) {
    const Json& annotations = json["annotations"];
    if (!annotations.is_array()) fail("\"annotations\" is not an array");
    if (json.contains("categories")) readNames(json["categories"]);
    std::map<std::string, std::string> names;
    if (isArrayAt(json, "images")) {
      for (const Json& image : json["images"]) {
        if (!image.is_object() || !image.contains("id") || !image.contains("file_name")) continue;
        names[textOf(image["id"])] = textOf(image["file_name"]);
      }
    }
    std::size_t index = 0;
    for (const Json& annotation : annotations) {
      if (annotation.is_object() && annotation.contains("keypoints")) {
        const std::string id = imageId(annotation);
        add(pointsOf(annotation, strCat("entry ", index)),
            names.count(id) == 0 ? id : names.at(id),
            true);
      }
      ++index;
    }
    if (raw_.people.empty() && index > 0)
      fail(strCat("none of its ", index, " annotations has \"keypoints\""));
  }

  // MMPose's frames of a video; its names of points are a list, or a dictionary by number.
  void readFrames(const Json& json) {
    if (json.contains("meta_info") && json["meta_info"].is_object()) {
      const Json& meta = json["meta_info"];
      const Json names = meta.value("keypoint_id2name", Json::object());
      for (std::size_t i = 0; names.is_object() && i < names.size(); ++i) {
        const std::string key = std::to_string(i);
        raw_.names.push_back(names.contains(key) ? textOf(names[key]) : "");
      }
    }
    std::size_t index = 0;
    for (const Json& frame : json["instance_info"]) {
      if (!isArrayAt(frame, "instances")) fail(strCat("frame ", index, " has no \"instances\""));
      const std::string id =
          frame.contains("frame_id") ? textOf(frame["frame_id"]) : std::to_string(index);
      for (const Json& instance : frame["instances"]) {
        if (!instance.is_object() || !instance.contains("keypoints"))
          fail(strCat("a person of frame ", id, " has no \"keypoints\""));
        add(pointsOf(instance, strCat("a person of frame ", id)), id);
      }
      ++index;
    }
  }

  static std::string imageId(const Json& entry) {
    for (const char* key : {"image_id", "image_path", "img_path", "image"}) {
      if (entry.contains(key)) return textOf(entry[key]);
    }
    return "";
  }

  // A list of people: COCO's results, AlphaPose's, or MMPose's people of one image.
  void readList(const Json& list) {
    for (const Json& entry : list) {
      if (entry.is_array()) {  // MMPose: people by image
        raw_.format = KeypointFormat::MmPose;
        readList(entry);
        continue;
      }
      const std::string whose = strCat("entry ", raw_.people.size());
      if (!entry.is_object() || !entry.contains("keypoints"))
        fail(strCat(whose, " has no \"keypoints\""));
      const bool is_alpha_pose = entry.contains("idx") || entry.contains("box") ||
                                 (entry.contains("image_id") && entry["image_id"].is_string());
      if (isNested(entry["keypoints"])) {
        raw_.format = KeypointFormat::MmPose;
      } else if (is_alpha_pose && raw_.format == KeypointFormat::CocoResults) {
        raw_.format = KeypointFormat::AlphaPose;
      }
      add(pointsOf(entry, whose), imageId(entry));
    }
  }

  std::filesystem::path path_;
  RawKeypoints raw_;
};

}  // namespace

RawKeypoints readKeypointJson(const std::string& text, const std::filesystem::path& path) {
  return JsonReader(path).read(parseJson(text, path));
}

}  // namespace lay
