#include "core/project/row_values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/io/utf8.h"
#include "core/language/descriptions_file.h"
#include "core/project/float_blob.h"

namespace lay {

namespace {

using RowJson = nlohmann::json;

constexpr int kMaxImageSide = 1'000'000;  // px
constexpr std::size_t kMaxTexts = 1000;

void requireFinite(const Database& database, std::span<const float> numbers, const char* what) {
  for (const float number : numbers) {
    if (!std::isfinite(number)) {
      database.refuse(strCat(what, " holds ", number, "; a finite number was expected."));
    }
  }
}

/// A member of its default's kind; else the default.
template <typename Value>
void take(const RowJson& json, const char* name, Value& value) {
  const auto found = json.find(name);
  if (found == json.end()) {
    return;
  }
  if constexpr (std::is_same_v<Value, bool>) {
    if (found->is_boolean()) {
      value = found->get<bool>();
    }
  } else if (found->is_number()) {
    value = found->get<Value>();
  }
}

template <typename Choice>
void takeChoice(const RowJson& json, const char* name, int count, Choice& value) {
  int number = static_cast<int>(value);
  take(json, name, number);
  if (number >= 0 && number < count) {
    value = static_cast<Choice>(number);
  }
}

}  // namespace

void bindCamera(Query& query, int index, const PinholeCamera& camera) {
  query.bind(index, camera.focal_length)
      .bind(index + 1, camera.principal_point.x())
      .bind(index + 2, camera.principal_point.y())
      .bind(index + 3, camera.width)
      .bind(index + 4, camera.height);
}

PinholeCamera cameraAt(const Database& database, const Query& query, int column) {
  PinholeCamera camera;
  camera.focal_length = query.number(column);
  camera.principal_point = {query.number(column + 1), query.number(column + 2)};
  camera.width = query.integer(column + 3, 1, kMaxImageSide);
  camera.height = query.integer(column + 4, 1, kMaxImageSide);
  const std::array numbers = {
      camera.focal_length, camera.principal_point.x(), camera.principal_point.y()};
  requireFinite(database, numbers, "the camera");
  if (camera.focal_length <= 0) {
    database.refuse(strCat("a focal length of ", camera.focal_length, " px cannot be."));
  }
  return camera;
}

void bindBox(Query& query, int index, const PersonBox& box) {
  query.bind(index, box.center.x()).bind(index + 1, box.center.y()).bind(index + 2, box.size);
}

PersonBox boxAt(const Database& database, const Query& query, int column) {
  PersonBox box;
  box.center = {query.number(column), query.number(column + 1)};
  box.size = query.number(column + 2);
  const std::array numbers = {box.center.x(), box.center.y(), box.size};
  requireFinite(database, numbers, "a person's box");
  return box;
}

std::string keypointsToBlob(const Keypoints2d& keypoints) {
  std::vector<float> numbers;
  for (int i = 0; i < kKeypointCount; ++i) {
    numbers.insert(numbers.end(),
                   {keypoints.points(i, 0), keypoints.points(i, 1), keypoints.confidence(i)});
  }
  return toBlob(numbers);
}

Keypoints2d keypointsFromBlob(const Database& database, const std::string& blob) {
  const std::vector<float> numbers =
      floatsFromBlob(blob, std::size_t{3} * kKeypointCount, database.name(), "keypoints");
  requireFinite(database, numbers, "a person's keypoints");
  Keypoints2d keypoints;
  for (int i = 0; i < kKeypointCount; ++i) {
    const float* number = &numbers[std::size_t{3} * static_cast<std::size_t>(i)];
    keypoints.points.row(i) << number[0], number[1];
    keypoints.confidence(i) = number[2];
    if (number[2] < 0 || number[2] > 1) {
      database.refuse(strCat("a keypoint's confidence is ", number[2], "; 0 to 1 was expected."));
    }
  }
  return keypoints;
}

void bindHeight(Query& query, int index, std::optional<float> height_m) {
  if (height_m) {
    query.bind(index, *height_m);
  } else {
    query.bindNull(index);
  }
}

std::optional<float> heightAt(const Database& database, const Query& query, int column) {
  if (query.isNull(column)) {
    return std::nullopt;
  }
  const float height = query.number(column);
  if (!(height >= 0.4F && height <= 3)) {
    database.refuse(strCat("somebody is said to be ", height, " m tall."));
  }
  return height;
}

std::string paramsToBlob(const SmplParams& params) {
  std::vector<float> numbers;
  appendParams(numbers, params);
  return toBlob(numbers);
}

SmplParams paramsFromBlob(const Database& database, const std::string& blob, const char* what) {
  const std::vector<float> numbers = floatsFromBlob(blob, kParamsInBlob, database.name(), what);
  requireFinite(database, numbers, what);
  return paramsFromNumbers(numbers);
}

void bindSource(Query& query, int index, const std::optional<StartSource>& source) {
  if (!source) {
    query.bindNull(index).bindNull(index + 1).bindNull(index + 2).bindNull(index + 3);
    return;
  }
  query.bindText(index, source->file.string())
      .bindText(index + 1, source->program)
      .bindText(index + 2, source->frame)
      .bindText(index + 3, source->person);
}

std::optional<StartSource> sourceAt(const Query& query, int column) {
  if (query.isNull(column + 1)) {
    return std::nullopt;
  }
  return StartSource{
      query.text(column), query.text(column + 1), query.text(column + 2), query.text(column + 3)};
}

std::string optionsToJson(const RefinementOptions& options) {
  RowJson json;
  json["num_hypotheses"] = options.num_hypotheses;
  json["ddim_steps"] = options.ddim_steps;
  json["eta"] = options.eta;
  json["polish_iterations"] = options.polish_iterations;
  json["keypoint_weight"] = options.keypoint_weight;
  json["text_weight"] = options.text_weight;
  json["word_routes"] = static_cast<int>(options.word_routes);
  json["leave_out_contradictions"] = options.leave_out_contradictions;
  json["seed"] = options.seed;
  json["threads"] = options.threads;
  json["device"] = static_cast<int>(options.device);
  json["start"] = static_cast<int>(options.start);
  return json.dump();
}

RefinementOptions optionsFromJson(const std::string& text) {
  RefinementOptions options;
  const RowJson json = RowJson::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) {
    return options;
  }
  take(json, "num_hypotheses", options.num_hypotheses);
  take(json, "ddim_steps", options.ddim_steps);
  take(json, "eta", options.eta);
  take(json, "polish_iterations", options.polish_iterations);
  take(json, "keypoint_weight", options.keypoint_weight);
  take(json, "text_weight", options.text_weight);
  takeChoice(json, "word_routes", 3, options.word_routes);
  take(json, "leave_out_contradictions", options.leave_out_contradictions);
  take(json, "seed", options.seed);
  take(json, "threads", options.threads);
  takeChoice(json, "device", static_cast<int>(kDeviceChoices.size()), options.device);
  takeChoice(json, "start", 2, options.start);
  return options;
}

