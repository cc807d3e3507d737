#pragma once

#include "core/evaluation/ablation.h"
#include "render/chart/bar_chart.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lay {

/// The table as bars: MPJPE, PA-MPJPE and the part along the line of sight of every row, mm, with
/// their intervals; the initial prediction is a dashed line through all rows. What is not a number
/// is drawn as "no value".
[[nodiscard]] BarChart ablationChart(const AblationReport& report);

/// Looks of the picture that a person chooses.
struct AblationChartOptions {
  std::string title;                   ///< "": its own
  std::optional<double> goal_mm = {};  ///< MPJPE at which a line is drawn
  double scale = 1;                    ///< pixels of the file for each of the chart
};

/// Draws the chart as a PNG file; missing folders are made.
/// @throws FileError when it cannot be written; InvalidOptions when the report has no row, no value
/// or values that cannot be drawn, or the goal or the scale is out of range.
void writeAblationChart(const std::filesystem::path& path,
                        const AblationReport& report,
                        const AblationChartOptions& options = {});

}  // namespace lay
