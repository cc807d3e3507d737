#include "render/chart/bar_chart.h"

#include "core/base/error.h"
#include "core/base/require_range.h"
#include "render/chart/chart_checks.h"

#include <cmath>

namespace lay {
namespace {

constexpr std::size_t kMostRows = 200;
constexpr std::size_t kMostSeries = 6;
constexpr double kLongest = 1e12;  // beyond it no bar can be read

/// @return whether the row has a value at all.
bool checkRow(const BarRow& row, const std::vector<BarSeries>& series) {
  requireShortText("The row", row.label);
  if (row.values.size() != series.size()) {
    throw InvalidOptions(strCat("The row '",
                                row.label,
                                "' has ",
                                row.values.size(),
                                " values; one for each of ",
                                series.size(),
                                " series was expected."));
  }
  bool has_value = false;
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (!row.values[i]) {
      continue;
    }
    has_value = true;
    const BarValue& bar = *row.values[i];
    // Written so that it refuses NaN, too.
    if (!(0 <= bar.low && bar.low <= bar.value && bar.value <= bar.high && bar.high <= kLongest)) {
      throw InvalidOptions(strCat("The row '",
                                  row.label,
                                  "' has ",
                                  series[i].name,
                                  " ",
                                  bar.value,
                                  " in (",
                                  bar.low,
                                  ", ",
                                  bar.high,
                                  "); a value from 0 to 1e12 within its interval was expected."));
    }
  }
  return has_value;
}

}  // namespace

void BarChart::validate() const {
  requireChartWidth(width);
  requireRange("decimals", decimals, 0, 9);
  requireShortText("The title", title);
  requireShortText("The subtitle", subtitle);
  requireShortText("The unit", unit);
  requireShortText("The whiskers' name", interval_name);
  requireCount("series", series.size(), kMostSeries);
  requireCount("rows", rows.size(), kMostRows);
  for (const BarSeries& one : series) {
    requireShortText("The series", one.name);
    requireRange("goal", one.goal.value_or(0), 0.0, kLongest);
  }
  bool has_value = false;
  for (const BarRow& row : rows) {
    has_value = checkRow(row, series) || has_value;
  }
  if (!has_value) {
    throw InvalidOptions("None of the rows has a value; a chart needs at least one.");
  }
  if (reference_row && *reference_row >= rows.size()) {
    throw InvalidOptions(strCat("reference_row is ",
                                *reference_row,
                                "; it must be below the number of rows, ",
                                rows.size(),
                                "."));
  }
}

}  // namespace lay
