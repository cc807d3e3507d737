#pragma once

#include "render/chart/line_chart.h"
#include "render/chart/text_layout.h"

namespace lay {

/// Where everything of a grid of line charts is. Draws nothing.
/// @throws InvalidOptions as LineChartGrid::validate().
[[nodiscard]] ChartDrawing layOutLineCharts(const LineChartGrid& grid, const MeasureText& measure);

}  // namespace lay
