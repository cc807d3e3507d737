#pragma once

#include "core/evaluation/ablation.h"

#include <filesystem>

namespace lay {

/// A table that `layfigure-cli ablate --json` printed. Only what a chart shows is read: split,
/// samples, hypotheses and polish (0 and "" when they are missing) and each row's name, MPJPE,
/// PA-MPJPE and depth in mm with their intervals; null is not a number. Everything else is left as
/// it is.
/// @throws FileError when the file cannot be read, is larger than 16 MiB or is no such table.
[[nodiscard]] AblationReport readAblationFile(const std::filesystem::path& path);

}  // namespace lay
