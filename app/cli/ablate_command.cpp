#include "app/cli/ablation_chart.h"
#include "app/cli/alignment_ablation.h"
#include "app/cli/benchmark_request.h"
#include "app/cli/chart_output.h"
#include "app/cli/command.h"
#include "app/cli/dataset_ablation.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/print_json.h"
#include "app/cli/refine_inputs.h"
#include "app/cli/sample_look.h"
#include "app/cli/sample_start.h"
#include "core/base/error.h"
#include "core/evaluation/ablation.h"
#include "core/io/resource_paths.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace lay {
namespace {

constexpr const char* kBenchmarkStart = "benchmark";
constexpr const char* kLifterStart = "lifter";

struct AblateRequest {
  std::string data;
  std::string split;  ///< "": that of the table
  DatasetRequest dataset;
  AlignmentRequest alignment;
  AblationOptions options;
  std::string start = kBenchmarkStart;
  std::string image;  ///< MoveNet, by id or file; "": no pictures are looked at
  std::string chart;  ///< "": none
  bool wants_json = false;
};

nlohmann::ordered_json toJson(const AblationReport& report, const std::string& start) {
  nlohmann::ordered_json json;
  json["split"] = report.options.split;
  json["start"] = start;
  json["samples"] = report.options.samples;
  json["hypotheses"] = report.options.num_hypotheses;
  json["polish"] = report.options.polish_iterations;
  json["seed"] = report.options.seed;
  putDevice(json, report.device);
  json["rows"] = nlohmann::ordered_json::array();
  for (const AblationRow& row : report.rows) {
    nlohmann::ordered_json entry;
    entry["name"] = row.name;
    putEstimate(entry, "mpjpe_mm", row.mpjpe_mm);
    putEstimate(entry, "pa_mpjpe_mm", row.pa_mpjpe_mm);
    putEstimate(entry, "pve_mm", row.pve_mm);
    putEstimate(entry, "depth_mm", row.depth_mm);
    putEstimate(entry, "reprojection_px", row.reprojection_px);
    entry["improved_share"] = row.improved_share;
    entry["seconds_per_sample"] = row.seconds_per_sample;
    json["rows"].push_back(std::move(entry));
  }
  if (report.band) {
    json["uncertainty"]["band"] = UncertaintyScale::kBand;
    json["uncertainty"]["coverage"] = report.band->coverage;
    json["uncertainty"]["mean_radius_mm"] = report.band->mean_radius_mm;
    json["uncertainty"]["joint_coverage"] = report.band->joint_coverage;
  }
  json["several_modes_share"] = report.several_modes_share;
  return json;
}

void printTable(const AblationReport& report) {
  std::printf("%-34s %22s %22s %10s %10s %10s %9s\n",
              "",
              "MPJPE mm (95 %)",
              "PA-MPJPE mm (95 %)",
              "PVE mm",
              "depth mm",
              "px",
              "improved");
  for (const AblationRow& row : report.rows) {
    std::printf("%-34s %7.2f (%5.2f, %5.2f) %7.2f (%5.2f, %5.2f) %10.2f %10.2f %10.2f %8.1f%%\n",
                row.name.c_str(),
                row.mpjpe_mm.mean,
                row.mpjpe_mm.low,
                row.mpjpe_mm.high,
                row.pa_mpjpe_mm.mean,
                row.pa_mpjpe_mm.low,
                row.pa_mpjpe_mm.high,
                row.pve_mm.mean,
                row.depth_mm.mean,
                row.reprojection_px.mean,
                100 * row.improved_share);
  }
  if (report.band) {
    std::printf(
        "uncertainty of \"w/ all conditions\": %.1f %% of the joints lie inside their %.0f %% "
        "radius, which is %.1f mm on average\n",
        100 * report.band->coverage,
        100 * UncertaintyScale::kBand,
        report.band->mean_radius_mm);
  }
  if (report.options.is_brief) return;
  std::printf("%.1f %% of these runs kept bodies that really differ\n",
              100 * report.several_modes_share);
}

void checkRequest(const AblateRequest& request) {
  const AblationOptions& options = request.options;
  if (options.samples < 1) {
    throw InvalidOptions(strCat("--samples is ", options.samples, "; at least 1 is needed."));
  }
  RefinementOptions refinement;
  refinement.num_hypotheses = options.num_hypotheses;
  refinement.polish_iterations = options.polish_iterations;
  refinement.validate();
  if (!request.chart.empty()) {
    checkChartOutput("--chart", request.chart);
  }
}

void checkBenchmark(const AblateRequest& request) {
  if (request.data.empty()) {
    throw InvalidOptions(
        "ablate needs something to measure on: --data DIR for the built-in benchmark, or --dataset "
        "3dpw|h36m|agora DIR for a dataset of your own.");
  }
  checkBenchmarkSplit(request.options.split);
  if (request.start != kBenchmarkStart && request.start != kLifterStart) {
    throw InvalidOptions(
        strCat("--start is '", request.start, "'; benchmark or lifter is possible."));
  }
  checkBenchmarkData(request.options.data_dir);
}

int runAlignment(const AblateRequest& request) {
  AlignmentTableOptions options;
  options.data_dir = request.options.data_dir;
  options.split = request.options.split;
  options.samples = request.options.samples;
  options.polish_iterations = request.options.polish_iterations;
  options.seed = request.options.seed;
  options.device = request.options.device;
  return runAlignmentAblation(request.alignment, options, request.wants_json);
}

int runAblate(AblateRequest request) {
  request.options.data_dir = request.data;
  if (!request.split.empty()) request.options.split = request.split;
  checkRequest(request);
  if (!request.dataset.dataset.empty()) {
    if (!request.chart.empty()) {
      throw InvalidOptions(
          "--chart draws the built-in benchmark. Without it --json prints what a dataset gave.");
    }
    return runDatasetAblation(request.dataset, request.split, request.options, request.wants_json);
  }
  checkBenchmark(request);
  tellDevice(request.options.device);
  if (!request.alignment.denoisers.empty()) return runAlignment(request);
  const BodyModelPtr body = loadChosenBody({});
  const Refiner refiner = loadRefiner(body);
  const ScoreGuidance guidance(body, findRefinerFiles().denoiser);
  const std::optional<Refiner> paper = loadComparedRefiner(body, kPaperDenoiserFile);
  const std::optional<Refiner> tokens = loadComparedRefiner(body, kTokensDenoiserFile);
  AblationSubjects subjects{refiner};
  subjects.paper = paper ? &*paper : nullptr;
  subjects.tokens = tokens ? &*tokens : nullptr;
  subjects.guidance = &guidance;
  const bool is_lifted = request.start == kLifterStart;
  if (is_lifted) subjects.start = lifterStart(body);
  if (!request.image.empty()) subjects.look = sampleLook(body, request.image, is_lifted);
  const AblationReport report = runAblation(body, subjects, request.options, showBenchmarkProgress);
  if (request.wants_json) {
    printJson(toJson(report, request.start));
  } else {
    printTable(report);
  }
  if (!request.chart.empty()) {  // after the table: a full disk must not cost the run
    writeAblationChart(request.chart, report);
  }
  return kExitDone;
}

}  // namespace

