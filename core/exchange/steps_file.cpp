#include "core/exchange/steps_file.h"

#include "core/base/error.h"
#include "core/body/body_family.h"
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
constexpr std::size_t kMostStepNumbers = 300;

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

void appendStepNumbers(const StepsPlace& place,
                       const FloatJson& value,
                       int levels,
                       std::vector<float>& numbers) {
  if (value.is_number() && numbers.size() < kMostStepNumbers) {
    numbers.push_back(value.get<float>());
    return;
  }
  if (!value.is_array() || levels == 0) place.refuse("a list of at most 300 numbers was expected.");
  for (const FloatJson& item : value) appendStepNumbers(place, item, levels - 1, numbers);
}

std::vector<float> stepNumbers(const StepsPlace& place, const FloatJson& object, const char* name) {
  std::vector<float> numbers;
  if (!object.is_object() || !object.contains(name)) {
    place.refuse(strCat("a hypothesis has no '", name, "'."));
  }
  appendStepNumbers(place, object[name], 2, numbers);
  return numbers;
}

HypothesisState readHypothesis(const StepsPlace& place, const FloatJson& json) {
  const std::vector<float> betas = stepNumbers(place, json, "betas");
  const std::vector<float> turns = stepNumbers(place, json, "body_pose");
  const std::vector<float> root = stepNumbers(place, json, "global_orient");
  const std::vector<float> transl = stepNumbers(place, json, "transl");
  const auto rows = static_cast<Eigen::Index>(turns.size() / 3);
  if (betas.size() < kNumBetas || turns.size() % 3 != 0 ||
      !isKnownJointCount(static_cast<int>(rows) + 1) || root.size() != 3 || transl.size() != 3) {
    place.refuse(strCat("betas, body_pose, global_orient and transl have ",
                        betas.size(),
                        ", ",
                        turns.size(),
                        ", ",
                        root.size(),
                        " and ",
                        transl.size(),
                        " numbers; 10 or more, 69 (153, 162), 3 and 3 were expected."));
  }
  HypothesisState state;
  state.x_start.betas =
      Eigen::Map<const Eigen::VectorXf>(betas.data(), static_cast<Eigen::Index>(betas.size()));
  state.x_start.body_pose = Eigen::Map<const MatrixX3f>(turns.data(), rows, 3);
  state.x_start.global_orient = {root[0], root[1], root[2]};
  state.x_start.transl = {transl[0], transl[1], transl[2]};
  if (!isFinite(state.x_start)) place.refuse("a number is not finite.");
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
