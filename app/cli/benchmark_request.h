#pragma once

#include "core/evaluation/error_table.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace lay {

/// What the commands that measure on the built-in benchmark share.

/// @throws InvalidOptions when `split` is neither test nor val.
void checkBenchmarkSplit(const std::string& split);

/// @throws FileError when `data_dir` has no folder mocap.
void checkBenchmarkData(const std::filesystem::path& data_dir);

/// The mean under the metric's own name, its 95 % interval beside it.
void putEstimate(nlohmann::ordered_json& row, const std::string& metric, const Estimate& estimate);

/// Rewrites "12 of 200 samples" on standard error when that is a terminal.
void showBenchmarkProgress(int done, int total);

}  // namespace lay
