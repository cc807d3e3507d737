#include "app/cli/ablation_chart.h"

#include "app/cli/chart_output.h"
#include "core/base/error.h"
#include "render/chart/chart_file.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lay {
namespace {

constexpr const char* kReferenceRow = "Initial Prediction";

std::optional<BarValue> toBar(const Estimate& estimate) {
  if (!std::isfinite(estimate.mean)) {
    return std::nullopt;
  }
  BarValue bar{estimate.mean, estimate.mean, estimate.mean};
  if (std::isfinite(estimate.low) && std::isfinite(estimate.high)) {
    // An interval of resampled means can miss the mean by the last digit.
    bar.low = std::min(estimate.low, estimate.mean);
    bar.high = std::max(estimate.high, estimate.mean);
  }
  return bar;
}

/// A row that is this many times as wrong as the reference would leave the others a few pixels.
constexpr double kFarBeyond = 2.5;

double referenceError(const AblationReport& report) {
  const auto found = std::ranges::find(report.rows, kReferenceRow, &AblationRow::name);
  return found == report.rows.end() ? std::numeric_limits<double>::infinity()
                                    : found->mpjpe_mm.mean;
}

std::string subtitleOf(const AblationOptions& options) {
  std::string text;
  if (options.samples > 0) {
    text = withThousands(options.samples) + " poses";
    text += options.split.empty() ? "" : " of the " + options.split + " split";
  }
  if (options.num_hypotheses > 0) {
    text += strCat(text.empty() ? "" : ", ", options.num_hypotheses, " hypotheses");
    text += strCat(", ", options.polish_iterations, " polishing steps");
  }
  return text;
}

}  // namespace

BarChart ablationChart(const AblationReport& report) {
  BarChart chart;
  chart.title = "Errors of the refinement and its parts";
  chart.subtitle = subtitleOf(report.options);
  chart.unit = "mm";
  chart.series = {{"MPJPE"}, {"PA-MPJPE"}, {"Depth part of the error"}};
  chart.arrangement = BarArrangement::Panels;
  const double far_beyond = kFarBeyond * referenceError(report);
  int num_not_drawn = 0;
  for (const AblationRow& row : report.rows) {
    // What is no number is drawn as no value.
    if (std::isfinite(row.mpjpe_mm.mean) && row.mpjpe_mm.mean > far_beyond) {
      ++num_not_drawn;
      continue;
    }
    if (row.name == kReferenceRow) {
      chart.reference_row = chart.rows.size();
    }
    chart.rows.push_back(
        {row.name, {toBar(row.mpjpe_mm), toBar(row.pa_mpjpe_mm), toBar(row.depth_mm)}});
  }
  if (num_not_drawn > 0) {
    chart.subtitle += strCat(chart.subtitle.empty() ? "" : "; ",
                             "not drawn, being far beyond: ",
                             num_not_drawn,
                             num_not_drawn == 1 ? " row" : " rows");
  }
  return chart;
}

void writeAblationChart(const std::filesystem::path& path,
                        const AblationReport& report,
                        const AblationChartOptions& options) {
  BarChart chart = ablationChart(report);
  if (!options.title.empty()) {
    chart.title = options.title;
  }
  chart.series.front().goal = options.goal_mm;
  storeChart(path, [&](const std::filesystem::path& staged) {
    writeBarChart(staged, chart, options.scale);
  });
}

}  // namespace lay
