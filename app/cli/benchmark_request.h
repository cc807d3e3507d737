#pragma once

#include "core/evaluation/error_table.h"

#include <filesystem>
#include <string>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 calls it so
class App;
}

namespace lay {

/// What the commands that measure on the built-in benchmark share.

/// Declares --data, which is needed, and --split.
void addBenchmarkOptions(CLI::App& command, std::string& data, std::string& split);

/// @throws InvalidOptions when `split` is neither test nor val.
void checkBenchmarkSplit(const std::string& split);

/// @throws FileError when `data_dir` has no folder mocap.
void checkBenchmarkData(const std::filesystem::path& data_dir);

/// The mean under the metric's own name, its 95 % interval beside it.
template <typename Json>
void putEstimate(Json& row, const std::string& metric, const Estimate& estimate) {
  row[metric] = estimate.mean;
  row[metric + "_interval"] = {estimate.low, estimate.high};
}

/// Rewrites "12 of 200 samples" on standard error when that is a terminal.
void showBenchmarkProgress(int done, int total);

}  // namespace lay