std::string constraintsToJson(const PoseConstraints& constraints) {
  RowJson json = RowJson::object();
  for (const JointTarget& target : constraints.targets) {
    RowJson item;
    item["joint"] = target.joint;
    if (target.pixel) {
      item["pixel"] = {target.pixel->x(), target.pixel->y()};
    }
    if (target.depth_from_root) {
      item["depth_from_root"] = *target.depth_from_root;
    }
    json["targets"].push_back(std::move(item));
  }
  for (std::size_t joint = 0; joint < constraints.locked.size(); ++joint) {
    if (constraints.locked.test(joint)) {
      json["locked"].push_back(joint);
    }
  }
  return json.dump();
}

PoseConstraints constraintsFromJson(const Database& database, const std::string& text) {
  const RowJson json = RowJson::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) {
    database.refuse("the constraints of a body are no JSON object.");
  }
  PoseConstraints constraints;
  try {
    for (const RowJson& item : json.value("targets", RowJson::array())) {
      JointTarget target;
      target.joint = item.at("joint").get<int>();
      if (item.contains("pixel")) {
        target.pixel = {item.at("pixel").at(0).get<float>(), item.at("pixel").at(1).get<float>()};
      }
      if (item.contains("depth_from_root")) {
        target.depth_from_root = item.at("depth_from_root").get<float>();
      }
      constraints.targets.push_back(target);
    }
    for (const RowJson& joint : json.value("locked", RowJson::array())) {
      constraints.locked.set(joint.get<std::size_t>());
    }
    constraints.validate();
  } catch (const RowJson::exception& error) {
    database.refuse(
        strCat("the constraints of a body are not what they should be (", error.what(), ")."));
  } catch (const std::out_of_range&) {
    database.refuse("a joint that there is not is locked.");
  } catch (const InvalidOptions& error) {
    database.refuse(error.what());
  }
  return constraints;
}

std::string wordsToJson(PartDescriptions words) {
  for (PartDescription& part : words.parts) {
    std::u32string letters = utf8ToUtf32(part.text);
    part.text = utf32ToUtf8(letters);
    if (part.text.size() > kMaxDescriptionBytes) {
      constexpr std::size_t kMostBytesOfLetter = 4;
      letters.resize(std::min(letters.size(), kMaxDescriptionBytes / kMostBytesOfLetter));
      part.text = utf32ToUtf8(letters);
    }
    if (part.statements.size() > kMaxStatementsOfPart) {
      part.statements.resize(kMaxStatementsOfPart);
    }
    for (Statement& statement : part.statements) {
      statement.range.end = std::min(statement.range.end, part.text.size());
      statement.range.begin = std::min(statement.range.begin, statement.range.end);
    }
    part.confidence = std::isfinite(part.confidence) ? std::clamp(part.confidence, 0.0F, 1.0F) : 1;
  }
  return descriptionsToJson(words);
}

std::string textsToJson(const std::vector<std::string>& texts) {
  return RowJson(texts).dump(-1, ' ', false, RowJson::error_handler_t::replace);
}

std::vector<std::string> textsFromJson(const Database& database, const std::string& text) {
  const RowJson json = RowJson::parse(text, nullptr, /*allow_exceptions=*/false);
  std::vector<std::string> texts;
  if (!json.is_array() || json.size() > kMaxTexts) {
    database.refuse("a list of texts is none.");
  }
  for (const RowJson& item : json) {
    if (!item.is_string()) {
      database.refuse("a list of texts holds something else.");
    }
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

}  // namespace lay
