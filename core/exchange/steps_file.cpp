#include "core/exchange/steps_file.h"

#include "core/exchange/float_json.h"

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

}  // namespace lay
