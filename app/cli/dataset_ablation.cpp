#include "app/cli/dataset_ablation.h"

#include "app/cli/benchmark_request.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/print_json.h"
#include "app/cli/refine_inputs.h"
#include "core/body/common_body.h"
#include "core/datasets/dataset_folder.h"
#include "core/evaluation/dataset_table.h"
#include "core/io/resource_paths.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>
#include <utility>

namespace lay {
namespace {

constexpr const char* kRootConvention =
    "MPJPE about the root (Human3.6M's pelvis, or SMPL's joint 0), as SPIN reports it";
constexpr const char* kMidHipsConvention =
    "MPJPE about the mid-point of the two hips; not comparable with the former";

/// Everything that a measurement says beside its rows.
struct DatasetFigures {
  std::string dataset;
  std::string split;
  int people = 0;  ///< that could be measured, of which `report.samples` were
  int left_out = 0;
  AblationOptions options;
  DatasetReport report;
};

nlohmann::ordered_json rowJson(const AblationRow& row, bool has_surface) {
  nlohmann::ordered_json entry;
  entry["name"] = row.name;
  putEstimate(entry, "mpjpe_mm", row.mpjpe_mm);
  putEstimate(entry, "mpjpe_mid_hips_mm", row.mpjpe_mid_hips_mm);
  putEstimate(entry, "pa_mpjpe_mm", row.pa_mpjpe_mm);
  if (has_surface) putEstimate(entry, "pve_mm", row.pve_mm);
  putEstimate(entry, "depth_mm", row.depth_mm);
  putEstimate(entry, "reprojection_px", row.reprojection_px);
  entry["improved_share"] = row.improved_share;
  entry["seconds_per_sample"] = row.seconds_per_sample;
  return entry;
}

nlohmann::ordered_json datasetJson(const DatasetFigures& figures) {
  const DatasetReport& report = figures.report;
  nlohmann::ordered_json json;
  json["dataset"] = figures.dataset;
  json["split"] = figures.split;
  json["samples"] = report.samples;
  json["people"] = figures.people;
  json["left_out"] = figures.left_out;
  json["joint_set"] = toString(report.joint_set);
  json["conventions"] = {{"mpjpe_mm", kRootConvention}, {"mpjpe_mid_hips_mm", kMidHipsConvention}};
  json["hypotheses"] = figures.options.num_hypotheses;
  json["polish"] = figures.options.polish_iterations;
  json["seed"] = figures.options.seed;
  json["notes"] = report.notes;
  putDevice(json, report.device);
  json["rows"] = nlohmann::ordered_json::array();
  for (const AblationRow& row : report.rows) {
    json["rows"].push_back(rowJson(row, report.has_surface));
  }
  return json;
}

void printMeasured(const DatasetFigures& figures) {
  const DatasetReport& report = figures.report;
  std::printf("%s, %s: %d of %d people (%d left out), %s\n",
              figures.dataset.c_str(),
              figures.split.c_str(),
              report.samples,
              figures.people,
              figures.left_out,
              toString(report.joint_set).c_str());
  std::printf("%-30s %22s %10s %22s %10s %10s %10s %9s\n",
              "",
              "MPJPE mm (95 %)",
              "mid-hips",
              "PA-MPJPE mm (95 %)",
              "PVE mm",
              "depth mm",
              "px",
              "improved");
  for (const AblationRow& row : report.rows) {
    char pve[16] = "-";
    if (report.has_surface) std::snprintf(pve, sizeof pve, "%.2f", row.pve_mm.mean);
    std::printf(
        "%-30s %7.2f (%5.2f, %5.2f) %10.2f %7.2f (%5.2f, %5.2f) %10s %10.2f %10.2f %8.1f%%\n",
        row.name.c_str(),
        row.mpjpe_mm.mean,
        row.mpjpe_mm.low,
        row.mpjpe_mm.high,
        row.mpjpe_mid_hips_mm.mean,
        row.pa_mpjpe_mm.mean,
        row.pa_mpjpe_mm.low,
        row.pa_mpjpe_mm.high,
        pve,
        row.depth_mm.mean,
        row.reprojection_px.mean,
        100 * row.improved_share);
  }
  std::printf("MPJPE: %s.\nmid-hips: %s.\n", kRootConvention, kMidHipsConvention);
  for (const std::string& note : report.notes) std::printf("Note: %s\n", note.c_str());
}

BodyModelPtr loadTruthBody(const std::string& name) {
  return name.empty() ? nullptr : commonBody(loadChosenBody(name));
}

}  // namespace

void addDatasetOptions(CLI::App& command, DatasetRequest& request) {
  CLI::Option* dataset =
      command
          .add_option(
              "--dataset",
              request.dataset,
              "Measure on a dataset of your own instead: 3dpw, h36m or agora, and its folder")
          ->expected(2)
          ->type_name("NAME DIR");
  command
      .add_option("--regressor",
                  request.regressor,
                  "J_regressor_h36m.npy (17, 6890), for the 14 joints of published figures")
      ->needs(dataset)
      ->type_name("FILE");
  command
      .add_option("--body", request.body, "Your own SMPL, an installed id or a file, for --dataset")
      ->needs(dataset)
      ->type_name("BODY");
  command.add_option("--body-male", request.body_male, "SMPL of the men in the dataset")
      ->needs(dataset)
      ->type_name("BODY");
  command.add_option("--body-female", request.body_female, "SMPL of the women in the dataset")
      ->needs(dataset)
      ->type_name("BODY");
}

int runDatasetAblation(const DatasetRequest& request,
                       const std::string& split,
                       const AblationOptions& options,
                       bool wants_json) {
  const DatasetKind kind = datasetKindOf(request.dataset.at(0));
  DatasetFigures figures;
  figures.dataset = toString(kind);
  figures.split = split.empty() ? defaultSplit(kind) : split;
  figures.options = options;
  DatasetSamples all = readDataset(kind, request.dataset.at(1), figures.split);
  figures.people = static_cast<int>(all.samples.size());
  figures.left_out = all.num_left_out;
  const std::vector<DatasetSample> samples =
      evenlySpacedSamples(std::move(all.samples), options.samples);

  const AdaptedBody adapted =
      request.body.empty() ? loadAdaptedBody({}) : loadAdaptedBody(request.body);
  const DatasetBodies bodies = {adapted.working,
                                commonBody(adapted.native),
                                loadTruthBody(request.body_male),
                                loadTruthBody(request.body_female)};
  std::optional<PointRegressor> regressor;
  if (!request.regressor.empty()) regressor = loadPointRegressor(request.regressor);
  // What does not fit together is said before the networks are loaded.
  (void)DatasetMeter(bodies, regressor);

  tellDevice(options.device);
  const auto predictor =
      loadModelFile(findModelFile(kLifterFile), [&bodies](const std::filesystem::path& path) {
        return InitialPredictor(bodies.answers, path);
      });
  const Refiner refiner = loadRefiner(bodies.answers);
  const DatasetOptions run = {.num_hypotheses = options.num_hypotheses,
                              .polish_iterations = options.polish_iterations,
                              .seed = options.seed,
                              .device = options.device};
  figures.report =
      measureDataset(bodies, regressor, predictor, refiner, samples, run, showBenchmarkProgress);
  if (wants_json) {
    printJson(datasetJson(figures));
  } else {
    printMeasured(figures);
  }
  return kExitDone;
}

}  // namespace lay
