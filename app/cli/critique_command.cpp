#include "app/cli/benchmark_request.h"
#include "app/cli/chosen_critic.h"
#include "app/cli/command.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/photo_critique.h"
#include "app/cli/print_json.h"
#include "app/cli/refine_inputs.h"
#include "app/cli/reflect_critic.h"
#include "core/base/error.h"
#include "core/critic/critic_report.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace lay {
namespace {

struct CritiqueRequest {
  PhotoCritiqueRequest photo;
  bool is_benchmark = false;
  std::string data;
  std::string kind = "both";
  BenchmarkGroupOptions groups;
  std::string critic;  ///< "": the offline one, or a server's model where there is one
  bool wants_reflection = false;
  ReflectRequest reflection;
  bool wants_json = false;
};

constexpr const char* kSamplesMeaning =
    "hypotheses as the denoiser samples them, from noise of their own, without polish";
constexpr const char* kMixedMeaning =
    "the same, every second one disturbed by a share (0..1) of the benchmark's initial prediction";

struct KindReport {
  GroupKind kind = GroupKind::Mixed;
  CriticReport report;
};

/// A critic and how it did.
struct Judged {
  std::unique_ptr<Critic> critic;
  std::vector<KindReport> reports;
};

void putCorrelations(nlohmann::ordered_json& json, const CriticReport& report) {
  const auto put = [&](const std::string& error, const CriticReport::OfError& of) {
    putEstimate(json, "spearman_" + error, of.spearman);
    putEstimate(json, "kendall_" + error, of.kendall);
    putEstimate(json, "pearson_" + error, of.pearson);
  };
  put("mpjpe", report.mpjpe);
  put("pve", report.pve);
  put("pa_mpjpe", report.pa_mpjpe);
  putEstimate(json, "chosen_mpjpe_mm", report.chosen_mpjpe_mm);
  putEstimate(json, "mean_mpjpe_mm", report.mean_mpjpe_mm);
  putEstimate(json, "oracle_mpjpe_mm", report.oracle_mpjpe_mm);
  putEstimate(json, "spread_mm", report.spread_mm);
}

nlohmann::ordered_json toJson(const CritiqueRequest& request, const Judged& judged) {
  const std::vector<KindReport>& reports = judged.reports;
  nlohmann::ordered_json json;
  json["critic"] = judged.critic->name();
  json["critic_version"] = judged.critic->version();
  json["split"] = request.groups.split;
  json["samples"] = request.groups.samples;
  json["hypotheses"] = request.groups.hypotheses;
  json["seed"] = request.groups.seed;
  json["groups"] = nameOf(reports.front().kind);
  // The first kind's figures stand on top, so that a script finds them by the metric's name alone.
  putCorrelations(json, reports.front().report);
  for (const KindReport& of : reports) {
    nlohmann::ordered_json& entry = json["by_kind"][std::string(nameOf(of.kind))];
    entry["made_of"] = of.kind == GroupKind::Samples ? kSamplesMeaning : kMixedMeaning;
    putCorrelations(entry, of.report);
  }
  return json;
}

/// Of several critics a list.
nlohmann::ordered_json toJson(const CritiqueRequest& request, const std::vector<Judged>& all) {
  if (all.size() == 1) return toJson(request, all.front());
  nlohmann::ordered_json json;
  for (const Judged& judged : all) json["critics"].push_back(toJson(request, judged));
  return json;
}

void printTable(const Judged& judged) {
  for (const KindReport& of : judged.reports) {
    const CriticReport& report = of.report;
    std::printf("critic '%s', %d %s groups: %s\n",
                judged.critic->name().c_str(),
                report.groups,
                std::string(nameOf(of.kind)).c_str(),
                of.kind == GroupKind::Samples ? kSamplesMeaning : kMixedMeaning);
    std::printf("%12s %24s %9s %9s\n", "", "Spearman (95 %)", "Kendall", "Pearson");
    const auto row = [](const char* name, const CriticReport::OfError& error) {
      std::printf("%12s %8.3f (%5.3f, %5.3f) %9.3f %9.3f\n",
                  name,
                  error.spearman.mean,
                  error.spearman.low,
                  error.spearman.high,
                  error.kendall.mean,
                  error.pearson.mean);
    };
    row("MPJPE", report.mpjpe);
    row("PVE", report.pve);
    row("PA-MPJPE", report.pa_mpjpe);
    std::printf(
        "MPJPE of the chosen one %.1f mm, of the mean one %.1f, of the best %.1f; standard "
        "deviation in a group %.1f\n\n",
        report.chosen_mpjpe_mm.mean,
        report.mean_mpjpe_mm.mean,
        report.oracle_mpjpe_mm.mean,
        report.spread_mm.mean);
  }
}

/// Every critic judges the same groups, which take longer to make than to judge.
void judgeGroups(const BodyModelPtr& body,
                 const Refiner& refiner,
                 const BenchmarkGroupOptions& groups,
                 std::vector<Judged>& all) {
  std::vector<CriticTrial> trials(all.size());
  forEachBenchmarkGroup(body, refiner, groups, [&](const BenchmarkGroup& made, int done, int of) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      trials[i].add(all[i].critic->score(made.group), made.errors);
    }
    showBenchmarkProgress(done, of);
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].reports.push_back({groups.kind, trials[i].report()});
  }
}

