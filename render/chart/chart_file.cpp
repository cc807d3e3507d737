#include "render/chart/chart_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "render/chart/bar_layout.h"
#include "render/chart/chart_picture.h"
#include "render/chart/line_layout.h"

namespace lay {
namespace {

void requireCharts() {
  if (const std::string reason = whyNoCharts(); !reason.empty()) {
    throw Error(strCat("Cannot draw a chart: ", reason));
  }
}

}  // namespace

void writeBarChart(const std::filesystem::path& path, const BarChart& chart, double scale) {
  requireCharts();
  writeFileAtomically(path, chartPng(layOutBarChart(chart, chartTextWidth), scale));
}

void writeLineCharts(const std::filesystem::path& path, const LineChartGrid& grid, double scale) {
  requireCharts();
  writeFileAtomically(path, chartPng(layOutLineCharts(grid, chartTextWidth), scale));
}

}  // namespace lay
