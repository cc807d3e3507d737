#include "app/cli/benchmark_request.h"
#include "app/cli/command.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/print_json.h"
#include "app/cli/refine_inputs.h"
#include "core/base/error.h"
#include "core/evaluation/robustness.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace lay {
namespace {

struct RobustnessRequest {
  std::string data;
  RobustnessOptions options;
  bool wants_json = false;
};

nlohmann::ordered_json toJson(const RobustnessReport& report) {
  nlohmann::ordered_json json;
  json["split"] = report.options.split;
  json["samples"] = report.options.samples;
  json["hypotheses"] = report.options.num_hypotheses;
  json["seed"] = report.options.seed;
  putDevice(json, report.device);
  json["rows"] = nlohmann::ordered_json::array();
  for (const RobustnessRow& row : report.rows) {
    nlohmann::ordered_json entry;
    entry["name"] = row.name;
    putEstimate(entry, "initial_mpjpe_mm", row.initial_mm);
    putEstimate(entry, "mpjpe_mm", row.refined_mm);
    putEstimate(entry, "pa_mpjpe_mm", row.refined_pa_mm);
    entry["improved_share"] = row.improved_share;
    entry["doubted_share"] = row.doubted_share;
    entry["silent_harm_share"] = row.silent_harm_share;
    json["rows"].push_back(std::move(entry));
  }
  return json;
}

void printTable(const RobustnessReport& report) {
  std::printf("%-28s %12s %22s %12s %9s %8s %12s\n",
              "",
              "initial mm",
              "refined mm (95 %)",
              "PA-MPJPE mm",
              "improved",
              "doubted",
              "silent harm");
  for (const RobustnessRow& row : report.rows) {
    std::printf("%-28s %12.1f %7.1f (%5.1f, %5.1f) %12.1f %8.1f%% %7.1f%% %11.1f%%\n",
                row.name.c_str(),
                row.initial_mm.mean,
                row.refined_mm.mean,
                row.refined_mm.low,
                row.refined_mm.high,
                row.refined_pa_mm.mean,
                100 * row.improved_share,
                100 * row.doubted_share,
                100 * row.silent_harm_share);
  }
}

int runRobustnessCommand(RobustnessRequest request) {
  request.options.data_dir = request.data;
  checkBenchmarkSplit(request.options.split);
  if (request.options.samples < 2) {
    throw InvalidOptions(
        strCat("--samples is ", request.options.samples, "; at least 2 are needed."));
  }
  RefinementOptions refinement;
  refinement.num_hypotheses = request.options.num_hypotheses;
  refinement.validate();
  checkBenchmarkData(request.options.data_dir);
  tellDevice(request.options.device);
  const BodyModelPtr body = loadChosenBody({});
  const Refiner refiner = loadRefiner(body);
  const RobustnessReport report =
      runRobustness(body, refiner, request.options, showBenchmarkProgress);
  if (request.wants_json) {
    printJson(toJson(report));
  } else {
    printTable(report);
  }
  return kExitDone;
}

}  // namespace

Command makeRobustnessCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "robustness", "Measure the refinement with noisy, missing, false and foreign evidence");
  const auto request = std::make_shared<RobustnessRequest>();
  RobustnessOptions& options = request->options;
  addBenchmarkOptions(*app, request->data, options.split);
  app->add_option("--samples", options.samples, "How many poses in each row")
      ->capture_default_str();
  app->add_option("--hypotheses", options.num_hypotheses, "Candidates in each run")
      ->capture_default_str();
  app->add_option("--seed", options.seed, "Of samples and runs")->capture_default_str();
  addDeviceOption(*app, options.device);
  app->add_flag("--json", request->wants_json, "Print one JSON object");
  return {app, [request] { return runRobustnessCommand(*request); }};
}

}  // namespace lay