std::vector<GroupKind> kindsOf(const CritiqueRequest& request) {
  if (request.kind == "both") return {GroupKind::Mixed, GroupKind::Samples};
  return {groupKindNamed(request.kind)};
}

int runCritique(CritiqueRequest request) {
  if (!request.is_benchmark && !request.photo.inputs.image.empty()) {
    request.photo.wants_json = request.wants_json;
    request.photo.critic = request.critic;
    request.photo.memory = request.reflection.memory;
    return critiquePhoto(request.photo);
  }
  if (!request.is_benchmark || request.data.empty()) {
    throw InvalidOptions(
        "critique needs something to judge: IMAGE --run STEPS.jsonl for the hypotheses of a run, "
        "or --benchmark --data DIR for groups of which the truth is known.");
  }
  if (request.photo.is_frozen) {
    throw InvalidOptions("--frozen is said of a run's memory; --reflect is there to make one.");
  }
  request.groups.data_dir = request.data;
  checkBenchmarkSplit(request.groups.split);
  checkBenchmarkData(request.groups.data_dir);
  request.groups.validate();
  const std::vector<GroupKind> kinds = kindsOf(request);
  tellDevice(request.groups.device);
  const BodyModelPtr body = loadChosenBody({});
  const Refiner refiner = loadRefiner(body);
  if (request.wants_reflection) {
    request.groups.kind = kinds.front();
    request.reflection.wants_json = request.wants_json;
    request.reflection.vlm = request.photo.vlm;
    return reflectAndReport(body, refiner, request.reflection, request.groups);
  }
  std::vector<Judged> all;
  for (auto& critic :
       makeComparedCritics(request.critic.empty() ? "offline" : request.critic, body)) {
    all.push_back({std::move(critic), {}});
  }
  for (const GroupKind kind : kinds) {
    request.groups.kind = kind;
    judgeGroups(body, refiner, request.groups, all);
  }
  if (request.wants_json) {
    printJson(toJson(request, all));
  } else {
    for (const Judged& judged : all) printTable(judged);
  }
  return kExitDone;
}

void addPhotoOptions(CLI::App& app, PhotoCritiqueRequest& photo) {
  app.add_option("image", photo.inputs.image, "The photograph of the run")->type_name("IMAGE");
  app.add_option("--run", photo.run, "Steps of the run, as 'refine --steps' writes them")
      ->type_name("STEPS.jsonl");
  app.add_option("--keypoints", photo.inputs.keypoints, "2D keypoints that the run had")
      ->type_name("FILE");
  addKeypointReadOptions(app, photo.inputs.reading);
  app.add_option("--person", photo.inputs.person, "Which person of the keypoint file, from 0")
      ->capture_default_str();
  addCameraOptions(app, photo.inputs.camera);
  app.add_option("--server",
                 photo.vlm.base_url,
                 "Ask a vision-language model at this OpenAI-compatible address; without it the "
                 "offline critic judges")
      ->type_name("URL");
  app.add_option("--model", photo.vlm.model, "The server's model; otherwise its first")
      ->type_name("NAME");
}

}  // namespace

Command makeCritiqueCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "critique",
      "Judge the hypotheses of a run, or measure how well such judgements tell which are right");
  const auto request = std::make_shared<CritiqueRequest>();
  addPhotoOptions(*app, request->photo);
  BenchmarkGroupOptions& groups = request->groups;
  app->add_flag("--benchmark",
                request->is_benchmark,
                "Judge groups of the built-in benchmark and compare with their errors");
  app->add_option("--data", request->data, "Folder that holds mocap/ with its clips and splits")
      ->type_name("DIR");
  app->add_option("--split", groups.split, "test (the table) or val (tuning)")
      ->capture_default_str();
  app->add_option("--samples", groups.samples, "How many groups, evenly spaced over the split")
      ->capture_default_str();
  app->add_option("--hypotheses", groups.hypotheses, "Bodies in each group")->capture_default_str();
  app->add_option("--groups",
                  request->kind,
                  "What they are made of: samples of the denoiser, mixed with disturbed ones, or "
                  "both one after the other")
      ->capture_default_str()
      ->type_name("samples|mixed|both");
  app->add_option(
         "--critic",
         request->critic,
         "offline (weights of energy terms), scorer (a network), energy (the run's own "
         "measure); with --benchmark both, of a run vlm, which a --server makes the default")
      ->type_name("NAME");
  app->add_flag(
      "--reflect",
      request->wants_reflection,
      "Let a stand-in judge, or the model of --server, learn rules and cases from the train clips "
      "first, and compare what its memories are worth");
  app->add_option("--explore", request->reflection.explore, "Train groups that it reflects on")
      ->capture_default_str();
  app->add_option("--memory",
                  request->reflection.memory,
                  "With --reflect: keep what was learned, as SQLite or (.json) as JSON. Of a run: "
                  "tell the model what it holds, and keep what comes of it")
      ->type_name("FILE");
  app->add_flag("--frozen", request->photo.is_frozen, "Read the memory and leave it as it is");
  app->add_option("--seed", groups.seed, "Of samples and runs")->capture_default_str();
  addDeviceOption(*app, groups.device);
  app->add_flag("--json", request->wants_json, "Print one JSON object");
  return {app, [request] { return runCritique(*request); }};
}

}  // namespace lay
