#pragma once

#include <string>

#include "core/body/body_model.h"
#include "core/critic/benchmark_groups.h"
#include "core/refine/refiner.h"

namespace lay {

/// What `critique --reflect` is told.
struct ReflectRequest {
  int explore = 200;   ///< groups of the train clips that are reflected on
  std::string memory;  ///< file to write the memories to, "" for none
  bool wants_json = false;
};

/// Explores on the train clips with the stand-in judge, freezes its memories and prints the
/// ablation of them on the groups of `evaluation`. Writes the memories as SQLite, or as JSON when
/// the file's name ends in .json.
/// @throws FileError, InvalidOptions.
void reflectAndReport(const BodyModelPtr& body,
                      const Refiner& refiner,
                      const ReflectRequest& request,
                      BenchmarkGroupOptions evaluation);

}  // namespace lay
