#include "core/exchange/steps_file.h"

#include "core/base/error.h"
#include "core/exchange/float_json.h"
#include "core/io/atomic_file.h"

#include <sstream>

namespace lay {
namespace {

FloatJson hypothesisToJson(const HypothesisState& state) {
  FloatJson losses = FloatJson::object();
  for (const GuidanceLoss& loss : state.losses) {
    losses[loss.term] = loss.value;
  }
  FloatJson json;
  addParams(json, state.x_start);
  json["losses"] = losses;
  json["score"] = state.score;
  if (!state.x_t.empty()) {
    json["x_t"] = state.x_t;
  }
  return json;
}

constexpr std::uintmax_t kMostStepsBytes = 1U << 30U;
constexpr int kMostStepsDepth = 8;

/// Where in the file something is wrong.
struct StepsPlace {
  const std::filesystem::path& path;
  int line = 0;

  [[noreturn]] void refuse(const std::string& what) const {
    throw FileError(strCat("Cannot read '",
                           path.string(),
                           "', line ",
                           line,
                           ": ",
                           what,
                           " Give a file that 'layfigure-cli refine --steps' wrote."));
  }
};

HypothesisState readHypothesis(const StepsPlace& place, const FloatJson& json) {
  HypothesisState state;
  try {
    state.x_start = readParams(json);
  } catch (const Error& error) {
    place.refuse(strCat("of a hypothesis, ", error.what(), "."));
  }
  if (json.contains("score") && json["score"].is_number()) state.score = json["score"].get<float>();
  return state;
}

DenoisingStep readStep(const StepsPlace& place, const FloatJson& json) {
  if (!json.is_object() || !json.contains("hypotheses") || !json["hypotheses"].is_array() ||
      json["hypotheses"].empty()) {
    place.refuse("it is no JSON object with a list 'hypotheses'.");
  }
  DenoisingStep step;
  if (json.contains("index") && json["index"].is_number()) step.index = json["index"].get<int>();
  if (json.contains("phase") && json["phase"] == "polish") step.phase = Phase::Polish;
  for (const FloatJson& hypothesis : json["hypotheses"]) {
    step.hypotheses.push_back(readHypothesis(place, hypothesis));
  }
  return step;
}

}  // namespace

std::string stepToJsonLine(const DenoisingStep& step, const BodyModel& body) {
  FloatJson hypotheses = FloatJson::array();
  for (const HypothesisState& state : step.hypotheses) {
    hypotheses.push_back(hypothesisToJson(state));
  }
  FloatJson json;
  json["index"] = step.index;
  json["phase"] = step.phase == Phase::Adaptation ? "adaptation" : "polish";
  json["timestep"] = step.timestep;
  json["alpha_cumprod"] = step.alpha_cumprod;
  json["elapsed_s"] = static_cast<float>(step.elapsed_s);
  json["model_name"] = body.name;
  json["surface_model_type"] = toString(body.family);
  json["gender"] = body.gender;
  json["hypotheses"] = hypotheses;
  return json.dump(-1, ' ', false, FloatJson::error_handler_t::replace) + "\n";
}

StepsRecord loadSteps(const std::filesystem::path& path) {
  StepsPlace place{path};
  std::error_code ignored;
  if (std::filesystem::file_size(path, ignored) > kMostStepsBytes && !ignored) {
    place.refuse("the file is larger than 1 GiB.");
  }
  std::istringstream lines(readFile(path));
  StepsRecord record;
  const auto keep = [](int depth, FloatJson::parse_event_t /*event*/, FloatJson& /*value*/) {
    return depth <= kMostStepsDepth;
  };
  for (std::string line; std::getline(lines, line);) {
    ++place.line;
    if (line.empty()) continue;
    const FloatJson json = FloatJson::parse(line, keep, /*allow_exceptions=*/false);
    record.steps.push_back(readStep(place, json));
    if (record.steps.back().hypotheses.size() != record.steps.front().hypotheses.size()) {
      place.refuse("it has another number of hypotheses than the lines before.");
    }
    if (json.contains("model_name") && json["model_name"].is_string()) {
      record.model_name = json["model_name"].get<std::string>();
    }
  }
  if (record.steps.empty()) place.refuse("there is no step.");
  return record;
}

}  // namespace lay
