#include "app/cli/reflect_critic.h"

#include <nlohmann/json.hpp>

#include <cstdio>

#include "app/cli/benchmark_request.h"
#include "app/cli/print_json.h"
#include "core/base/error.h"
#include "core/critic/memory_file.h"
#include "core/critic/reflection.h"
#include "core/critic/stand_in_judge.h"
#include "core/io/atomic_file.h"

namespace lay {
namespace {

void saveMemory(const std::string& path, const CriticMemory& memory) {
  if (path.ends_with(".json")) {
    writeFileAtomically(path, memoryToJson(memory));
  } else {
    saveCriticMemory(path, memory);
  }
}

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

}  // namespace

void reflectAndReport(const BodyModelPtr& body,
                      const Refiner& refiner,
                      const ReflectRequest& request,
                      BenchmarkGroupOptions evaluation) {
  if (request.explore < 1) {
    throw InvalidOptions(strCat("--explore is ", request.explore, "; at least 1 is needed."));
  }
  BenchmarkGroupOptions exploring = evaluation;
  exploring.split = "train";
  exploring.samples = request.explore;
  Reflection reflection(body, seedMemory(), standInJudges(body));
  const auto explore = [&](const BenchmarkGroup& made, int done, int of) {
    (void)reflection.explore(made);
    showBenchmarkProgress(done, of);
  };
  forEachBenchmarkGroup(body, refiner, exploring, explore);
  if (!request.memory.empty()) saveMemory(request.memory, *reflection.memory());
  MemoryAblation ablation(body, reflection.memory(), standInJudges(body));
  const auto judge = [&](const BenchmarkGroup& made, int done, int of) {
    ablation.add(made);
    showBenchmarkProgress(done, of);
  };
  forEachBenchmarkGroup(body, refiner, evaluation, judge);
  if (request.wants_json) {
    printReflectionJson(ablation.rows(), reflection, request, evaluation);
  } else {
    printReflectionTable(ablation.rows(), reflection);
  }
}

}  // namespace lay
