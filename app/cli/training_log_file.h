#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// One quantity of a training over its reports.
struct TrainingCurve {
  std::string key;             ///< as the log calls it, e.g. "val_mpjpe_mm"
  std::vector<double> values;  ///< one for each step; NaN where it was not reported or no number
};

/// What a training reported.
struct TrainingCurves {
  std::vector<double> steps;  ///< ascending
  std::vector<TrainingCurve> curves;
  std::vector<std::string> notices;  ///< sentences about what was left out, for a person
};

/// Reads the log that layfigure-train keeps beside the weights: one JSON object a line, with "step"
/// and numbers. Lines that are none (cut off by a crash, say) are left out, and so is what is not a
/// number, and seconds. Where a resumed training goes back to an earlier step, what was written
/// later counts: reports at and after that step are dropped.
/// @throws FileError when the file cannot be read, has more than 64 MiB, 200,000 reports or 64
/// quantities, or holds no report at all.
[[nodiscard]] TrainingCurves readTrainingLog(const std::filesystem::path& path);

}  // namespace lay
