#pragma once

#include "render/chart/drawing.h"

#include <cstddef>

namespace lay {

// Colours of charts. Those of series are the ones of Okabe and Ito, which people with every kind of
// colour vision tell apart, without the yellow that vanishes on paper.

inline constexpr ChartColour kChartPaper{1, 1, 1, 1};
inline constexpr ChartColour kChartInk{0.13, 0.15, 0.18, 1};         ///< titles, labels, values
inline constexpr ChartColour kChartQuietInk{0.38, 0.41, 0.46, 1};    ///< ticks, units, subtitles
inline constexpr ChartColour kChartGrid{0.88, 0.89, 0.91, 1};        ///< lines at ticks
inline constexpr ChartColour kChartFineGrid{0.94, 0.945, 0.955, 1};  ///< lines between ticks
inline constexpr ChartColour kChartStripe{0.965, 0.97, 0.978, 1};    ///< behind every other row

/// How many colours there are, and colours with a dash.
inline constexpr std::size_t kSeriesColours = 7;
inline constexpr std::size_t kSeriesLooks = 3 * kSeriesColours;

/// Of the n-th series, n < kSeriesLooks; colours repeat after kSeriesColours, with another dash.
[[nodiscard]] ChartColour seriesColour(std::size_t n);
[[nodiscard]] ChartDash seriesDash(std::size_t n);

/// The same colour mixed with black: 0 leaves it, 1 is black.
[[nodiscard]] ChartColour darker(ChartColour colour, double share);

/// The same colour mixed with paper: 0 leaves it, 1 is paper.
[[nodiscard]] ChartColour lighter(ChartColour colour, double share);

}  // namespace lay
