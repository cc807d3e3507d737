#include "app/cli/ablation_chart.h"
#include "app/cli/ablation_file.h"
#include "app/cli/chart_output.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/training_chart.h"
#include "app/cli/training_log_file.h"
#include "render/chart/chart_file.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace lay {
namespace {

struct ChartRequest {
  std::string file;
  std::string out;
  std::string title;
  std::optional<double> goal_mm;
  double scale = 1;
};

void addCommonOptions(CLI::App& app, ChartRequest& request) {
  app.add_option("--out", request.out, "The picture")->required()->type_name("FILE.png");
  app.add_option("--title", request.title, "Stands above the chart")->type_name("TEXT");
  app.add_option("--scale", request.scale, "2 for displays with small pixels; 0.25 to 8")
      ->capture_default_str();
}

int runAblationChart(const ChartRequest& request) {
  checkChartOutput("--out", request.out);
  writeAblationChart(
      request.out, readAblationFile(request.file), {request.title, request.goal_mm, request.scale});
  std::cout << request.out << '\n';
  return kExitDone;
}

int runTrainingChart(const ChartRequest& request) {
  checkChartOutput("--out", request.out);
  const TrainingCurves training = readTrainingLog(request.file);
  for (const std::string& notice : training.notices) {
    std::cerr << "layfigure-cli: " << request.file << ": " << notice << '\n';
  }
  const LineChartGrid grid = trainingChart(training, request.title);
  storeChart(request.out, [&](const std::filesystem::path& staged) {
    writeLineCharts(staged, grid, request.scale);
  });
  std::cout << request.out << '\n';
  return kExitDone;
}

}  // namespace

Command makeChartCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand("chart", "Draw a table or a training as a picture");
  app->require_subcommand(1);
  const auto request = std::make_shared<ChartRequest>();
  CLI::App* ablation =
      app->add_subcommand("ablation", "Errors of every row of a table that ablate --json printed");
  ablation->add_option("file", request->file, "What 'ablate --json' printed")
      ->required()
      ->type_name("FILE.json");
  ablation->add_option("--goal", request->goal_mm, "Draw a line at this MPJPE, mm")
      ->type_name("MM");
  addCommonOptions(*ablation, *request);
  CLI::App* training = app->add_subcommand(
      "training", "Curves of a training: losses, errors, shares; the best report is marked");
  training->add_option("file", request->file, "The .log that layfigure-train keeps")
      ->required()
      ->type_name("FILE.log");
  addCommonOptions(*training, *request);
  return {app, [request, ablation] {
            return ablation->parsed() ? runAblationChart(*request) : runTrainingChart(*request);
          }};
}

}  // namespace lay
