#pragma once

#include "render/chart/bar_chart.h"
#include "render/chart/text_layout.h"

namespace lay {

/// Where everything of a bar chart is. Draws nothing.
/// @throws InvalidOptions as BarChart::validate().
[[nodiscard]] ChartDrawing layOutBarChart(const BarChart& chart, const MeasureText& measure);

}  // namespace lay
