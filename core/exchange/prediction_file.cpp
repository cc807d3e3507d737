#include "core/exchange/prediction_file.h"

#include "core/base/error.h"
#include "core/exchange/json_arrays.h"
#include "core/exchange/motion_file.h"
#include "core/exchange/params_file.h"
#include "core/exchange/prediction_layouts.h"
#include "core/io/array_file.h"
#include "core/io/atomic_file.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace lay {
namespace {

constexpr std::uintmax_t kMostPredictionBytes = std::uintmax_t{2} << 30;
constexpr std::string_view kOurSource = "Layfigure";

PredictedBody ourBody(const SmplParams& params,
                      const PinholeCamera& camera,
                      const std::string& model_name,
                      const std::string& surface_model_type,
                      const std::string& gender) {
  PredictedBody body;
  body.params = params;
  body.family = bodyFamilyOf(surface_model_type).value_or(BodyFamily::Lay);
  body.model_name = model_name;
  body.gender = gender;
  body.person = "0";
  if (camera.focal_length > 0) {
    body.focal_length = camera.focal_length;
    body.principal_point = camera.principal_point;
    body.image_size = {camera.width, camera.height};
  }
  return body;
}

/// Our own fields: parameters of one body, or of several frames.
bool isOurs(const ArrayGroup& content) {
  const bool has_frames =
      content.findGroup("frames") != nullptr && content.findText("format") != nullptr;
  return has_frames || (content.hasArray("body_pose") && content.hasArray("global_orient") &&
                        content.hasArray("transl"));
}

Prediction readOurs(const std::filesystem::path& path) {
  Prediction prediction;
  prediction.source = kOurSource;
  if (isMotionFile(path)) {
    const MotionRecord record = loadMotion(path);
    for (const SmplParams& params : record.frames) {
      const std::string name = std::to_string(prediction.frames.size());
      prediction.frames.push_back({name,
                                   {ourBody(params,
                                            record.camera,
                                            record.model_name,
                                            record.surface_model_type,
                                            record.gender)}});
    }
    return prediction;
  }
  const BodyRecord record = loadParams(path);
  prediction.frames.push_back({path.stem().string(),
                               {ourBody(record.params,
                                        record.camera,
                                        record.model_name,
                                        record.surface_model_type,
                                        record.gender)}});
  return prediction;
}

bool startsLikeJson(const std::string& bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string::npos && (bytes[first] == '{' || bytes[first] == '[');
}

[[noreturn]] void refuseContent(const std::filesystem::path& path, const ArrayGroup& content) {
  constexpr std::size_t kMostNamesShown = 300;
  std::string names = content.names();
  if (names.size() > kMostNamesShown) names = names.substr(0, kMostNamesShown) + "...";
  throw FileError(
      strCat("Cannot use ",
             path,
             " as a prediction: it holds ",
             names.empty() ? "nothing" : names,
             ". Predictions of 4D-Humans (PHALP), HMR 2.0, ScoreHMR, SMPLify-X, WHAM, GVHMR, "
             "AMASS, AIST++, EasyMocap and Layfigure's own parameters are read."));
}

/// "12" -> 12, when that is all there is.
std::optional<std::size_t> indexOf(std::string_view text) {
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

std::size_t frameNamed(const Prediction& prediction, const std::string& name) {
  const auto stem = [](const std::string& text) { return std::filesystem::path(text).stem(); };
  const auto found = std::find_if(
      prediction.frames.begin(), prediction.frames.end(), [&](const PredictedFrame& frame) {
        return frame.name == name || (!frame.name.empty() && stem(frame.name) == stem(name));
      });
  return static_cast<std::size_t>(found - prediction.frames.begin());
}

}  // namespace

namespace {

Prediction readAnyPrediction(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::uintmax_t size = std::filesystem::file_size(path, ignored);
  if (!ignored && size > kMostPredictionBytes) {
    throw FileError(
        strCat("Cannot read ", path, ": it is ", size, " bytes long; up to 2 GiB are read."));
  }
  std::string bytes = readFile(path);
  const ArrayGroup content = startsLikeJson(bytes) ? jsonArrays(bytes, path)
                                                   : parseArrayFile(std::move(bytes), path).content;
  if (isOurs(content)) return readOurs(path);
  for (const auto* layouts : {&cameraLayouts(), &worldLayouts()}) {
    for (const PredictionLayout& layout : *layouts) {
      if (!layout.fits(content)) continue;
      Prediction prediction = layout.read(content, path);
      prediction.source = layout.source;
      return prediction;
    }
  }
  refuseContent(path, content);
}

}  // namespace

Prediction readPrediction(const std::filesystem::path& path) {
  Prediction prediction = readAnyPrediction(path);
  prediction.file = path;
  return prediction;
}

PredictionChoice choosePrediction(const Prediction& prediction,
                                  const std::string& frame,
                                  const std::string& person,
                                  const std::filesystem::path& photo) {
  const std::size_t count = prediction.frames.size();
  PredictionChoice choice;
  choice.frame = frameNamed(prediction, frame.empty() ? photo.stem().string() : frame);
  if (choice.frame == count && !frame.empty()) choice.frame = indexOf(frame).value_or(count);
  if (frame.empty() && (choice.frame == count || prediction.frames[choice.frame].people.empty())) {
    choice.frame = static_cast<std::size_t>(
        std::find_if(prediction.frames.begin(),
                     prediction.frames.end(),
                     [](const PredictedFrame& each) { return !each.people.empty(); }) -
        prediction.frames.begin());
  }
  if (choice.frame >= count) {
    throw InvalidOptions(strCat("There is no frame '",
                                frame,
                                "' in the prediction: it has ",
                                count,
                                ", from 0 ('",
                                prediction.frames.front().name,
                                "') to ",
                                count - 1,
                                " ('",
                                prediction.frames.back().name,
                                "')."));
  }
  const std::vector<PredictedBody>& people = prediction.frames[choice.frame].people;
  choice.person = person.empty() ? 0 : indexOf(person).value_or(people.size());
  if (person.starts_with('#')) {
    choice.person = static_cast<std::size_t>(
        std::find_if(people.begin(),
                     people.end(),
                     [&](const PredictedBody& body) { return body.person == person.substr(1); }) -
        people.begin());
  }
  if (choice.person >= people.size()) {
    std::string known;
    for (const PredictedBody& body : people)
      known += strCat(known.empty() ? "#" : ", #", body.person);
    throw InvalidOptions(strCat("There is no person '",
                                person,
                                "' in frame '",
                                prediction.frames[choice.frame].name,
                                "' of the prediction: it has ",
                                people.size(),
                                known.empty() ? "." : ", counted from 0, or " + known + "."));
  }
  return choice;
}

std::string sourceOf(const Prediction& prediction, const PredictionChoice& choice) {
  const PredictedFrame& frame = prediction.frames.at(choice.frame);
  std::string text = prediction.source;
  if (prediction.frames.size() > 1) text += strCat(", frame ", frame.name);
  if (frame.people.size() > 1) text += strCat(", person ", frame.people.at(choice.person).person);
  return text;
}

}  // namespace lay
