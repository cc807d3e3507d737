#include "core/preference/preference_json.h"

#include "core/base/error.h"
#include "core/language/descriptions_file.h"

namespace lay {
namespace {

constexpr const char* kFormat = "layfigure-preferences";
constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostText = 4096;  // bytes of a sentence
constexpr std::size_t kMostReasons = 32;

FloatJson problemToJson(const RefinementProblem& problem) {
  FloatJson json;
  const PinholeCamera& camera = problem.camera;
  json["camera"] = {{"focal_length", camera.focal_length},
                    {"principal_point", {camera.principal_point.x(), camera.principal_point.y()}},
                    {"image_size", {camera.width, camera.height}}};
  json["box"] = {{"center", {problem.box.center.x(), problem.box.center.y()}},
                 {"size", problem.box.size}};
  json["keypoints"] = FloatJson::array();
  for (int k = 0; k < kKeypointCount; ++k) {
    json["keypoints"].push_back({problem.keypoints.points(k, 0),
                                 problem.keypoints.points(k, 1),
                                 problem.keypoints.confidence[k]});
  }
  addParams(json["initial"], problem.initial);
  if (problem.height_m) json["height_m"] = *problem.height_m;
  if (!isEmpty(problem.descriptions) || !allStatements(problem.descriptions).empty()) {
    json["descriptions"] = FloatJson::parse(descriptionsToJson(problem.descriptions));
  }
  return json;
}

void addCritique(FloatJson& json, const Critique& critique) {
  json["score"] = static_cast<float>(critique.score);
  if (critique.first_score) json["first_score"] = static_cast<float>(*critique.first_score);
  json["critique"] = critique.sentence;
  if (!critique.is_judged) json["judged"] = false;
  if (!critique.changed_by.empty()) json["changed_by"] = critique.changed_by;
  if (critique.reasons.empty()) return;
  json["reasons"] = FloatJson::array();
  for (const PartReason& reason : critique.reasons) {
    json["reasons"].push_back({{"part", std::string(nameOf(reason.part))},
                               {"flag", reason.flag},
                               {"severity", reason.severity},
                               {"reason", reason.reason}});
  }
}

const FloatJson& member(const FloatJson& object, const char* name) {
  if (!object.is_object() || !object.contains(name)) {
    throw Error(strCat("there is no '", name, "'"));
  }
  return object[name];
}

float numberIn(const FloatJson& object, const char* name) {
  const FloatJson& value = member(object, name);
  if (!value.is_number()) throw Error(strCat("'", name, "' is not a number"));
  return value.get<float>();
}

int sizeIn(const FloatJson& object, const char* name, std::size_t index) {
  constexpr std::int64_t kLargestImage = 1 << 20;
  const FloatJson& value = member(object, name);
  if (!value.is_array() || value.size() != 2 || !value[index].is_number_integer() ||
      value[index].get<std::int64_t>() < 1 || value[index].get<std::int64_t>() > kLargestImage) {
    throw Error(strCat("'", name, "' is not a width and a height in pixels"));
  }
  return value[index].get<int>();
}

Eigen::Vector2f pairIn(const FloatJson& object, const char* name) {
  const std::vector<float> numbers = readNumbers(object, name, 1);
  if (numbers.size() != 2) throw Error(strCat("'", name, "' does not have 2 numbers"));
  return {numbers[0], numbers[1]};
}

std::string textOf(const FloatJson& value, const char* name) {
  if (!value.is_string() || value.get_ref<const std::string&>().size() > kMostText) {
    throw Error(strCat("'", name, "' is not a text of at most ", kMostText, " bytes"));
  }
  return value.get<std::string>();
}

std::string textIn(const FloatJson& object, const char* name) {
  return object.contains(name) ? textOf(object[name], name) : "";
}

RefinementProblem problemOf(const FloatJson& json) {
  RefinementProblem problem;
  const FloatJson& camera = member(json, "camera");
  problem.camera.focal_length = numberIn(camera, "focal_length");
  problem.camera.principal_point = pairIn(camera, "principal_point");
  problem.camera.width = sizeIn(camera, "image_size", 0);
  problem.camera.height = sizeIn(camera, "image_size", 1);
  problem.box.center = pairIn(member(json, "box"), "center");
  problem.box.size = numberIn(json["box"], "size");
  const std::vector<float> seen = readNumbers(json, "keypoints", 2);
  if (seen.size() != 3 * kKeypointCount) {
    throw Error(strCat("'keypoints' has ", seen.size(), " numbers; 26 of x, y, confidence are 78"));
  }
  for (int k = 0; k < kKeypointCount; ++k) {
    const auto at = static_cast<std::size_t>(3 * k);
    problem.keypoints.points.row(k) << seen[at], seen[at + 1];
    problem.keypoints.confidence[k] = seen[at + 2];
  }
  problem.initial = readParams(member(json, "initial"));
  if (json.contains("height_m")) problem.height_m = numberIn(json, "height_m");
  if (json.contains("descriptions")) {
    problem.descriptions = descriptionsFromJson(json["descriptions"].dump(), "the line");
  }
  return problem;
}

PartReason reasonOf(const FloatJson& json) {
  PartReason reason;
  const std::optional<BodyPart> part = bodyPartNamed(textIn(json, "part"));
  if (!part) throw Error(strCat("there is no part of the body '", textIn(json, "part"), "'"));
  reason.part = *part;
  reason.flag = textIn(json, "flag");
  if (!isCriticFlag(reason.flag)) throw Error(strCat("there is no flag '", reason.flag, "'"));
  reason.severity = numberIn(json, "severity");
  if (!(reason.severity >= 0 && reason.severity <= 1)) {
    throw Error(strCat("a severity is ", reason.severity, "; it must be in 0..1"));
  }
  reason.reason = textIn(json, "reason");
  return reason;
}

Critique critiqueOf(const FloatJson& json) {
  Critique critique;
  critique.score = numberIn(json, "score");
  if (json.contains("first_score")) critique.first_score = numberIn(json, "first_score");
  critique.sentence = textIn(json, "critique");
  critique.is_judged = !json.contains("judged") || json["judged"] != false;
  const auto listIn = [&](const char* name) {
    const FloatJson list = json.contains(name) ? json[name] : FloatJson::array();
    if (!list.is_array() || list.size() > kMostReasons) {
      throw Error(strCat("'", name, "' is not a list of at most ", kMostReasons));
    }
    return list;
  };
  for (const FloatJson& item : listIn("changed_by")) {
    critique.changed_by.push_back(textOf(item, "changed_by"));
  }
  for (const FloatJson& item : listIn("reasons")) {
    if (!item.is_object()) throw Error("a reason is not an object");
    critique.reasons.push_back(reasonOf(item));
  }
  return critique;
}

PersonRanking rankingOf(const FloatJson& json) {
  PersonRanking ranking;
  if (!json.is_array()) throw Error("'person' is not a list of tiers");
  for (const FloatJson& tier : json) {
    if (!tier.is_array()) throw Error("'person' is not a list of tiers");
    ranking.tiers.emplace_back();
    for (const FloatJson& index : tier) {
      if (!index.is_number_unsigned() ||
          index.get<std::uint64_t>() >= static_cast<std::uint64_t>(HypothesisGroup::kMaxGroup)) {
        throw Error("a tier of 'person' holds what is no body's number");
      }
      ranking.tiers.back().push_back(index.get<int>());
    }
  }
  return ranking;
}

void readBodies(const FloatJson& list, PreferenceRecord& record) {
  if (!list.is_array() || list.empty() ||
      list.size() > static_cast<std::size_t>(HypothesisGroup::kMaxGroup)) {
    throw Error(strCat("'bodies' is not a list of 1 to ", HypothesisGroup::kMaxGroup));
  }
  const bool is_judged = list[0].is_object() && list[0].contains("score");
  for (const FloatJson& body : list) {
    record.group.bodies.push_back(readParams(body));
    if (!member(body, "seed").is_number_unsigned()) throw Error("a 'seed' is not a whole number");
    record.seeds.push_back(body["seed"].get<std::uint64_t>());
    if (is_judged != body.contains("score")) throw Error("some bodies have a 'score', others none");
    if (is_judged) record.critiques.push_back(critiqueOf(body));
  }
}

}  // namespace

FloatJson toJson(const PreferenceRecord& record) {
  FloatJson json = {{"format", kFormat}, {"version", kVersion}, {"id", record.group.id}};
  json.update(problemToJson(record.group.problem));
  json["denoiser"] = record.denoiser;
  json["critic"] = {{"name", record.critic}, {"version", record.critic_version}};
  if (record.persons) json["person"] = record.persons->tiers;
  json["bodies"] = FloatJson::array();
  for (std::size_t i = 0; i < record.group.bodies.size(); ++i) {
    FloatJson body;
    body["seed"] = record.seeds[i];
    if (!record.critiques.empty()) addCritique(body, record.critiques[i]);
    addParams(body, record.group.bodies[i]);
    json["bodies"].push_back(std::move(body));
  }
  return json;
}

PreferenceRecord preferenceOf(const FloatJson& json) {
  if (!json.is_object() || !json.contains("format") || json["format"] != kFormat) {
    throw Error(strCat("it is no JSON object of the format '", kFormat, "'"));
  }
  const FloatJson& version = member(json, "version");
  if (!version.is_number_integer() || version.get<std::int64_t>() != kVersion) {
    throw Error(strCat("it is of version ",
                       version.dump(),
                       ", this program reads version ",
                       kVersion,
                       "; a newer program wrote it"));
  }
  PreferenceRecord record;
  record.group.id = textOf(member(json, "id"), "id");
  if (record.group.id.empty()) throw Error("'id' is empty");
  record.group.problem = problemOf(json);
  record.denoiser = textIn(json, "denoiser");
  if (json.contains("critic") && json["critic"].is_object()) {
    record.critic = textIn(json["critic"], "name");
    record.critic_version = textIn(json["critic"], "version");
  }
  if (json.contains("person")) record.persons = rankingOf(json["person"]);
  readBodies(member(json, "bodies"), record);
  return record;
}

}  // namespace lay
