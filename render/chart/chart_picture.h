#pragma once

#include "render/chart/drawing.h"

#include <string>

namespace lay {

// Two files hold these functions, and CMake picks one: chart_picture_cairo.cpp with Cairo,
// chart_picture_absent.cpp without.

/// Why this program cannot draw charts here; "" when it can.
[[nodiscard]] std::string whyNoCharts();

/// Width of one line of text in DejaVu Sans, pixels at scale 1; see MeasureText.
/// @throws Error when charts cannot be drawn.
[[nodiscard]] double chartTextWidth(const std::string& text, const ChartTextStyle& style);

/// A drawing as the bytes of a PNG file.
/// @param scale pixels of the picture for each of the drawing: 2 for HiDPI displays. 0.25 to 8.
/// @throws InvalidOptions when the scale is out of range or the picture would have more than 16,000
/// pixels a side; Error when charts cannot be drawn.
[[nodiscard]] std::string chartPng(const ChartDrawing& drawing, double scale);

}  // namespace lay
