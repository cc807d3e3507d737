#include "app/cli/photo_critique.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

#include "app/cli/chosen_critic.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt_watch.h"
#include "app/cli/print_json.h"
#include "app/cli/vlm_judging.h"
#include "core/base/error.h"
#include "core/critic/vlm_critic.h"
#include "core/exchange/steps_file.h"
#include "core/io/sha256.h"

namespace lay {
namespace {

HypothesisGroup groupOfRun(const PhotoCritiqueRequest& request, const LoadedProblem& loaded) {
  const StepsRecord record = loadSteps(request.run);
  requireSameBody(*loaded.body, record.model_name, request.run);
  HypothesisGroup group;
  group.id = sha256OfFile(request.inputs.image);
  group.photo = loaded.photo;
  group.problem = loaded.problem;
  for (const HypothesisState& hypothesis : record.steps.back().hypotheses) {
    group.bodies.push_back(hypothesis.x_start);
  }
  return group;
}

/// A verdict and who gave it.
struct SignedVerdict {
  std::string critic;
  std::string version;
  Verdict verdict;
};

std::string chosenCritic(const PhotoCritiqueRequest& request) {
  if (!request.critic.empty()) return request.critic;
  return request.vlm.base_url.empty() ? "offline" : "vlm";
}

void checkCritic(const PhotoCritiqueRequest& request) {
  const bool is_model = chosenCritic(request) == "vlm";
  if (is_model && request.vlm.base_url.empty()) {
    throw InvalidOptions("--critic vlm needs --server URL: the model that judges.");
  }
  if (!is_model && !request.memory.empty()) {
    throw InvalidOptions(
        "--memory is read by a vision-language model; name one with --server URL.");
  }
  if (request.is_frozen && request.memory.empty()) {
    throw InvalidOptions("--frozen is said of a memory; name it with --memory FILE.");
  }
}

SignedVerdict judgeBy(const PhotoCritiqueRequest& request,
                      const BodyModelPtr& body,
                      const HypothesisGroup& group,
                      const std::stop_token& stop) {
  const std::string chosen = chosenCritic(request);
  const std::unique_ptr<Critic> critic =
      chosen == "vlm"
          ? std::make_unique<VlmCritic>(vlmCriticOptions(request.vlm), candidateTiles(body))
          : makeChosenCritic(chosen, body);
  if (request.memory.empty()) {
    return {critic->name(), critic->version(), critic->score(group, stop)};
  }
  return {critic->name(),
          strCat(critic->version(), request.is_frozen ? ", frozen memory" : ", memory"),
          judgeWithMemory(body, group, request.vlm, request.memory, request.is_frozen, stop)};
}

nlohmann::ordered_json toJson(const SignedVerdict& by) {
  const Verdict& verdict = by.verdict;
  nlohmann::ordered_json json;
  json["critic"] = by.critic;
  json["critic_version"] = by.version;
  json["notices"] = verdict.notices;
  json["hypotheses"] = nlohmann::ordered_json::array();
  for (const int index : rankedByScore(verdict.critiques)) {
    const Critique& critique = verdict.critiques[static_cast<std::size_t>(index)];
    nlohmann::ordered_json entry = {{"index", index},
                                    {"score", critique.score},
                                    {"critique", critique.sentence},
                                    {"judged", critique.is_judged}};
    entry["reasons"] = nlohmann::ordered_json::array();
    for (const PartReason& reason : critique.reasons) {
      entry["reasons"].push_back({{"part", nameOf(reason.part)},
                                  {"flag", reason.flag},
                                  {"severity", reason.severity},
                                  {"reason", reason.reason}});
    }
    if (!critique.changed_by.empty()) entry["heard"] = critique.changed_by;
    json["hypotheses"].push_back(std::move(entry));
  }
  return json;
}

void printVerdict(const SignedVerdict& by) {
  const Verdict& verdict = by.verdict;
  std::printf("judged by: %s\n", by.critic.c_str());
  for (const int index : rankedByScore(verdict.critiques)) {
    const Critique& critique = verdict.critiques[static_cast<std::size_t>(index)];
    std::printf("hypothesis %d: %5.1f  %s\n", index, critique.score, critique.sentence.c_str());
  }
  for (const std::string& notice : verdict.notices) std::printf("note: %s\n", notice.c_str());
}

}  // namespace

int critiquePhoto(const PhotoCritiqueRequest& request) {
  checkCritic(request);
  if (request.run.empty()) {
    throw InvalidOptions(
        "--run is missing: the steps.jsonl of a run, as 'layfigure-cli refine --steps' writes it.");
  }
  const LoadedProblem loaded = loadProblem(request.inputs);
  for (const std::string& note : loaded.notes) std::cerr << "layfigure-cli: " << note << '\n';
  const HypothesisGroup group = groupOfRun(request, loaded);
  const InterruptWatch watch;
  const SignedVerdict verdict = judgeBy(request, loaded.body, group, watch.stopToken());
  if (request.wants_json) {
    printJson(toJson(verdict));
  } else {
    printVerdict(verdict);
  }
  return kExitDone;
}

}  // namespace lay
