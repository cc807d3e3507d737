#include "app/cli/photo_critique.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

#include "app/cli/chosen_critic.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt_watch.h"
#include "app/cli/pictures.h"
#include "app/cli/print_json.h"
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

std::string chosenCritic(const PhotoCritiqueRequest& request) {
  if (!request.critic.empty()) return request.critic;
  return request.vlm.base_url.empty() ? "offline" : "vlm";
}

void checkCritic(const PhotoCritiqueRequest& request) {
  if (chosenCritic(request) == "vlm" && request.vlm.base_url.empty()) {
    throw InvalidOptions("--critic vlm needs --server URL: the model that judges.");
  }
}

std::unique_ptr<Critic> criticFor(const PhotoCritiqueRequest& request, const BodyModelPtr& body) {
  const std::string chosen = chosenCritic(request);
  if (chosen != "vlm") return makeChosenCritic(chosen, body);
  if (const std::string why = whyNoPictures(); !why.empty()) {
    throw Error(strCat("A vision-language model judges pictures, and there are none: ", why));
  }
  VlmCriticOptions options;
  options.settings = request.vlm;
  options.on_progress = [](const std::string& what) {
    std::cerr << "layfigure-cli: " << what << '\n';
  };
  return std::make_unique<VlmCritic>(options, [body](const HypothesisGroup& group, int index) {
    return drawCandidate({body,
                          group.bodies[static_cast<std::size_t>(index)],
                          group.problem.camera,
                          group.photo,
                          group.problem.keypoints},
                         group.problem.box);
  });
}

nlohmann::ordered_json toJson(const Critic& critic, const Verdict& verdict) {
  nlohmann::ordered_json json;
  json["critic"] = critic.name();
  json["critic_version"] = critic.version();
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
    json["hypotheses"].push_back(std::move(entry));
  }
  return json;
}

void printVerdict(const Critic& critic, const Verdict& verdict) {
  std::printf("judged by: %s\n", critic.name().c_str());
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
  const std::unique_ptr<Critic> critic = criticFor(request, loaded.body);
  const InterruptWatch watch;
  const Verdict verdict = critic->score(group, watch.stopToken());
  if (request.wants_json) {
    printJson(toJson(*critic, verdict));
  } else {
    printVerdict(*critic, verdict);
  }
  return kExitDone;
}

}  // namespace lay
