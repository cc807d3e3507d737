#include "app/cli/alignment_ablation.h"

#include "app/cli/benchmark_request.h"
#include "app/cli/chosen_critic.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/model_files.h"
#include "app/cli/print_json.h"
#include "app/cli/refine_inputs.h"
#include "core/base/error.h"
#include "core/base/require_range.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <list>

namespace lay {
namespace {

/// NAME=FILE.
std::pair<std::string, std::filesystem::path> namedFile(const std::string& word) {
  const std::size_t at = word.find('=');
  if (at == 0 || at == std::string::npos || at + 1 == word.size()) {
    throw InvalidOptions(
        strCat("--align is '", word, "'; a name and a denoiser were expected: NAME=FILE."));
  }
  return {word.substr(0, at), word.substr(at + 1)};
}

/// A tenth of the samples for a hundred draws, and so on: about the same work for each column.
void planDraws(const std::vector<int>& asked, AlignmentTableOptions& options) {
  if (!asked.empty()) options.draws = asked;
  options.draw_samples.clear();
  for (const int draw : options.draws) {
    requireRange("--draws", draw, 1, HypothesisGroup::kMaxGroup);
    const int affordable = std::max(2, options.samples * 8 / draw);
    options.draw_samples.push_back(std::min(options.samples, affordable));
  }
}

void printRows(const std::vector<AlignmentRow>& rows) {
  std::printf("%-26s %-20s %7s %22s %22s %10s\n",
              "",
              "",
              "samples",
              "MPJPE mm (95 %)",
              "PA-MPJPE mm (95 %)",
              "PVE mm");
  for (const AlignmentRow& row : rows) {
    std::printf("%-26s %-20s %7d %7.2f (%5.2f, %5.2f) %7.2f (%5.2f, %5.2f) ",
                row.subject.c_str(),
                row.column.c_str(),
                row.samples,
                row.mpjpe_mm.mean,
                row.mpjpe_mm.low,
                row.mpjpe_mm.high,
                row.pa_mpjpe_mm.mean,
                row.pa_mpjpe_mm.low,
                row.pa_mpjpe_mm.high);
    if (row.pve_mm.mean > 0) {
      std::printf("%10.2f\n", row.pve_mm.mean);
    } else {
      std::printf("%10s\n", "-");
    }
  }
}

}  // namespace

void addAlignmentOptions(CLI::App& command, AlignmentRequest& request) {
  command
      .add_option(
          "--align",
          request.denoisers,
          "Compare denoisers with the installed one, in the form of the paper on alignment: "
          "single answer, mean, chosen by the critic, and best of M")
      ->type_name("NAME=FILE");
  command
      .add_option("--world",
                  request.world,
                  "With --align: foreign (cameras and an image regressor that the networks do not "
                  "know) or benchmark")
      ->capture_default_str();
  command.add_option("--critic", request.critic, "With --align: who chooses, energy or offline")
      ->capture_default_str();
  command.add_option("--draws", request.draws, "With --align: how many hypotheses, 8 100 200")
      ->type_name("M");
}

int runAlignmentAblation(const AlignmentRequest& request,
                         AlignmentTableOptions options,
                         bool wants_json) {
  if (request.world != "foreign" && request.world != "benchmark") {
    throw InvalidOptions(
        strCat("--world is '", request.world, "'; foreign and benchmark are known."));
  }
  options.foreign = request.world == "foreign";
  planDraws(request.draws, options);
  options.validate();
  const BodyModelPtr body = loadChosenBody({});
  std::list<Refiner> refiners;
  std::vector<AlignmentSubject> subjects;
  refiners.push_back(loadRefiner(body));
  subjects.push_back({"base", &refiners.back()});
  for (const std::string& word : request.denoisers) {
    const auto [name, path] = namedFile(word);
    RefinerFiles files = findRefinerFiles();
    files.denoiser = path;
    refiners.push_back(loadRefinerOf(body, files));
    subjects.push_back({name, &refiners.back()});
  }
  const std::unique_ptr<Critic> scorer = makeChosenCritic(request.critic, body);
  const std::vector<AlignmentRow> rows =
      alignmentTable(body, subjects, *scorer, options, showBenchmarkProgress);
  if (!wants_json) {
    printRows(rows);
    return kExitDone;
  }
  nlohmann::ordered_json json;
  json["world"] = request.world;
  json["split"] = options.split;
  json["samples"] = options.samples;
  json["polish"] = options.polish_iterations;
  json["scorer"] = scorer->name();
  json["rows"] = nlohmann::ordered_json::array();
  for (const AlignmentRow& row : rows) {
    nlohmann::ordered_json entry;
    entry["denoiser"] = row.subject;
    entry["column"] = row.column;
    entry["samples"] = row.samples;
    putEstimate(entry, "mpjpe_mm", row.mpjpe_mm);
    putEstimate(entry, "pa_mpjpe_mm", row.pa_mpjpe_mm);
    if (row.pve_mm.mean > 0) putEstimate(entry, "pve_mm", row.pve_mm);
    json["rows"].push_back(std::move(entry));
  }
  printJson(json);
  return kExitDone;
}

}  // namespace lay
