#pragma once

#include "render/chart/bar_chart.h"
#include "render/chart/line_chart.h"

#include <filesystem>

namespace lay {

// Charts as PNG files, written atomically: all of the file is there, or what was there before.
// @param scale pixels of the file for each pixel of the chart: 2 for HiDPI displays.
// @throws InvalidOptions when the chart or the scale cannot be drawn, Error when no chart can be
// drawn here (see whyNoCharts()), FileError when the file cannot be written.

void writeBarChart(const std::filesystem::path& path, const BarChart& chart, double scale = 1);
void writeLineCharts(const std::filesystem::path& path,
                     const LineChartGrid& grid,
                     double scale = 1);

}  // namespace lay
