#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lay {

/// A bar's length and the interval it is known within.
struct BarValue {
  double value = 0;
  double low = 0;  ///< low = value = high: no whisker is drawn
  double high = 0;
};

/// One quantity that every row has a value of.
struct BarSeries {
  std::string name;
  std::optional<double> goal = {};  ///< a line through all rows
};

struct BarRow {
  std::string label;
  std::vector<std::optional<BarValue>> values;  ///< one for each series; nothing: "no value"
};

enum class BarArrangement {
  Grouped,  ///< the series' bars below each other in each row, on one axis
  Panels    ///< side by side, a panel for each series; their axes are alike
};

/// Horizontal bars from zero, one row above the other in the given order.
struct BarChart {
  std::string title;
  std::string subtitle;
  std::string unit;                             ///< of all series, below the axis
  std::string interval_name = "95 % interval";  ///< of the whiskers, in the legend
  std::vector<BarSeries> series;
  std::vector<BarRow> rows;
  std::optional<std::size_t> reference_row = {};  ///< its values are dashed lines through all rows
  BarArrangement arrangement = BarArrangement::Grouped;
  int decimals = 1;     ///< of the values at the bars' ends
  double width = 1000;  ///< of the picture at scale 1, pixels; more when the panels need it

  /// @throws InvalidOptions: no or too many rows (200) or series (6), texts of over 300 letters,
  /// values that are negative or not finite or outside their interval, not one value at all.
  void validate() const;
};

}  // namespace lay
