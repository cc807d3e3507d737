#include "app/cli/reflect_critic.h"

#include <nlohmann/json.hpp>

#include <cstdio>

#include "app/cli/benchmark_request.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt_watch.h"
#include "app/cli/pictures.h"
#include "app/cli/print_json.h"
#include "app/cli/vlm_judging.h"
#include "core/base/error.h"
#include "core/critic/memory_file.h"
#include "core/critic/reflection.h"
#include "core/critic/stand_in_judge.h"

namespace lay {
namespace {

void putError(nlohmann::ordered_json& entry,
              const std::string& name,
              const CriticReport::OfError& of) {
  putEstimate(entry, "spearman_" + name, of.spearman);
  putEstimate(entry, "kendall_" + name, of.kendall);
  putEstimate(entry, "pearson_" + name, of.pearson);
}

void printReflectionJson(const std::vector<MemoryRow>& rows,
                         const Reflection& reflection,
                         const ReflectRequest& request,
                         const BenchmarkGroupOptions& evaluation) {
  nlohmann::ordered_json json;
  json["judge"] = reflection.judge();
  json["explored"] = request.explore;
  json["split"] = evaluation.split;
  json["samples"] = evaluation.samples;
  json["hypotheses"] = evaluation.hypotheses;
  json["groups"] = nameOf(evaluation.kind);
  json["rules"] = reflection.memory()->rules().size();
  json["mined"] = reflection.numMined();
  json["refused"] = reflection.refused();
  json["prototypes"] = reflection.memory()->prototypes().size();
  json["rows"] = nlohmann::ordered_json::array();
  for (const MemoryRow& row : rows) {
    nlohmann::ordered_json entry;
    entry["name"] = row.name;
    putError(entry, "pve", row.report.pve);
    putError(entry, "mpjpe", row.report.mpjpe);
    putError(entry, "pa_mpjpe", row.report.pa_mpjpe);
    json["rows"].push_back(std::move(entry));
  }
  printJson(json);
}

void printReflectionTable(const std::vector<MemoryRow>& rows, const Reflection& reflection) {
  std::printf("The judge is %s.\n", reflection.judge().c_str());
  std::printf("%zu rules (%d mined), %zu prototypes. Spearman / Kendall / Pearson against:\n",
              reflection.memory()->rules().size(),
              reflection.numMined(),
              reflection.memory()->prototypes().size());
  if (!reflection.refused().empty()) {
    std::printf("%zu rules were refused, the last because %s.\n",
                reflection.refused().size(),
                reflection.refused().back().c_str());
  }
  std::printf("%-18s %22s %22s %22s\n", "", "PVE", "MPJPE", "PA-MPJPE");
  for (const MemoryRow& row : rows) {
    std::printf("%-18s", row.name.c_str());
    for (const CriticReport::OfError& of :
         {row.report.pve, row.report.mpjpe, row.report.pa_mpjpe}) {
      std::printf("  %6.3f %6.3f %6.3f", of.spearman.mean, of.kendall.mean, of.pearson.mean);
    }
    std::printf("\n");
  }
}

/// A drawn photograph of the truth: what a judge with eyes sees the person by.
BenchmarkGroup photographed(const BodyModelPtr& body, BenchmarkGroup made) {
  made.group.photo = std::make_shared<const Image>(drawnPhoto(
      {body, made.truth, made.group.problem.camera, nullptr, made.group.problem.keypoints}));
  return made;
}

}  // namespace

int reflectAndReport(const BodyModelPtr& body,
                     const Refiner& refiner,
                     const ReflectRequest& request,
                     BenchmarkGroupOptions evaluation) {
  if (request.explore < 1) {
    throw InvalidOptions(strCat("--explore is ", request.explore, "; at least 1 is needed."));
  }
  const bool asks_model = !request.vlm.base_url.empty();
  const JudgeMaker judges = asks_model ? vlmJudges(body, request.vlm) : standInJudges(body);
  const auto asJudged = [&](BenchmarkGroup made) {
    return asks_model ? photographed(body, std::move(made)) : made;
  };
  BenchmarkGroupOptions exploring = evaluation;
  exploring.split = "train";
  exploring.samples = request.explore;
  const InterruptWatch watch;
  const std::stop_token stop = watch.stopToken();
  Reflection reflection(body, seedMemory(), judges);
  const auto save = [&] {
    if (!request.memory.empty()) writeMemoryFile(request.memory, *reflection.memory());
  };
  const auto explore = [&](const BenchmarkGroup& made, int done, int of) {
    if (stop.stop_requested()) return;
    (void)reflection.explore(asJudged(made), stop);
    if (asks_model) save();
    showBenchmarkProgress(done, of);
  };
  forEachBenchmarkGroup(body, refiner, exploring, explore);
  save();
  MemoryAblation ablation(body, reflection.memory(), judges);
  const auto judge = [&](const BenchmarkGroup& made, int done, int of) {
    if (stop.stop_requested()) return;
    ablation.add(asJudged(made), stop);
    showBenchmarkProgress(done, of);
  };
  if (!stop.stop_requested()) forEachBenchmarkGroup(body, refiner, evaluation, judge);
  if (stop.stop_requested()) return kExitStopped;
  if (request.wants_json) {
    printReflectionJson(ablation.rows(), reflection, request, evaluation);
  } else {
    printReflectionTable(ablation.rows(), reflection);
  }
  return kExitDone;
}

}  // namespace lay
