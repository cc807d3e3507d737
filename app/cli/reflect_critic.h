#pragma once

#include <string>

#include "core/body/body_model.h"
#include "core/critic/benchmark_groups.h"
#include "core/refine/refiner.h"
#include "core/vlm/vlm_settings.h"

namespace lay {

/// What `critique --reflect` is told.
struct ReflectRequest {
  int explore = 200;   ///< groups of the train clips that are reflected on
  std::string memory;  ///< file to write the memories to, "" for none
  VlmSettings vlm;     ///< of the model that judges; without a server the stand-in does
  bool wants_json = false;
};

/// Explores on the train clips with the stand-in judge or a vision-language model, which is shown
/// the truth as a drawn photograph, freezes its memories and prints the ablation of them on the
/// groups of `evaluation`. Writes the memories as SQLite, or as JSON when the file's name ends in
/// .json; a model's after every group, since its answers are dear.
/// @return an exit code. @throws FileError, InvalidOptions, NetworkError.
[[nodiscard]] int reflectAndReport(const BodyModelPtr& body,
                                   const Refiner& refiner,
                                   const ReflectRequest& request,
                                   BenchmarkGroupOptions evaluation);

}  // namespace lay