Command makeAblateCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand("ablate",
                                        "Measure the refinement and its parts on the built-in "
                                        "benchmark, or on a dataset of your own");
  const auto request = std::make_shared<AblateRequest>();
  AblationOptions& options = request->options;
  CLI::Option* data =
      app->add_option("--data", request->data, "Folder that holds mocap/ with its clips and splits")
          ->type_name("DIR");
  addDatasetOptions(*app, request->dataset);
  addAlignmentOptions(*app, request->alignment);
  app->get_option("--dataset")->excludes(data);
  app->add_option("--split",
                  request->split,
                  "test (the table, the default) or val (tuning); of a dataset its own")
      ->type_name("NAME");
  app->add_option("--samples", options.samples, "How many poses, evenly spaced over the split")
      ->capture_default_str();
  app->add_option("--hypotheses", options.num_hypotheses, "Candidates in each run")
      ->capture_default_str();
  app->add_option("--polish", options.polish_iterations, "Polishing steps in each run")
      ->capture_default_str();
  app->add_option("--seed", options.seed, "Of the runs; the samples have their own")
      ->capture_default_str();
  addDeviceOption(*app, options.device);
  CLI::Option* start =
      app->add_option(
             "--start",
             request->start,
             "Where runs start: benchmark (the truth, as wrong as an image regressor would have "
             "it) or lifter (what the program finds in the keypoints alone)")
          ->capture_default_str();
  app->get_option("--dataset")->excludes(start);
  app->add_option(
         "--image",
         request->image,
         "Draw a picture of each sample and add the rows with an image: what corrects the "
         "first body is seen there by MoveNet, an installed model's id or its .tflite file")
      ->type_name("MOVENET");
  app->add_flag(
      "--brief",
      options.is_brief,
      "Only the initial prediction, keypoints, all conditions, and the same with --image");
  app->add_option("--chart", request->chart, "Draw the table's errors as a picture, too")
      ->type_name("FILE.png");
  app->add_flag("--json", request->wants_json, "Print one JSON object");
  return {app, [request] { return runAblate(*request); }};
}

}  // namespace lay
