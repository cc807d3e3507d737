#pragma once

#include "render/chart/axis.h"

#include <optional>
#include <string>
#include <vector>

namespace lay {

/// A curve.
struct LineSeries {
  std::string name;
  std::vector<double> x;  ///< finite, ascending
  std::vector<double> y;  ///< as many; NaN is a gap
};

/// Curves over one axis.
struct LineChart {
  std::string title;
  std::string unit;     ///< of y, beside the title
  std::string x_label;  ///< below the axis
  AxisScale x_scale = AxisScale::Linear;
  AxisScale y_scale = AxisScale::Linear;
  std::vector<LineSeries> series;
  std::optional<double> marked_x =
      {};  ///< a line there, a disc on each curve, and its value in the legend
};

/// Charts beside and below each other in one picture.
struct LineChartGrid {
  std::string title;
  std::string subtitle;
  std::vector<LineChart> charts;
  int columns = 2;
  bool shares_x = true;      ///< all charts have the x range that holds all of them
  double width = 1000;       ///< of the picture at scale 1, pixels; more when the columns need it
  double plot_height = 210;  ///< of each chart's axes

  /// @throws InvalidOptions: no or too many charts (24) or series (21), texts of over 300 letters,
  /// x and y of different lengths, x that does not ascend, infinite values, values of 0 or less on
  /// logarithmic axes, a chart without a single value.
  void validate() const;
};

}  // namespace lay
