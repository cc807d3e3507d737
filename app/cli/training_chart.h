#pragma once

#include "app/cli/training_log_file.h"
#include "render/chart/line_chart.h"

#include <optional>
#include <string>

namespace lay {

/// The report that a trainer keeps the weights of.
struct BestReport {
  std::size_t index = 0;  ///< into TrainingCurves::steps
  std::string measure;  ///< what was lowest (or highest) there, e.g. "val MPJPE + val words MPJPE"
};

/// By the same measure as the trainer that wrote the log, the first of equals. Nothing when there
/// is no report with all that the measure needs.
[[nodiscard]] std::optional<BestReport> bestReport(const TrainingCurves& training);

/// A quantity's name for people: "val_words_pa_mpjpe_mm" is "val words PA-MPJPE".
[[nodiscard]] std::string quantityName(const std::string& key);

/// Curves as small multiples: losses, errors in mm (by metric when there are many), shares in %,
/// and whatever else there is. The best report is marked.
/// @param title "": none.
[[nodiscard]] LineChartGrid trainingChart(const TrainingCurves& training, const std::string& title);

}  // namespace lay
