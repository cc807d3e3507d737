#include "app/cli/benchmark_request.h"
#include "app/cli/command.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/print_json.h"
#include "app/cli/refine_inputs.h"
#include "core/base/error.h"
#include "core/evaluation/edit_trial.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace lay {
namespace {

struct EditTestRequest {
  std::string data;
  EditTrialOptions options;
  bool wants_json = false;
};

nlohmann::ordered_json toJson(const EditOutcome& outcome) {
  nlohmann::ordered_json json;
  json["edits"] = outcome.edits;
  json["impossible"] = outcome.impossible;
  json["satisfied"] = outcome.satisfied;
  json["untouched_joints_mm"] = outcome.untouched_joints_mm;
  json["moved_joints_mm"] = outcome.moved_joints_mm;
  json["reprojection_px"] = outcome.reprojection_px;
  json["reprojection_change"] = outcome.reprojection_change;
  json["seconds_per_edit"] = outcome.seconds_per_edit;
  return json;
}

nlohmann::ordered_json toJson(const EditReport& report) {
  nlohmann::ordered_json json;
  json["split"] = report.options.split;
  json["samples"] = report.options.samples;
  json["witnesses"] = report.options.witnesses;
  json["seed"] = report.options.seed;
  putDevice(json, report.device);
  json.update(toJson(report.all));
  nlohmann::ordered_json kinds;
  for (int kind = 0; kind < kEditKindCount; ++kind) {
    kinds[std::string(nameOf(static_cast<EditKind>(kind)))] =
        toJson(report.by_kind[static_cast<std::size_t>(kind)]);
  }
  json["by_kind"] = std::move(kinds);
  return json;
}

void printRow(const std::string& name, const EditOutcome& outcome) {
  std::printf("%-18s %6d %10.1f%% %12.1f %10.1f %9.2f %+9.1f%% %8.3f\n",
              name.c_str(),
              outcome.edits,
              100 * outcome.satisfied,
              outcome.untouched_joints_mm,
              outcome.moved_joints_mm,
              outcome.reprojection_px,
              100 * outcome.reprojection_change,
              outcome.seconds_per_edit);
}

void printTable(const EditReport& report) {
  std::printf("%-18s %6s %11s %12s %10s %9s %10s %8s\n",
              "",
              "edits",
              "satisfied",
              "untouched mm",
              "moved mm",
              "px before",
              "px change",
              "seconds");
  for (int kind = 0; kind < kEditKindCount; ++kind) {
    printRow(std::string(nameOf(static_cast<EditKind>(kind))),
             report.by_kind[static_cast<std::size_t>(kind)]);
  }
  printRow("all", report.all);
}

void checkRequest(const EditTestRequest& request) {
  const EditTrialOptions& options = request.options;
  checkBenchmarkSplit(options.split);
  if (options.samples < 1 || options.witnesses < 1) {
    throw InvalidOptions(strCat("--samples is ",
                                options.samples,
                                " and --witnesses ",
                                options.witnesses,
                                "; at least 1 of each is needed."));
  }
  checkBenchmarkData(options.data_dir);
}

int runEditTest(EditTestRequest request) {
  request.options.data_dir = request.data;
  checkRequest(request);
  tellDevice(request.options.device);
  const BodyModelPtr body = loadChosenBody({});
  const Refiner refiner = loadRefiner(body);
  const EditReport report = runEditTrial(body, refiner, request.options, showBenchmarkProgress);
  if (request.wants_json) {
    printJson(toJson(report));
  } else {
    printTable(report);
  }
  return kExitDone;
}

}  // namespace

Command makeEditTestCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "edit-test", "Change one statement about each of many bodies and measure what moves");
  const auto request = std::make_shared<EditTestRequest>();
  EditTrialOptions& options = request->options;
  addBenchmarkOptions(*app, request->data, options.split);
  app->add_option("--samples", options.samples, "How many poses, evenly spaced over the split")
      ->capture_default_str();
  app->add_option("--witnesses",
                  options.witnesses,
                  "Tries to find a body that shows the keypoints and fulfils a statement, so that "
                  "only possible edits are asked for")
      ->capture_default_str();
  app->add_option("--seed", options.seed, "Of samples, choices and runs")->capture_default_str();
  addDeviceOption(*app, options.device);
  app->add_flag("--json", request->wants_json, "Print one JSON object");
  return {app, [request] { return runEditTest(*request); }};
}

}  // namespace lay
