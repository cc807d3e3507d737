#pragma once

#include "core/evaluation/ablation.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 calls it so
class App;
}

namespace lay {

/// What `ablate --dataset` takes beyond what `ablate` does.
struct DatasetRequest {
  std::vector<std::string>
      dataset;            ///< its kind and its folder, or nothing: the built-in benchmark
  std::string regressor;  ///< a file, or ""
  std::string body;       ///< ids or files; "": ours
  std::string body_male;  ///< ""; `body`
  std::string body_female;
};

/// Declares --dataset, --regressor, --body, --body-male and --body-female.
void addDatasetOptions(CLI::App& command, DatasetRequest& request);

/// Measures on a dataset of the user's own, and prints a table, or one JSON object.
/// @param split "": the dataset's own default.
/// @param options of the runs; their folder and split are not looked at.
/// @return an exit code. @throws Error.
[[nodiscard]] int runDatasetAblation(const DatasetRequest& request,
                                     const std::string& split,
                                     const AblationOptions& options,
                                     bool wants_json);

}  // namespace lay
